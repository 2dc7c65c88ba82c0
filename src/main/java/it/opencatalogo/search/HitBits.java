package it.opencatalogo.search;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Remembers which documents were hit, by segment, for counting their values. */
final class HitBits extends SimpleCollector {
    private final FixedBitSet[] bits;
    private FixedBitSet current;

    HitBits(IndexReader reader) {
        bits = new FixedBitSet[reader.leaves().size()];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        current = new FixedBitSet(leaf.reader().maxDoc());
        bits[leaf.ord] = current;
    }

    @Override
    public void collect(int document) {
        current.set(document);
    }

    int count() {
        return Stream.of(bits).filter(Objects::nonNull).mapToInt(FixedBitSet::cardinality).sum();
    }

    /** Null if nothing was hit there. */
    FixedBitSet of(LeafReaderContext leaf) {
        return bits[leaf.ord];
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
