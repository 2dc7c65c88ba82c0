package it.opencatalogo.database;

import it.opencatalogo.config.CatalogueConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where everything lies that the catalogue keeps: the names of the files in the folder given by {@code --data}. */
@Singleton
public class DataDirectory {
    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final long LEAST_FREE_BYTES = 100L << 20;

    private final Path path;

    @Inject
    DataDirectory(CatalogueConfig config) {
        this(config.data().dir());
    }

    public DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** Whether a catalogue has ever been here. */
    public boolean used() {
        return Files.exists(catalogueFile());
    }

    /** The first administrator's API token, mode 0600; the only file with that word in its name. */
    public Path adminToken() {
        return path.resolve("admin-token");
    }

    /** The search index; it may be deleted while the catalogue is stopped and is then built anew. */
    public Path index() {
        return path.resolve("index");
    }

    public Path files() {
        return path.resolve("files");
    }

    Path catalogueFile() {
        return path.resolve("catalogue.json");
    }

    Path lockFile() {
        return path.resolve(".lock");
    }

    Path database() {
        return path.resolve("postgresql");
    }

    /** Where a new database grows until it is complete, so that an interrupted first start leaves nothing half made. */
    Path unfinishedDatabase() {
        return path.resolve("postgresql.new");
    }

    Path databaseLog() {
        return path.resolve("postgresql.log");
    }

    Path databasePassword() {
        return path.resolve("database-password");
    }

    /** Makes the folder if need be, closed to others (the index holds private datasets too), and proves that it can be written to. */
    void prepare() {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.getParent());
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.delete(Files.createTempFile(path, ".probe", null));
        } catch (IOException | SecurityException e) {
            throw new CannotStart("The data folder " + path + " cannot be written to: choose another one with --data, or give this user "
                + "the right to write there.", "Nella cartella dei dati " + path + " non si può scrivere: indicarne un'altra con --data, "
                + "oppure dare a questo utente il permesso di scrittura.");
        }
        long free = path.toFile().getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw diskFull(free >> 20);
        }
    }

    CannotStart diskFull(long megabytes) {
        return new CannotStart("The disk that holds " + path + " is full (" + megabytes + " MB free): free at least 100 MB, or choose "
            + "another folder with --data.", "Il disco che contiene " + path + " è pieno (" + megabytes + " MB liberi): liberare almeno "
            + "100 MB, oppure indicare un'altra cartella con --data.");
    }

    /** Writes a small file that only its owner may read; there is no moment at which others could. */
    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, text);
    }
}
