package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** A document while it is made and after: in memory, or in a temporary file once it is large; all these files together are bounded. */
public final class LargeDocument extends OutputStream {
    private static final Logger LOG = Logger.getLogger(LargeDocument.class);
    static final int IN_MEMORY = 1_000_000;
    private static final long MOST_FILED = 500_000_000;
    private static final AtomicLong FILED = new AtomicLong();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
    private Path file;
    private OutputStream out;
    private long length;
    private final AtomicLong counted = new AtomicLong();

    private LargeDocument() {
    }

    /** What makes one. */
    public interface Maker {
        void make(OutputStream out) throws IOException;
    }

    public static LargeDocument made(Maker maker) {
        LargeDocument document = new LargeDocument();
        boolean whole = false;
        try (LargeDocument closing = document) {
            maker.make(closing);
            whole = true;
        } catch (IOException e) {
            LOG.error("a large answer could not be put into a temporary file", e);
            throw new Unavailable(LongAnswers.BUSY);
        } finally {
            if (!whole) {
                document.forget();
            }
        }
        return document;
    }

    @Override
    public void write(byte[] bytes, int from, int some) throws IOException {
        length += some;
        if (file != null || length > IN_MEMORY) {
            grow(file == null ? length : some);
        }
        if (file == null && length > IN_MEMORY) {
            file = Files.createTempFile("document", null);
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory = null;
        }
        (file == null ? memory : out).write(bytes, from, some);
    }

    private void grow(long bytes) {
        counted.addAndGet(bytes);
        if (FILED.addAndGet(bytes) > MOST_FILED) {
            throw new Unavailable(LongAnswers.BUSY);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    public long length() {
        return length;
    }

    public byte[] bytes() {
        try {
            return file == null ? memory.toByteArray() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it became large enough for a file. */
    public boolean filed() {
        return file != null;
    }

    /** Of one in a file: sent from where it lies, perhaps to many; who has begun to read it goes on when it is forgotten. Empty if it was forgotten before. */
    public Optional<Pieces> sent() {
        try {
            Piecewise pieces = new Piecewise(Files.newInputStream(file), length);
            return Optional.of(Pieces.of(pieces, pieces::close));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FILED.addAndGet(-counted.getAndSet(0));
        }
    }

    private static final class Piecewise implements Iterator<byte[]> {
        private final InputStream in;
        private long left;

        Piecewise(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public byte[] next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            try {
                byte[] piece = in.readNBytes(Slices.SLICE);
                left -= piece.length;
                return piece;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
