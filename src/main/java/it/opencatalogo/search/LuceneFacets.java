package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.OrdinalMap;

/**
 * Counts the values of any string field over the hits, per segment, then joined by an ordinal map that is kept as long as its reader. Most
 * frequent first, equal ones by value; without limit by value (case {@code facets-order}).
 */
final class LuceneFacets {
    private static final Comparator<Counted> BEST_LAST = Comparator.comparingInt(Counted::count).thenComparing(Comparator.comparingLong(Counted::ordinal).reversed());

    private static final int HIDDEN = -1;

    private record Counted(long ordinal, int count) {
    }

    private final IndexReader reader;
    private final IndexSchema schema;
    private final SegmentTotals totals;
    private final Map<String, OrdinalMap> joined = new ConcurrentHashMap<>();

    LuceneFacets(IndexReader reader, IndexSchema schema, SegmentTotals totals) {
        this.totals = totals;
        this.reader = reader;
        this.schema = schema;
    }

    /** {@code seen} holds the hits; values of nothing in it are not named. */
    List<FacetCount> count(FacetRequest facet, HitBits hits, HitBits seen) throws IOException {
        if (facet.limit() == 0) {
            return List.of();
        }
        Kind kind = schema.kind(facet.field());
        if (kind.ordered()) {
            throw Refusal.facet(facet.field());
        }
        FacetValues values = new FacetValues(reader, facet.field(), joined, totals);
        int[] counts = values.count(hits);
        if (facet.minimum() == 0) {
            hide(counts, values.count(seen));
        }
        return named(facet, counts, values);
    }

    private static void hide(int[] counts, int[] known) {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (known[ordinal] == 0) {
                counts[ordinal] = HIDDEN;
            }
        }
    }

    private static List<FacetCount> named(FacetRequest facet, int[] counts, FacetValues values) throws IOException {
        List<Counted> chosen = facet.limit() < 0 ? byValue(counts, facet.minimum()) : best(counts, facet.minimum(), facet.limit());
        List<FacetCount> named = new ArrayList<>(chosen.size());
        for (Counted counted : chosen) {
            named.add(new FacetCount(values.name(counted.ordinal()), counted.count()));
        }
        return named;
    }

    private static List<Counted> byValue(int[] counts, int minimum) {
        List<Counted> all = new ArrayList<>();
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] >= minimum) {
                all.add(new Counted(ordinal, counts[ordinal]));
            }
        }
        return all;
    }

    private static List<Counted> best(int[] counts, int minimum, int limit) {
        PriorityQueue<Counted> best = new PriorityQueue<>(BEST_LAST);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            int count = counts[ordinal];
            if (count >= minimum && (best.size() < limit || best.peek().count() < count)) {
                best.add(new Counted(ordinal, count));
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        List<Counted> sorted = new ArrayList<>(best);
        sorted.sort(BEST_LAST.reversed());
        return sorted;
    }
}
