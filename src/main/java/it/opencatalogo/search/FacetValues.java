package it.opencatalogo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The values of one field in all segments of a reader, for one search. */
final class FacetValues {
    /** From so many hits on, all processors count. */
    private static final int MANY = 50_000;
    private final String field;
    private final List<LeafReaderContext> leaves;
    private final SortedSetDocValues[] segments;
    private final SegmentTotals totals;
    private final OrdinalMap map;

    /** @param joined the maps from the ordinals of the segments to common ones, of this reader, by field */
    FacetValues(IndexReader reader, String field, Map<String, OrdinalMap> joined, SegmentTotals totals) throws IOException {
        this.field = field;
        this.totals = totals;
        leaves = reader.leaves();
        segments = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        try {
            map = joined.computeIfAbsent(field, name -> join(segments));
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        }
    }

    private static OrdinalMap join(SortedSetDocValues[] segments) {
        try {
            return OrdinalMap.build(null, segments, PackedInts.DEFAULT);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** How many hits have each value, by its ordinal; values are in the order of their ordinals. */
    int[] count(HitBits hits) throws IOException {
        Stream<LeafReaderContext> those = hits.count() < MANY ? leaves.stream() : leaves.parallelStream();
        int[] counts = new int[Math.toIntExact(map.getValueCount())];
        try {
            those.filter(leaf -> hits.of(leaf) != null && segments[leaf.ord].getValueCount() > 0).map(leaf -> new Part(leaf.ord, within(leaf, hits.of(leaf))))
                .toList().forEach(part -> add(part.counts(), map.getGlobalOrds(part.segment()), counts));
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        }
        return counts;
    }

    private record Part(int segment, int[] counts) {
    }

    /** By the ordinals of the segment: joining each value of each hit would cost more than counting. Values can be gone through once only, so they are asked for again. */
    private int[] within(LeafReaderContext leaf, FixedBitSet hits) {
        try {
            return totals.count(leaf.reader(), field, DocValues.getSortedSet(leaf.reader(), field), hits);
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

    String name(long ordinal) throws IOException {
        return segments[map.getFirstSegmentNumber(ordinal)].lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
    }
}
