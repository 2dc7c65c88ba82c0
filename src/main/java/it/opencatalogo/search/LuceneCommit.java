package it.opencatalogo.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** What stands beside the documents in a commit: the version of their layout, the position in the log, and what the log says there. */
record LuceneCommit(int layout, long position, String proof) {
    private static final String POSITION = "position";
    private static final String LAYOUT = "layout";
    private static final String PROOF = "proof";

    /**
     * @param version   to be raised whenever the analysis or the layout of documents changes, or what is put into them
     * @param answering from which version on an index still answers rightly and can be fed, until it is made anew
     */
    record Layout(int version, int answering) {
        static final Layout NOW = new Layout(5, 5);

        /** Of an index with nothing in it. */
        LuceneCommit none() {
            return new LuceneCommit(version, 0, "");
        }

        boolean answers(LuceneCommit found) {
            return found.layout >= answering && found.layout <= version;
        }
    }

    /** The last one there, of a layout that will never answer if it cannot be read. */
    static LuceneCommit last(Directory directory) {
        try (DirectoryReader existing = DirectoryReader.open(directory)) {
            Map<String, String> data = existing.getIndexCommit().getUserData();
            return new LuceneCommit(Integer.parseInt(data.get(LAYOUT)), Long.parseLong(data.get(POSITION)), data.get(PROOF));
        } catch (IOException | IllegalArgumentException torn) {
            return new LuceneCommit(-1, 0, "");
        }
    }

    Map<String, String> data() {
        return Map.of(POSITION, Long.toString(position), LAYOUT, Integer.toString(layout), PROOF, proof);
    }
}
