package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

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
    private final Map<String, OrdinalMap> joined = new ConcurrentHashMap<>();

    LuceneFacets(IndexReader reader, IndexSchema schema) {
        this.reader = reader;
        this.schema = schema;
    }

    /** {@code seen} holds the hits; values of nothing in it are not named. */
    List<FacetCount> count(FacetRequest facet, Hits hits, Hits seen) throws IOException {
        if (facet.limit() == 0) {
            return List.of();
        }
        Kind kind = schema.kind(facet.field());
        if (kind.ordered()) {
            throw Refusal.refused("Can't facet on field " + facet.field(), "Il campo " + facet.field() + " non si può contare per valori");
        }
        Values values = new Values(facet.field());
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

    /** The values of one field in all segments, for one thread; the map that joins their ordinals is made once. */
    private final class Values {
        private final SortedSetDocValues[] segments = new SortedSetDocValues[reader.leaves().size()];
        private final OrdinalMap map;

        Values(String field) throws IOException {
            for (LeafReaderContext leaf : reader.leaves()) {
                segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
            }
            try {
                map = joined.computeIfAbsent(field, name -> join(segments));
            } catch (UncheckedIOException lost) {
                throw lost.getCause();
            }
        }

        /** How many hits have each value. */
        int[] count(Hits hits) throws IOException {
            int[] counts = new int[Math.toIntExact(map.getValueCount())];
            for (LeafReaderContext leaf : reader.leaves()) {
                FixedBitSet bits = hits.of(leaf);
                if (bits != null && segments[leaf.ord].getValueCount() > 0) {
                    add(within(segments[leaf.ord], bits), map.getGlobalOrds(leaf.ord), counts);
                }
            }
            return counts;
        }

        String name(long ordinal) throws IOException {
            return segments[map.getFirstSegmentNumber(ordinal)].lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
        }
    }

    private static OrdinalMap join(SortedSetDocValues[] segments) {
        try {
            return OrdinalMap.build(null, segments, PackedInts.DEFAULT);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void add(int[] within, LongValues joined, int[] counts) {
        for (int ordinal = 0; ordinal < within.length; ordinal++) {
            if (within[ordinal] > 0) {
                counts[(int) joined.get(ordinal)] += within[ordinal];
            }
        }
    }

    /** By the ordinals of the segment: joining each value of each hit would cost more than counting. */
    private static int[] within(SortedSetDocValues values, FixedBitSet hits) throws IOException {
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        SortedDocValues single = DocValues.unwrapSingleton(values);
        DocIdSetIterator found = new BitSetIterator(hits, 0);
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts[single.ordValue()]++;
                }
            } else if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        return counts;
    }

    private static List<FacetCount> named(FacetRequest facet, int[] counts, Values values) throws IOException {
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

    /** The hits of one search, by segment. */
    interface Hits {
        FixedBitSet of(LeafReaderContext leaf);
    }
}
