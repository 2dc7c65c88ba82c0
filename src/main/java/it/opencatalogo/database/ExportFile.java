package it.opencatalogo.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that has its name only when it is whole and on the disk; compressed if the name ends in {@code .gz}. Only its owner may read it: it
 * holds private datasets and the hashes of passwords and tokens.
 */
final class ExportFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final DigestOutputStream out;

    ExportFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.unfinished = this.target.resolveSibling(this.target.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        this.channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(DataDirectory.OWNER_ONLY));
        OutputStream plain = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.out = new DigestOutputStream(zipped(target) ? new GZIPOutputStream(plain, BUFFER) : plain, sha256());
    }

    static boolean zipped(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    OutputStream stream() {
        return out;
    }

    void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Of all lines so far. */
    String hash() {
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    /** Gives the file its name. */
    void finish() throws IOException {
        out.flush();
        if (zipped(target)) {
            // The rest of the compressed bytes comes with the close, which also closes the channel.
            out.close();
            try (FileChannel again = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                again.force(true);
            }
        } else {
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whatever was not finished is gone. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
