package it.opencatalogo.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many documents of a segment have each value of a field, by the ordinals of the segment. Over all documents of a segment, the deleted ones too,
 * this never changes, so it is kept as long as the segment: where more than half of it are hits, only the others must be looked at.
 */
final class SegmentTotals {
    /** Fields with more values in one segment are counted hit by hit. */
    private static final int MOST_VALUES = 100_000;
    /** Smaller segments are not worth it. */
    private static final int FEWEST_DOCUMENTS = 5_000;
    private final Map<CacheKey, Map<String, int[]>> kept = new ConcurrentHashMap<>();

    /** @param values of this field in this segment, for this thread */
    int[] count(LeafReader segment, String field, SortedSetDocValues values, FixedBitSet hits) throws IOException {
        CacheHelper core = segment.getCoreCacheHelper();
        if (core == null || segment.maxDoc() < FEWEST_DOCUMENTS || values.getValueCount() > MOST_VALUES || hits.cardinality() * 2 < segment.maxDoc()) {
            return add(new int[Math.toIntExact(values.getValueCount())], values, hits, 1);
        }
        FixedBitSet others = hits.clone();
        others.flip(0, segment.maxDoc());
        return add(totals(core, segment, field).clone(), values, others, -1);
    }

    private int[] totals(CacheHelper core, LeafReader segment, String field) throws IOException {
        Map<String, int[]> ofSegment = kept.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(kept::remove);
            return new ConcurrentHashMap<>();
        });
        int[] totals = ofSegment.get(field);
        if (totals == null) {
            FixedBitSet all = new FixedBitSet(segment.maxDoc());
            all.set(0, segment.maxDoc());
            SortedSetDocValues values = DocValues.getSortedSet(segment, field);
            totals = add(new int[Math.toIntExact(values.getValueCount())], values, all, 1);
            ofSegment.put(field, totals);
        }
        return totals;
    }

    private static int[] add(int[] counts, SortedSetDocValues values, FixedBitSet documents, int step) throws IOException {
        SortedDocValues single = DocValues.unwrapSingleton(values);
        DocIdSetIterator each = new BitSetIterator(documents, 0);
        for (int document = each.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = each.nextDoc()) {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts[single.ordValue()] += step;
                }
            } else if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()] += step;
                }
            }
        }
        return counts;
    }
}
