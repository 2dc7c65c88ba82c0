package it.opencatalogo.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSelector;

/**
 * A page far from the beginning of an order by moments or numbers, without ordering all that comes before it: the values at its two ends are selected
 * first, and only what lies between them is ordered.
 *
 * @param query the hits between the two values, these included
 * @param start where the page begins among them
 */
record DeepPage(Query query, int start) {
    /** Up to here ordering everything costs less. */
    static final int DEEP = 2_000;
    private static final int FEW = 1_000;

    static boolean worth(int start, Sort sort) {
        return start >= DEEP && sort.getSort()[0] instanceof SortedNumericSortField first && first.getNumericType() == SortField.Type.LONG;
    }

    /** @param values of all hits, by the first key of the order; empty if they have none or several, or there is no such page */
    static Optional<DeepPage> of(Query query, Values values, Sort sort, int start, int rows) {
        if (values.odd || start >= values.count) {
            return Optional.empty();
        }
        SortField first = sort.getSort()[0];
        long[] all = values.values;
        int last = Math.min(values.count, start + rows) - 1;
        Selection selection = new Selection(all, first.getReverse());
        selection.select(0, values.count, start);
        long from = all[start];
        selection.select(start, values.count, last);
        long to = all[last];
        long before = Arrays.stream(all, 0, start).filter(value -> value != from).count();
        Query between = LongField.newRangeQuery(first.getField(), Math.min(from, to), Math.max(from, to));
        return Optional.of(new DeepPage(new BooleanQuery.Builder().add(query, Occur.MUST).add(between, Occur.FILTER).build(), start - (int) before));
    }

    /** The first key of the order of all hits. */
    static final class Values extends SimpleCollector {
        private final String field;
        private long[] values = new long[FEW];
        private int count;
        private boolean odd;
        private SortedNumericDocValues segment;

        private Values(String field) {
            this.field = field;
        }

        static CollectorManager<Values, Values> of(Sort sort) {
            String field = sort.getSort()[0].getField();
            return new CollectorManager<>() {
                @Override
                public Values newCollector() {
                    return new Values(field);
                }

                @Override
                public Values reduce(Collection<Values> parts) {
                    Values all = new Values(field);
                    parts.forEach(all::add);
                    return all;
                }
            };
        }

        private void add(Values part) {
            values = ArrayUtil.grow(values, count + part.count);
            System.arraycopy(part.values, 0, values, count, part.count);
            count += part.count;
            odd |= part.odd;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            segment = DocValues.getSortedNumeric(leaf.reader(), field);
        }

        @Override
        public void collect(int document) throws IOException {
            if (segment.advanceExact(document) && segment.docValueCount() == 1) {
                values = ArrayUtil.grow(values, count + 1);
                values[count++] = segment.nextValue();
            } else {
                odd = true;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Selection extends IntroSelector {
        private final long[] values;
        private final boolean descending;
        private long pivot;

        Selection(long[] values, boolean descending) {
            this.values = values;
            this.descending = descending;
        }

        @Override
        protected void swap(int i, int j) {
            long value = values[i];
            values[i] = values[j];
            values[j] = value;
        }

        @Override
        protected void setPivot(int i) {
            pivot = values[i];
        }

        @Override
        protected int comparePivot(int i) {
            return descending ? Long.compare(values[i], pivot) : Long.compare(pivot, values[i]);
        }
    }
}
