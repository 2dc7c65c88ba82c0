package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.Unavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.solr.client.solrj.request.UpdateRequest;

/**
 * The index as a collection of SolrCloud that all processes of the catalogue share. Each of them feeds it with everything, so none depends on another:
 * a document carries the position of the log as of which it is, and Solr leaves out what is not newer than what it has, so that neither order
 * nor repetition matters. The position of the collection is written after the documents are durable, never back, and only by a process that fed all
 * since the collection was last emptied: emptying begins an era, and whoever comes from an older one goes back to where the collection stands.
 *
 * <p>When Solr is gone, searches are refused with 503; the connection is made anew when it answers again, and what was applied since the last commit
 * is fed again. What was applied is made visible by the next search, as in {@link LuceneIndex}.
 */
public final class SolrIndex implements SearchIndex {
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<String> urls;
    private final String name;
    private final IndexSchema schema;
    private final Duration longest;
    private final SolrSchema names;
    private final Analysis analysis;
    private final SolrDocuments documents;
    private volatile Open open;
    private volatile long position;
    private volatile String proof = "";
    private volatile String era;
    private final AtomicLong changes = new AtomicLong();
    private volatile long shown = -1;
    private volatile boolean lost;
    private volatile boolean closed;
    private volatile long failed = System.nanoTime() - REST_NANOS;

    /** A connection and what asks over it. */
    private record Open(SolrCollection collection, SolrSearch search) {
    }

    /**
     * Connects when it is first needed.
     *
     * @param urls addresses of nodes, such as {@code http://127.0.0.1:8983/solr}
     * @param name of the collection, which is made if it is missing
     * @param longest how long one search may take
     */
    public SolrIndex(List<String> urls, String name, IndexSchema schema, Duration longest) {
        this.urls = List.copyOf(urls);
        this.name = name;
        this.schema = schema;
        this.longest = longest;
        names = new SolrSchema(schema);
        analysis = new Analysis(schema);
        documents = new SolrDocuments(schema, analysis, names);
    }

    private Open open() {
        Open current = open;
        return current != null ? current : connected();
    }

    /** After a failure it rests for a moment: a request does not wait for a server that did not answer the one before. */
    private synchronized Open connected() {
        if (open == null) {
            if (closed || System.nanoTime() - failed < REST_NANOS) {
                throw LuceneReaders.unavailable();
            }
            failed = System.nanoTime();
            SolrCollection collection = new SolrCollection(urls, name, names, longest);
            try {
                begin(collection.opened());
            } catch (RuntimeException unusable) {
                collection.close();
                failed = System.nanoTime();
                throw unusable instanceof Unavailable ? unusable : LuceneReaders.unavailable();
            }
            open = new Open(collection, new SolrSearch(collection, schema, names, analysis, longest));
        }
        return open;
    }

    /** Goes on from where the collection stands. */
    private synchronized void begin(SolrState state) {
        lost = era != null;
        era = state.era();
        position = state.position();
        proof = state.proof();
        changes.incrementAndGet();
    }

    private <T> T asking(Function<Open, T> question) {
        Open current = open();
        try {
            return question.apply(current);
        } catch (Unavailable gone) {
            drop(current);
            throw gone;
        }
    }

    private synchronized void drop(Open broken) {
        if (open == broken) {
            open = null;
            failed = System.nanoTime();
            broken.collection().close();
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return asking(current -> fresh(current).answer(request));
    }

    @Override
    public List<String> similar(String field, String word, int most) {
        return asking(current -> fresh(current).similar(field, word, most));
    }

    @Override
    public long size() {
        return asking(current -> fresh(current).size());
    }

    private SolrSearch fresh(Open current) {
        if (shown < changes.get()) {
            show(current);
        }
        return current.search();
    }

    private synchronized void show(Open current) {
        long until = changes.get();
        if (shown < until) {
            current.collection().show();
            shown = until;
        }
    }

    @Override
    public void put(Collection<IndexDocument> upserts, Collection<String> deletes, long asOf) {
        UpdateRequest update = new UpdateRequest();
        upserts.forEach(document -> update.add(documents.of(document, asOf)));
        deletes.forEach(id -> update.add(documents.gone(id, asOf)));
        if (!upserts.isEmpty() || !deletes.isEmpty()) {
            asking(current -> {
                current.collection().update(update);
                changes.incrementAndGet();
                return null;
            });
        }
    }

    @Override
    public synchronized void reached(long further) {
        if (!lost) {
            position = further;
        }
    }

    @Override
    public long position() {
        open();
        return position;
    }

    @Override
    public synchronized boolean lost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    /** First what can be found, then the state: of the two, the state is what a process that ends in between would find wanting. */
    @Override
    public void clear() {
        asking(current -> {
            SolrCollection collection = current.collection();
            collection.empty();
            SolrState begun = collection.state().anew();
            while (!collection.write(begun)) {
                begun = collection.state().anew();
            }
            collection.commit();
            begin(begun);
            lost = false;
            return null;
        });
    }

    /** Written by one process at a time; who comes too late has nothing to add. */
    @Override
    public void commit(String said) {
        asking(current -> {
            current.collection().commit();
            SolrState there = current.collection().state();
            if (!there.era().equals(era)) {
                begin(there);
            } else if (there.position() <= position) {
                current.collection().write(there.at(position, said));
                proof = said;
            }
            return null;
        });
    }

    @Override
    public String proof() {
        open();
        return proof;
    }

    @Override
    public String engine() {
        return "SolrCloud";
    }

    @Override
    public boolean ready() {
        try {
            asking(current -> current.collection().state());
            return true;
        } catch (Unavailable gone) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            open.collection().close();
            open = null;
        }
    }
}
