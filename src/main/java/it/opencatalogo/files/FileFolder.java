package it.opencatalogo.files;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.DataDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.PathPart;

/**
 * The store as a folder: {@code ab/SHA256} below it, and {@code drafts} beside. Only this user may read it, because files of private datasets
 * lie there too. Several replicas share it by sharing the folder.
 */
@ApplicationScoped
class FileFolder implements FileStore {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private final Path folder;
    private final Path drafts;
    /** A file is not removed while another request is about to use it again. */
    private final Object placing = new Object();

    @Inject
    FileFolder(CatalogueConfig config, DataDirectory data) {
        this(config.files().dir().orElseGet(data::files));
    }

    FileFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.drafts = this.folder.resolve("drafts");
    }

    @Override
    public Draft draft() throws IOException {
        make(drafts);
        return new FolderDraft(drafts.resolve(UUID.randomUUID().toString()), this);
    }

    @Override
    public Optional<StoredFile> find(String hash) {
        Path file = place(hash);
        try {
            return Optional.of(new FolderFile(file, Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record FolderFile(Path path, long size) implements StoredFile {
        @Override
        public Object part(long from, long length) {
            return new PathPart(path, from, length);
        }
    }

    /** The same content may lie there already: then it is used again, and counts as new. */
    void place(Path draft, String hash) throws IOException {
        Path file = place(hash);
        make(file.getParent());
        synchronized (placing) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
        FolderDraft.sync(file.getParent());
        FolderDraft.sync(folder);
    }

    @Override
    public int removeUnused(Instant before, Function<Collection<String>, Set<String>> used) throws IOException {
        int removed = 0;
        for (Path inside : listed(folder)) {
            boolean draft = inside.equals(drafts);
            List<Path> old = new ArrayList<>();
            for (Path file : listed(inside)) {
                if (older(file, before) && (draft || HASH.matcher(file.getFileName().toString()).matches())) {
                    old.add(file);
                }
            }
            Set<String> needed = draft || old.isEmpty() ? Set.of() : used.apply(old.stream().map(file -> file.getFileName().toString()).toList());
            for (Path file : old) {
                removed += !needed.contains(file.getFileName().toString()) && removed(file, before) ? 1 : 0;
            }
        }
        return removed;
    }

    private boolean removed(Path file, Instant before) throws IOException {
        synchronized (placing) {
            return older(file, before) && Files.deleteIfExists(file);
        }
    }

    private static boolean older(Path file, Instant before) throws IOException {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Path> listed(Path directory) throws IOException {
        List<Path> inside = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                entries.forEach(inside::add);
            }
        }
        return inside;
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
