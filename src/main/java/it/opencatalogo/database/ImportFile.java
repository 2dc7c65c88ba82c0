package it.opencatalogo.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An export, line by line, with the hash of what was read; whether it is compressed is seen from its first bytes, whatever its name. */
final class ImportFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final MessageDigest digest = ExportFile.sha256();
    private final byte[] part = new byte[BUFFER];
    private int from;
    private int to;

    ImportFile(Path source) throws IOException {
        BufferedInputStream file = new BufferedInputStream(Files.newInputStream(source), BUFFER);
        file.mark(2);
        boolean zipped = file.read() == 0x1f && file.read() == 0x8b;
        file.reset();
        this.in = zipped ? new GZIPInputStream(file, BUFFER) : file;
    }

    /** The next line without its end; null if there is none. A line that was cut off is none. */
    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (from < to || fill()) {
            for (int i = from; i < to; i++) {
                if (part[i] == '\n') {
                    line.write(part, from, i - from);
                    from = i + 1;
                    return line.toByteArray();
                }
            }
            line.write(part, from, to - from);
            from = to;
        }
        return null;
    }

    /** Takes a line into the hash. */
    void count(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean fill() throws IOException {
        try {
            from = 0;
            to = Math.max(0, in.read(part));
            return to > 0;
        } catch (EOFException | ZipException e) {
            to = 0;
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
