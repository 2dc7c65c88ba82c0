package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * What searches read of an index that is being written. What changed is made visible by the next search, so that a search sees all that was
 * applied before it and a thousand writes without a search pay for no refresh (measured: refreshing at each write was half of the work of a
 * package_create).
 */
final class LuceneReaders {
    private final IndexWriter writer;
    private final Function<DirectoryReader, LuceneSearch> searching;
    private final AtomicLong changes = new AtomicLong();
    private volatile long seen;
    private volatile State state;
    private volatile boolean closed;

    /** A reader and what belongs to it change together. */
    record State(DirectoryReader reader, LuceneSearch search) {
    }

    interface Reading<T> {
        T of(State state) throws IOException;
    }

    LuceneReaders(IndexWriter writer, Function<DirectoryReader, LuceneSearch> searching) throws IOException {
        this.writer = writer;
        this.searching = searching;
        state = state(DirectoryReader.open(writer));
    }

    private State state(DirectoryReader reader) {
        return new State(reader, searching.apply(reader));
    }

    /** To be told after each change. */
    void changed() {
        changes.incrementAndGet();
    }

    <T> T read(Reading<T> reading) {
        freshen();
        while (true) {
            State current = state;
            if (!closed && current.reader().tryIncRef()) {
                try {
                    return reading.of(current);
                } catch (ExitableDirectoryReader.ExitingReaderException late) {
                    throw Refusal.tooSlow();
                } catch (IndexSearcher.TooManyClauses tooMany) {
                    throw Refusal.tooBig();
                } catch (IOException | AlreadyClosedException lost) {
                    throw unavailable();
                } finally {
                    decrease(current.reader());
                }
            } else if (closed) {
                throw unavailable();
            }
        }
    }

    static Unavailable unavailable() {
        return new Unavailable(new Message("The search index is not available", "L'indice di ricerca non è disponibile: riprovare più tardi"));
    }

    private void freshen() {
        if (seen != changes.get()) {
            refresh();
        }
    }

    private synchronized void refresh() {
        long before = changes.get();
        if (closed || seen == before) {
            return;
        }
        try {
            DirectoryReader old = state.reader();
            DirectoryReader after = DirectoryReader.openIfChanged(old, writer);
            if (after != null) {
                state = state(after);
                old.decRef();
            }
            seen = before;
        } catch (IOException | AlreadyClosedException lost) {
            throw unavailable();
        }
    }

    private static void decrease(DirectoryReader held) {
        try {
            held.decRef();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Searches that are under way end as they began. */
    synchronized void close() throws IOException {
        closed = true;
        state.reader().close();
    }
}
