package it.opencatalogo.search;

import it.opencatalogo.config.HeapShare;
import it.opencatalogo.search.LuceneCommit.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.Version;

/**
 * The index as a Lucene directory beside the process. The position in the log and the version of the layout stand in the data of each commit;
 * what is torn, of a layout that does not answer rightly any more or of another Lucene is emptied on opening. Fsynced only now and then: losing
 * the tail costs feeding it again, never data.
 */
public final class LuceneIndex implements SearchIndex {
    /** Each write makes a small segment of its own; these stay in memory until they are merged or committed. */
    private static final double LARGEST_IN_MEMORY_MB = 2;
    private static final double IN_MEMORY_MB = 8;
    private static final double MEGABYTE = 1024 * 1024;

    private final IndexFolder folder;
    private final Directory directory;
    private final LuceneDocuments documents;
    private final IndexSchema schema;
    private final Duration longest;
    private final Layout layout;
    private final IndexWriter writer;
    private final LuceneReaders readers;
    private volatile LuceneCommit kept;
    private volatile long position;
    private boolean closed;

    /** Opens the index that lies below {@code parent}; one that cannot be used is replaced by an empty one at position 0.
     *
     * @param longest how long one search may take
     */
    public static LuceneIndex open(Path parent, IndexSchema schema, Duration longest) {
        return open(IndexFolder.current(parent), schema, longest, Layout.NOW);
    }

    /** Deletes what {@link #open} would open; nobody may have it open. */
    public static void delete(Path parent) {
        IndexFolder.deleteAll(parent);
    }

    static LuceneIndex open(IndexFolder folder, IndexSchema schema, Duration longest, Layout layout) {
        try {
            return new LuceneIndex(folder, schema, longest, layout);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private LuceneIndex(IndexFolder folder, IndexSchema schema, Duration longest, Layout layout) throws IOException {
        this.folder = folder;
        this.schema = schema;
        this.longest = longest;
        this.layout = layout;
        directory = new NRTCachingDirectory(FSDirectory.open(folder.path()), LARGEST_IN_MEMORY_MB, IN_MEMORY_MB);
        Analysis analysis = new Analysis(schema);
        documents = new LuceneDocuments(schema, analysis);
        LuceneCommit found = LuceneCommit.last(directory);
        boolean usable = layout.answers(found);
        kept = usable ? found : layout.none();
        position = kept.position();
        if (!usable) {
            empty(directory);
        }
        writer = new IndexWriter(directory, new IndexWriterConfig(analysis.index).setRAMBufferSizeMB(HeapShare.eighth() / MEGABYTE).setCommitOnClose(false).setUseCompoundFile(false)
            .setOpenMode(usable ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND : IndexWriterConfig.OpenMode.CREATE));
        LuceneQueries queries = new LuceneQueries(schema, analysis);
        SegmentTotals totals = new SegmentTotals();
        readers = new LuceneReaders(writer, reader -> new LuceneSearch(reader, schema, queries, totals, longest));
        if (folder.counts()) {
            // Only now: another process that holds this folder was refused by the lock of the writer.
            folder.deleteOthers();
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
        return readers.read(state -> state.search().answer(request));
    }

    @Override
    public List<String> similar(String field, String word, int most) {
        return readers.read(state -> LuceneSpelling.similar(state.reader(), field, word, most));
    }

    @Override
    public void put(Collection<IndexDocument> upserts, Collection<String> deletes, long asOf) {
        try {
            for (IndexDocument document : upserts) {
                writer.updateDocument(new Term(LuceneDocuments.ID, document.id()), documents.of(document));
            }
            for (String id : deletes) {
                writer.deleteDocuments(new Term(LuceneDocuments.ID, id));
            }
            if (!upserts.isEmpty() || !deletes.isEmpty()) {
                readers.changed();
            }
        } catch (IOException | AlreadyClosedException lost) {
            throw LuceneReaders.unavailable();
        }
    }

    @Override
    public void reached(long further) {
        position = further;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return readers.read(state -> (long) state.reader().numDocs());
    }

    @Override
    public synchronized void clear() {
        try {
            writer.deleteAll();
            readers.changed();
            position = 0;
            kept = layout.none();
            commit("");
        } catch (IOException lost) {
            throw LuceneReaders.unavailable();
        }
    }

    @Override
    public synchronized void commit(String said) {
        try {
            LuceneCommit now = new LuceneCommit(kept.layout(), position, said);
            writer.setLiveCommitData(now.data().entrySet());
            writer.commit();
            kept = now;
        } catch (IOException | AlreadyClosedException lost) {
            throw LuceneReaders.unavailable();
        }
    }

    @Override
    public String proof() {
        return kept.proof();
    }

    @Override
    public boolean ready() {
        return writer.isOpen();
    }

    @Override
    public String engine() {
        return "Lucene " + Version.LATEST;
    }

    @Override
    public boolean outdated() {
        return kept.layout() != layout.version();
    }

    @Override
    public Optional<SearchIndex> beside() {
        return Optional.of(open(folder.next(), schema, longest, layout));
    }

    @Override
    public void takeOver() {
        folder.makeCurrent();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeAll();
            if (!folder.counts()) {
                folder.delete();
            }
        }
    }

    private void closeAll() {
        try (Directory last = directory; IndexWriter second = writer) {
            readers.close();
            writer.rollback();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
