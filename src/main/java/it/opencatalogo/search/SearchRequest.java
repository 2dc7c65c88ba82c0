package it.opencatalogo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One search. Each filter stands for itself and all must hold; the noun adds what the caller may see as one more filter, so nothing the caller
 * wrote can widen it. {@code documents} asks for the stored values beside the ids; with a {@code cursor} the page begins there instead of at
 * {@code start}, and the answer tells where the next one begins. {@code seen} is
 * what the caller may see at all: a value without hits is counted (as 0) only if something in there has it.
 */
public record SearchRequest(Query query, List<Query> filters, int start, int rows, List<SortKey> sort, List<FacetRequest> facets,
                            boolean documents, Optional<String> cursor, Query seen) {
    /** The cursor of the first page. */
    public static final String FIRST = "*";

    public SearchRequest(Query query, List<Query> filters, int start, int rows, List<SortKey> sort, List<FacetRequest> facets, boolean documents) {
        this(query, filters, start, rows, sort, facets, documents, Optional.empty(), new Query.MatchAll());
    }

    /** {@code field} may be {@code score}. */
    public record SortKey(String field, boolean descending) {
    }

    /** The values of a field with their number of hits: the {@code limit} most frequent ones; a negative limit means all, by value. */
    public record FacetRequest(String field, int limit, int minimum) {
    }

    public SearchRequest {
        filters = List.copyOf(filters);
        sort = List.copyOf(sort);
        facets = List.copyOf(facets);
    }

    /** The same search, narrowed further. */
    public SearchRequest with(Query filter) {
        List<Query> more = new ArrayList<>(filters);
        more.add(filter);
        return new SearchRequest(query, more, start, rows, sort, facets, documents, cursor, seen);
    }

    /** The same search, asking something else. */
    public SearchRequest asking(Query other) {
        return new SearchRequest(other, filters, start, rows, sort, facets, documents, cursor, seen);
    }

    public static SearchRequest all(int start, int rows, SortKey... sort) {
        return new SearchRequest(new Query.MatchAll(), List.of(), start, rows, List.of(sort), List.of(), false);
    }
}
