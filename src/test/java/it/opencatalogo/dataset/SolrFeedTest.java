package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.database.Sql;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.ServedIndex;
import it.opencatalogo.search.SolrCloud;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayName("A SolrCloud that goes away and comes back")
class SolrFeedTest {
    @Inject
    IndexedDatasets datasets;
    @Inject
    DatabaseSearch database;
    @Inject
    ChangeLog log;
    @Inject
    Sql sql;
    @Inject
    People people;
    @TempDir
    Path directory;

    private void create(String title) {
        people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "title", title, "owner_org", people.organization().get("name")));
    }

    private static SearchRequest titled(String word) {
        return new SearchRequest(new Query.Words("title", word, true), List.of(), 0, 10, List.of(), List.of(), false);
    }

    private static void waitFor(IndexRebuild rebuild) throws InterruptedException {
        for (int tenths = 0; tenths < 600 && rebuild.progress().isPresent(); tenths++) {
            Thread.sleep(100);
        }
        assertTrue(rebuild.progress().isEmpty(), "it does not end");
    }

    @Test
    @DisplayName("is fed what it missed; meanwhile PostgreSQL answers what it can, and no writer fails")
    void away() throws IOException, InterruptedException {
        SolrCloud node = SolrCloud.shared();
        create("Prima tamarindo");
        ServedIndex index = new ServedIndex(SolrCloud.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10)));
        DatasetIndexFeed feed = new DatasetIndexFeed(index, datasets, log);
        IndexRebuild rebuild = new IndexRebuild(index, feed, datasets, database, log, sql);
        feed.position();
        rebuild.mend();
        waitFor(rebuild);
        feed.readOn(index);
        assertEquals(1, index.search(titled("tamarindo")).count());
        long position = log.position();
        node.kill();
        create("Durante tamarindo");
        feed.read(log.after(position, 100), log.position());
        assertTrue(index.substituted());
        assertTrue(index.search(new SearchRequest(new Query.MatchAll(), List.of(), 0, 10, List.of(), List.of(), false)).count() > 1, "PostgreSQL answers");
        assertThrows(Unavailable.class, () -> index.search(titled("tamarindo")));
        node.start();
        waitFor(rebuild);
        assertFalse(index.substituted());
        assertEquals(2, index.search(titled("tamarindo")).count());
        index.close();
    }
}
