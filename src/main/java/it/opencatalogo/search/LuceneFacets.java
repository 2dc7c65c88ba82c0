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
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;

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
    private final Map<String, SortedSetDocValuesOf> opened = new ConcurrentHashMap<>();

    /** The joined ordinals of one field; no map where there is one segment. */
    private record SortedSetDocValuesOf(OrdinalMap map, long size) {
    }

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
            throw Refusal.facet(facet.field());
        }
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, facet.field());
        if (values == null || values.getValueCount() == 0) {
            return List.of();
        }
        SortedSetDocValuesOf field = opened.computeIfAbsent(facet.field(), name -> opened(values));
        int[] counts = new int[Math.toIntExact(field.size())];
        add(facet.field(), field.map(), hits, counts);
        if (facet.minimum() == 0) {
            hide(counts, facet.field(), field.map(), seen);
        }
        return named(facet, counts, values);
    }

    private static SortedSetDocValuesOf opened(SortedSetDocValues values) {
        return new SortedSetDocValuesOf(values instanceof MultiSortedSetDocValues multi ? multi.mapping : null, values.getValueCount());
    }

    private void hide(int[] counts, String field, OrdinalMap map, Hits seen) throws IOException {
        int[] known = new int[counts.length];
        add(field, map, seen, known);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (known[ordinal] == 0) {
                counts[ordinal] = HIDDEN;
            }
        }
    }

    private void add(String field, OrdinalMap map, Hits hits, int[] counts) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            add(leaf, field, map, hits.of(leaf), counts);
        }
    }

    private static void add(LeafReaderContext leaf, String field, OrdinalMap map, FixedBitSet hits, int[] counts) throws IOException {
        if (hits == null) {
            return;
        }
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        if (values.getValueCount() == 0) {
            return;
        }
        LongValues joined = map == null ? null : map.getGlobalOrds(leaf.ord);
        DocIdSetIterator found = new BitSetIterator(hits, 0);
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    long ordinal = values.nextOrd();
                    counts[(int) (joined == null ? ordinal : joined.get(ordinal))]++;
                }
            }
        }
    }

    private static List<FacetCount> named(FacetRequest facet, int[] counts, SortedSetDocValues values) throws IOException {
        List<Counted> chosen = facet.limit() < 0 ? byValue(counts, facet.minimum()) : best(counts, facet.minimum(), facet.limit());
        List<FacetCount> named = new ArrayList<>(chosen.size());
        for (Counted counted : chosen) {
            named.add(new FacetCount(values.lookupOrd(counted.ordinal()).utf8ToString(), counted.count()));
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
