package it.opencatalogo.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jboss.logging.Logger;

/** A file on its way into the folder. */
final class FolderDraft implements FileStore.Draft {
    private static final Logger LOG = Logger.getLogger(FolderDraft.class);
    private final Path path;
    private final FileFolder folder;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private String hash;
    private boolean kept;

    FolderDraft(Path path, FileFolder folder) throws IOException {
        this.path = path;
        this.folder = folder;
        this.channel = FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public String finish() throws IOException {
        channel.force(true);
        channel.close();
        hash = HexFormat.of().formatHex(digest.digest());
        return hash;
    }

    @Override
    public void keep() throws IOException {
        if (!kept) {
            folder.place(path, hash);
            kept = true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!kept) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warnf(e, "the unfinished file %s stays until unused files are removed", path);
        }
    }

    /** That a new name is safe on the disk too. */
    static void sync(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
