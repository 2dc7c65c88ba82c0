package it.opencatalogo.search;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Remembers which documents were hit, by segment, for counting their values. */
final class HitBits implements CollectorManager<HitBits.OfSegments, HitBits> {
    private final FixedBitSet[] bits;

    HitBits(IndexReader reader) {
        bits = new FixedBitSet[reader.leaves().size()];
    }

    int count() {
        return Stream.of(bits).filter(Objects::nonNull).mapToInt(FixedBitSet::cardinality).sum();
    }

    /** Null if nothing was hit there. */
    FixedBitSet of(LeafReaderContext leaf) {
        return bits[leaf.ord];
    }

    @Override
    public OfSegments newCollector() {
        return new OfSegments();
    }

    @Override
    public HitBits reduce(Collection<OfSegments> all) {
        return this;
    }

    /** Each writes the bits of its own segments. */
    final class OfSegments extends SimpleCollector {
        private FixedBitSet current;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            current = new FixedBitSet(leaf.reader().maxDoc());
            bits[leaf.ord] = current;
        }

        @Override
        public void collect(int document) {
            current.set(document);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
