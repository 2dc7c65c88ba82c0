package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.SearchIndex;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayName("The feed of the index")
class IndexFeedTest {
    @Inject
    DatasetViews views;
    @Inject
    TagVocabularies vocabularies;
    @Inject
    Tags tags;
    @Inject
    ChangeLog log;
    @TempDir
    Path directory;

    @Test
    @DisplayName("goes on where an index of this very log stands, and begins anew with one of another log")
    void proof() {
        List<LoggedChange> changes = log.after(0, 1000);
        long position = changes.get(changes.size() - 1).position();
        try (SearchIndex index = open()) {
            DatasetIndexFeed feed = feed(index);
            assertEquals(0, feed.position());
            feed.read(changes, position);
            feed.keep();
            assertEquals(log.hash(position), index.proof());
        }
        try (SearchIndex index = open()) {
            assertEquals(position, feed(index).position());
            assertTrue(index.size() > 0);
            index.commit(log.hash(position - 1));
            assertEquals(0, feed(index).position(), "the database was restored and went another way");
            assertEquals(0, index.size());
        }
    }

    @Test
    @DisplayName("begins anew with an index that is ahead of the log")
    void ahead() {
        try (SearchIndex index = open()) {
            index.apply(List.of(), List.of("x"), Long.MAX_VALUE);
            index.commit("");
            assertEquals(0, feed(index).position(), "no row of the log stands there");
        }
    }

    private SearchIndex open() {
        return LuceneIndex.open(directory, DatasetIndexSchema.SCHEMA, java.time.Duration.ofSeconds(10));
    }

    private DatasetIndexFeed feed(SearchIndex index) {
        return new DatasetIndexFeed(new it.opencatalogo.search.ServedIndex(index), new IndexedDatasets(views, vocabularies, tags), log);
    }
}
