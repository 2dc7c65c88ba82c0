package it.opencatalogo.search;

import java.nio.file.Path;
import java.util.Collection;

/** The index as a Lucene directory beside the process. */
public final class LuceneIndex implements SearchIndex {

    /** Opens the index in {@code directory}; one that is torn or of another version is replaced by an empty one at position 0. */
    public static LuceneIndex open(Path directory, IndexSchema schema) {
        return new LuceneIndex();
    }

    private LuceneIndex() {
    }

    @Override
    public SearchResult search(SearchRequest request) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void apply(Collection<IndexDocument> upserts, Collection<String> deletes, long position) {
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public void clear() {
    }

    @Override
    public void commit() {
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void close() {
    }
}
