package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.BadRequest;
import it.opencatalogo.error.CatalogueError.TooLarge;
import it.opencatalogo.error.Message;
import it.opencatalogo.files.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body read to its end. A large one comes into a temporary file first, as slowly as it may, and into memory when it is its turn. */
final class WholeBody {
    private static final Message TORN = Message.of("the body could not be read to its end");

    private WholeBody() {
    }

    /** @param limit its largest length */
    static byte[] of(InputStream body, int limit, LargeWork work) {
        try {
            byte[] beginning = body.readNBytes(Math.min(limit, LargeWork.BYTES) + 1);
            if (beginning.length > limit) {
                throw new TooLarge(limit);
            }
            return beginning.length <= LargeWork.BYTES ? beginning : throughFile(beginning, body, limit, work);
        } catch (IOException e) {
            throw new BadRequest(TORN);
        }
    }

    private static byte[] throughFile(byte[] beginning, InputStream rest, int limit, LargeWork work) throws IOException {
        Path file = file();
        try {
            copy(beginning, rest, limit, file);
            work.take();
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Path file() {
        try {
            return Files.createTempFile("body", null);
        } catch (IOException e) {
            throw Upload.notStored(e);
        }
    }

    private static void copy(byte[] beginning, InputStream rest, int limit, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            put(out, beginning, beginning.length);
            byte[] some = new byte[8192];
            long length = beginning.length;
            for (int read = rest.read(some); read >= 0; read = rest.read(some)) {
                length += read;
                if (length > limit) {
                    throw new TooLarge(limit);
                }
                put(out, some, read);
            }
        }
    }

    /** What goes wrong here is not the sender's fault. */
    private static void put(OutputStream out, byte[] some, int length) {
        try {
            out.write(some, 0, length);
        } catch (IOException e) {
            throw Upload.notStored(e);
        }
    }
}
