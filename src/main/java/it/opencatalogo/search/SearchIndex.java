package it.opencatalogo.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The port behind which an engine finds things. What it knows can be thrown away at any time: it is fed from the change log, and
 * {@link #position()} says from where on it must be fed. Implementations are safe for many threads; those that call
 * {@link #put} at the same time bring different things.
 */
public interface SearchIndex extends AutoCloseable {

    SearchResult search(SearchRequest request);

    /**
     * Words of a field that a misspelt one may have meant, the nearest first. They come from all documents: whoever shows them must first see that
     * they stand in something the caller may see. An engine that cannot tell proposes none.
     */
    default List<String> similar(String field, String word, int most) {
        return List.of();
    }

    /**
     * Takes in everything up to {@code position} of the log; the next search finds it. A document replaces the one with the same id.
     * The position is made durable together with the documents, never before them.
     */
    default void apply(Collection<IndexDocument> upserts, Collection<String> deletes, long position) {
        put(upserts, deletes, position);
        reached(position);
    }

    /**
     * Takes in a part of what changed up to {@code asOf}, which may be later than what can be said to be reached. Of one document the same
     * position always tells the same, or something newer that comes once more with its own position.
     */
    void put(Collection<IndexDocument> upserts, Collection<String> deletes, long asOf);

    /** All up to {@code position} of the log was put. */
    void reached(long position);

    /** Whether, since this was last asked, something was lost that was applied, so that the index wants to be fed anew from {@link #position()} on. */
    default boolean lost() {
        return false;
    }

    /** Up to where the log has been taken in; 0 in a new index. */
    long position();

    /** How many things can be found in all. */
    long size();

    /** Empties the index, back to position 0: the database was restored, or somebody asks for a rebuild. */
    void clear();

    /**
     * Makes durable what was applied. Losing it costs only feeding again.
     *
     * @param proof what the log says at {@link #position()}, to tell later whether the index was made from that very log
     */
    void commit(String proof);

    /** What was last given to {@link #commit}; empty in a new index. */
    String proof();

    boolean ready();

    /** What it is, for administrators. */
    default String engine() {
        return getClass().getSimpleName();
    }

    /** Whether it was made by an earlier version in a form that still answers rightly: it is to be made anew beside, when there is time. */
    default boolean outdated() {
        return false;
    }

    /**
     * An empty index beside this one, to be fed while this one answers; what an earlier attempt left there is thrown away. Empty if the engine has
     * no room for two: then this one is cleared and fed in its place.
     */
    default Optional<SearchIndex> beside() {
        return Optional.empty();
    }

    /** One that was made {@link #beside} another takes its place, also after a restart; closing the other then throws it away. Called after a {@link #commit}. */
    default void takeOver() {
    }

    @Override
    void close();
}
