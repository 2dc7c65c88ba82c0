package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.database.Sql;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReaders;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.ServedIndex;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayName("An index that is made anew")
class IndexRebuildTest {
    @Inject
    IndexedDatasets datasets;
    @Inject
    DatabaseSearch database;
    @Inject
    ChangeLog log;
    @Inject
    LogReaders readers;
    @Inject
    Sql sql;
    @Inject
    People people;
    @TempDir
    Path directory;

    private HeldIndex engine;
    private ServedIndex index;
    private DatasetIndexFeed feed;
    private IndexRebuild rebuild;

    @BeforeEach
    void open() {
        engine = new HeldIndex(LuceneIndex.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10)));
        index = new ServedIndex(engine);
    }

    /** @param atOnce how many rows the service would wait for when it starts */
    private void start(long atOnce) {
        feed = new DatasetIndexFeed(index, datasets, log, atOnce);
        rebuild = new IndexRebuild(index, feed, datasets, database, log, sql);
        long position = feed.position();
        if (position < Long.MAX_VALUE) {
            feed.readOn(index);
        }
        rebuild.mend();
    }

    @AfterEach
    void close() throws InterruptedException {
        engine.gate.countDown();
        ended();
        index.close();
    }

    private void ended() throws InterruptedException {
        for (int i = 0; i < 600 && rebuild.progress().isPresent(); i++) {
            Thread.sleep(100);
        }
        assertTrue(rebuild.progress().isEmpty(), "it does not end");
        assertEquals(Optional.empty(), rebuild.fault());
    }

    private String create(String title) {
        String name = people.fresh("dataset");
        people.call(people.root(), "package_create", Map.of("name", name, "title", title, "owner_org", people.organization().get("name")));
        return name;
    }

    private static SearchRequest all() {
        return new SearchRequest(new Query.MatchAll(), List.of(), 0, 10_000, List.of(), List.of(), false);
    }

    private static SearchRequest titled(String word) {
        return new SearchRequest(new Query.Words("title", word, true), List.of(), 0, 10, List.of(), List.of(), false);
    }

    private long present() {
        return sql.one("select count(*) from dataset where state <> 'deleted'", row -> row.getLong(1)).orElseThrow();
    }

    @Test
    @DisplayName("because it was lost lets PostgreSQL answer what it can, refuses the rest, and loses nothing that is written meanwhile")
    void lost() throws InterruptedException {
        String before = create("Prima ornitorinco");
        start(0);
        engine.waiting.acquire();
        assertTrue(index.substituted());
        assertEquals(present(), index.search(all()).count());
        Unavailable refused = assertThrows(Unavailable.class, () -> index.search(titled("ornitorinco")));
        assertTrue(refused.text().italian().matches("L'indice di ricerca si sta ricostruendo: \\d+ di [\\d.]+\\. .*"), refused.text().italian());
        create("Durante ornitorinco");
        people.call(people.root(), "package_delete", Map.of("id", before));
        feed.read(log.after(log.position() - 1, 10), log.position());
        assertEquals(present(), index.search(all()).count(), "what was just written is seen");
        engine.gate.countDown();
        ended();
        assertFalse(index.substituted());
        assertEquals(present(), index.search(all()).count());
        assertEquals(1, index.search(titled("ornitorinco")).count());
        assertEquals(Map.of(), check().differences());
        assertEquals(log.hash(index.position()).isEmpty(), false, "never ahead of the database");
    }

    @Test
    @DisplayName("because somebody asked lets the old one answer, which is fed meanwhile, and loses nothing that is written")
    void asked() throws InterruptedException {
        String first = create("Prima pangolino");
        start(Long.MAX_VALUE);
        assertTrue(rebuild.begin());
        engine.waiting.acquire();
        assertFalse(rebuild.begin(), "one is going on");
        assertFalse(index.substituted());
        assertEquals(1, index.search(titled("pangolino")).count());
        long position = log.position();
        create("Durante pangolino");
        List<LoggedChange> news = log.after(position, 100);
        feed.read(news, news.get(news.size() - 1).position());
        assertEquals(2, index.search(titled("pangolino")).count());
        people.call(people.root(), "package_patch", Map.of("id", first, "title", "Prima pangolino, poi formichiere"));
        create("Durante pangolino, e il vecchio non lo legge più");
        engine.gate.countDown();
        ended();
        assertEquals(3, index.search(titled("pangolino")).count());
        assertEquals(1, index.search(titled("formichiere")).count());
        assertTrue(index.now() != engine, "another one answers");
        assertEquals(Map.of(), check().differences());
    }

    @Test
    @DisplayName("is not needed where only the newest rows are lacking: they are read, and meanwhile PostgreSQL answers")
    void behind() throws InterruptedException {
        create("Prima narvalo");
        start(Long.MAX_VALUE);
        feed.keep();
        create("Dopo narvalo");
        start(0);
        ended();
        assertEquals(2, index.search(titled("narvalo")).count());
        assertTrue(index.now() == engine, "the same one answers");
        assertEquals(Map.of(), check().differences());
    }

    @Test
    @DisplayName("would heal what search_index_check finds: a dataset that is missing, one too many, one of before the last change")
    void doctored() {
        String missing = id(create("Mancante"));
        String stale = id(create("Vecchio"));
        start(Long.MAX_VALUE);
        assertEquals(Map.of(), check().differences());
        IndexDocument old = datasets.documents(List.of(UUID.fromString(stale)), Long.MAX_VALUE).get(0).with("title", "Più vecchio ancora");
        String surplus = UUID.randomUUID().toString();
        index.apply(List.of(old, new IndexDocument(surplus, Map.of("id", List.of(surplus), "name", List.of("mai-esistito")))), List.of(missing), index.position());
        assertEquals(Map.of(missing, IndexCheck.Difference.MISSING, stale, IndexCheck.Difference.STALE, surplus, IndexCheck.Difference.SURPLUS), check().differences());
        feed.again(UUID.fromString(missing));
        feed.again(UUID.fromString(stale));
        feed.again(UUID.fromString(surplus));
        assertEquals(Map.of(), check().differences());
    }

    @Test
    @DisplayName("in its own place, where the engine has no room for two, is whole in the end as well")
    void inPlace() throws InterruptedException {
        create("Prima tapiro");
        SearchIndex alone = new ServedIndex(engine) {
            @Override
            public Optional<SearchIndex> beside() {
                return Optional.empty();
            }
        };
        index = new ServedIndex(alone);
        start(Long.MAX_VALUE);
        index.apply(List.of(new IndexDocument("mai-esistito", Map.of("id", List.of("mai-esistito")))), List.of(), index.position());
        assertTrue(rebuild.begin());
        ended();
        assertTrue(index.now() == alone);
        assertFalse(index.substituted());
        assertEquals(1, index.search(titled("tapiro")).count());
        assertEquals(Map.of(), check().differences());
    }

    private String id(String name) {
        return sql.one("select id from dataset where name = ?", row -> row.getString(1), name).orElseThrow();
    }

    private IndexCheck.Result check() {
        return new IndexCheck(index, datasets, sql, log, readers).check(Optional.empty(), Integer.MAX_VALUE);
    }
}
