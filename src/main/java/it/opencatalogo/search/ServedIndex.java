package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.Unavailable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The index that everybody asks, whichever one stands behind it at the moment: an engine, another one made anew, or, while there is none that
 * knows everything, a substitute that answers what it can and refuses the rest.
 */
public class ServedIndex implements SearchIndex {
    private volatile SearchIndex now;
    private volatile Substitute substitute;

    /** Answers in place of an index that is being made. */
    public interface Substitute {
        SearchResult search(SearchRequest request);
    }

    /** For the one that stands for it until it is asked for the first time. */
    protected ServedIndex() {
        this(null);
    }

    public ServedIndex(SearchIndex engine) {
        now = engine;
    }

    /** Until the next {@link #swap}. */
    public void answeredBy(Substitute other) {
        substitute = other;
    }

    public boolean substituted() {
        return substitute != null;
    }

    /** The engine that is fed; {@link #swap} changes it. */
    public SearchIndex now() {
        return now;
    }

    /** From now on {@code next} is asked and fed, which may be the one of before, now that it knows everything. Nobody may be feeding meanwhile. */
    public void swap(SearchIndex next) {
        SearchIndex before = now;
        next.takeOver();
        now = next;
        substitute = null;
        if (before != next) {
            before.close();
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        SearchIndex asked = now;
        Substitute other = substitute;
        try {
            return other == null ? asked.search(request) : other.search(request);
        } catch (Unavailable closed) {
            if (asked == now) {
                throw closed;
            }
            return now.search(request);
        }
    }

    @Override
    public List<String> similar(String field, String word, int most) {
        return substituted() ? List.of() : now.similar(field, word, most);
    }

    @Override
    public void put(Collection<IndexDocument> upserts, Collection<String> deletes, long asOf) {
        now.put(upserts, deletes, asOf);
    }

    @Override
    public void reached(long position) {
        now.reached(position);
    }

    @Override
    public boolean lost() {
        return now.lost();
    }

    @Override
    public long position() {
        return now.position();
    }

    @Override
    public long size() {
        return now.size();
    }

    @Override
    public void clear() {
        now.clear();
    }

    @Override
    public void commit(String proof) {
        now.commit(proof);
    }

    @Override
    public String proof() {
        return now.proof();
    }

    @Override
    public boolean ready() {
        return now.ready();
    }

    @Override
    public String engine() {
        return now.engine();
    }

    @Override
    public boolean outdated() {
        return now.outdated();
    }

    @Override
    public Optional<SearchIndex> beside() {
        return now.beside();
    }

    @Override
    public void takeOver() {
        now.takeOver();
    }

    @Override
    public void close() {
        now.close();
    }
}
