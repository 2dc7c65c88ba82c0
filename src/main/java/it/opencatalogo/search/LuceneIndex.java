package it.opencatalogo.search;

import it.opencatalogo.config.HeapShare;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * The index as a Lucene directory beside the process. The position in the log and the version of the layout stand in the data of each commit;
 * what is torn, of another version or another Lucene is emptied on opening and fed again. What {@link #put} changed is made visible by the next
 * search, so that a search sees all that was applied before it and a thousand writes without a search pay for no refresh (measured: refreshing
 * at each write was half of the work of a package_create). Fsynced only now and then: losing the tail costs feeding it again, never data.
 */
public final class LuceneIndex implements SearchIndex {
    private static final String POSITION = "position";
    private static final String LAYOUT = "layout";
    private static final String PROOF = "proof";
    /** To be raised whenever the analysis or the layout of documents changes, or what is put into them. */
    static final String VERSION = "5";
    /** Each write makes a small segment of its own; these stay in memory until they are merged or committed. */
    private static final double LARGEST_IN_MEMORY_MB = 2;
    private static final double IN_MEMORY_MB = 8;
    private static final double MEGABYTE = 1024 * 1024;

    private final Directory directory;
    private final LuceneDocuments documents;
    private final LuceneQueries queries;
    private final IndexSchema schema;
    private final Duration longest;
    private final IndexWriter writer;
    private volatile State state;
    private volatile long position;
    private volatile String proof = "";
    private volatile boolean stale;
    private volatile boolean closed;

    /** A reader and what belongs to it change together. */
    private record State(DirectoryReader reader, LuceneSearch search) {
    }

    /** Opens the index in {@code directory}; one that is torn or of another version is replaced by an empty one at position 0.
     *
     * @param longest how long one search may take
     */
    public static LuceneIndex open(Path directory, IndexSchema schema, Duration longest) {
        try {
            return new LuceneIndex(new NRTCachingDirectory(FSDirectory.open(directory), LARGEST_IN_MEMORY_MB, IN_MEMORY_MB), schema, longest);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private LuceneIndex(Directory directory, IndexSchema schema, Duration longest) throws IOException {
        this.directory = directory;
        this.schema = schema;
        this.longest = longest;
        Analysis analysis = new Analysis(schema);
        documents = new LuceneDocuments(schema, analysis);
        queries = new LuceneQueries(schema, analysis);
        position = usablePosition(directory);
        if (position < 0) {
            proof = "";
            empty(directory);
        }
        writer = new IndexWriter(directory, new IndexWriterConfig(analysis.index).setRAMBufferSizeMB(HeapShare.eighth() / MEGABYTE).setCommitOnClose(false).setUseCompoundFile(false)
            .setOpenMode(position < 0 ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        position = Math.max(0, position);
        state = state(DirectoryReader.open(writer));
    }

    /** The position of the last commit; -1 if nothing there can be used. */
    private long usablePosition(Directory directory) {
        try (DirectoryReader existing = DirectoryReader.open(directory)) {
            Map<String, String> data = existing.getIndexCommit().getUserData();
            proof = data.getOrDefault(PROOF, "");
            return VERSION.equals(data.get(LAYOUT)) ? Long.parseLong(data.getOrDefault(POSITION, "-1")) : -1;
        } catch (IOException | IllegalArgumentException torn) {
            return -1;
        }
    }

    /** Another process's lock stays: opening the writer then fails, as it must. */
    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return reading(state -> state.search().answer(request));
    }

    @Override
    public List<String> similar(String field, String word, int most) {
        return reading(state -> LuceneSpelling.similar(state.reader(), field, word, most));
    }

    private interface Reading<T> {
        T of(State state) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
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

    @Override
    public synchronized void put(Collection<IndexDocument> upserts, Collection<String> deletes, long asOf) {
        try {
            for (IndexDocument document : upserts) {
                writer.updateDocument(new Term(LuceneDocuments.ID, document.id()), documents.of(document));
            }
            for (String id : deletes) {
                writer.deleteDocuments(new Term(LuceneDocuments.ID, id));
            }
            stale |= !upserts.isEmpty() || !deletes.isEmpty();
        } catch (IOException | AlreadyClosedException lost) {
            throw unavailable();
        }
    }

    @Override
    public synchronized void reached(long further) {
        position = further;
    }

    private void freshen() {
        if (stale) {
            refreshOnce();
        }
    }

    private synchronized void refreshOnce() {
        if (stale) {
            try {
                refresh();
                stale = false;
            } catch (IOException | AlreadyClosedException lost) {
                throw unavailable();
            }
        }
    }

    private void refresh() throws IOException {
        DirectoryReader before = state.reader();
        DirectoryReader after = DirectoryReader.openIfChanged(before, writer);
        if (after != null) {
            state = state(after);
            before.decRef();
        }
    }

    private State state(DirectoryReader reader) {
        return new State(reader, new LuceneSearch(reader, schema, queries, longest));
    }

    private static void decrease(DirectoryReader held) {
        try {
            held.decRef();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        freshen();
        return state.reader().numDocs();
    }

    @Override
    public synchronized void clear() {
        try {
            writer.deleteAll();
            stale = false;
            refresh();
            position = 0;
            commit("");
        } catch (IOException lost) {
            throw unavailable();
        }
    }

    @Override
    public synchronized void commit(String said) {
        try {
            writer.setLiveCommitData(Map.of(POSITION, Long.toString(position), LAYOUT, VERSION, PROOF, said).entrySet());
            writer.commit();
            proof = said;
        } catch (IOException | AlreadyClosedException lost) {
            throw unavailable();
        }
    }

    @Override
    public String proof() {
        return proof;
    }

    @Override
    public boolean ready() {
        return !closed && writer.isOpen();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeAll();
        }
    }

    private void closeAll() {
        try (Directory last = directory; IndexWriter second = writer; DirectoryReader first = state.reader()) {
            writer.rollback();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
