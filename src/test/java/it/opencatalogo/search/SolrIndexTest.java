package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.error.CatalogueError.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The index as a collection of SolrCloud")
class SolrIndexTest extends SearchIndexContract {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    SearchIndex open(Path folder, IndexSchema schema, Duration longest) {
        return SolrCloud.open(folder, schema, longest);
    }

    private static IndexDocument named(String id, String name) {
        return new IndexDocument(id, Map.of("name", List.of(name)));
    }

    private static List<String> names(SearchIndex index) {
        return index.search(new SearchRequest(new Query.MatchAll(), List.of(), 0, 10, List.of(), List.of(), true)).documents().stream().map(hit -> (String) hit.get("name")).toList();
    }

    @Test
    @DisplayName("fed by two processes, keeps the newest of each document whoever comes last, and what was deleted stays so")
    void newest() {
        try (SearchIndex one = open(directory, SCHEMA, LONGEST); SearchIndex other = open(directory, SCHEMA, LONGEST)) {
            one.apply(List.of(named("a", "neu"), named("b", "b")), List.of("c"), 5);
            other.apply(List.of(named("a", "old"), named("c", "old")), List.of("b"), 4);
            assertEquals(List.of("neu", "b"), names(one));
            other.apply(List.of(named("a", "newest")), List.of("b"), 6);
            assertEquals(List.of("newest"), names(other));
        }
    }

    @Test
    @DisplayName("its position never goes back, whichever process says what it reached")
    void forward() {
        try (SearchIndex one = open(directory, SCHEMA, LONGEST); SearchIndex other = open(directory, SCHEMA, LONGEST)) {
            one.apply(List.of(named("a", "a")), List.of(), 5);
            one.commit("five");
            other.apply(List.of(named("a", "a")), List.of(), 4);
            other.commit("four");
        }
        try (SearchIndex index = open(directory, SCHEMA, LONGEST)) {
            assertEquals(5, index.position());
            assertEquals("five", index.proof());
        }
    }

    @Test
    @DisplayName("emptied by one process, the other goes back to where it stands and says so once")
    void emptied() {
        try (SearchIndex one = open(directory, SCHEMA, LONGEST); SearchIndex other = open(directory, SCHEMA, LONGEST)) {
            one.apply(List.of(named("a", "a")), List.of(), 5);
            other.apply(List.of(named("a", "a")), List.of(), 5);
            one.clear();
            assertFalse(one.lost());
            one.apply(List.of(named("a", "again")), List.of(), 2);
            one.commit("two");
            other.commit("five");
            assertTrue(other.lost());
            assertFalse(other.lost());
            assertEquals(2, other.position());
            assertEquals(List.of("again"), names(other));
        }
    }

    @Test
    @DisplayName("makes a collection of another layout anew")
    void otherLayout() {
        SolrSchema names = new SolrSchema(SCHEMA);
        try (SearchIndex index = open(directory, SCHEMA, LONGEST)) {
            index.apply(List.of(named("a", "a")), List.of(), 5);
            index.commit("five");
        }
        try (SolrCollection collection = new SolrCollection(SolrCloud.shared().urls(), SolrCloud.name(directory), names, LONGEST)) {
            SolrState state = collection.state();
            assertTrue(collection.write(new SolrState(5, "five", "0", state.era(), state.version())));
        }
        try (SearchIndex index = open(directory, SCHEMA, LONGEST)) {
            assertEquals(0, index.position());
            assertEquals(0, index.size());
        }
    }

    @Test
    @DisplayName("with Solr gone it is not available, and comes back by itself, having lost nothing that was committed")
    void gone() throws IOException {
        SolrCloud node = SolrCloud.shared();
        try (SearchIndex index = open(directory, SCHEMA, LONGEST)) {
            index.apply(List.of(named("a", "a")), List.of(), 5);
            index.commit("five");
            index.apply(List.of(named("b", "b")), List.of(), 6);
            assertEquals(List.of("a", "b"), names(index));
            node.kill();
            assertFalse(index.ready());
            assertThrows(Unavailable.class, () -> names(index));
            assertThrows(Unavailable.class, () -> index.apply(List.of(named("c", "c")), List.of(), 7));
            node.start();
            for (int tenths = 0; tenths < 200 && !index.ready(); tenths++) {
                SolrCloud.pause();
            }
            assertTrue(index.lost());
            assertEquals(5, index.position(), "what came after is to be fed again");
            index.apply(List.of(named("b", "b")), List.of(), 6);
            assertEquals(List.of("a", "b"), names(index));
        }
    }

    @Test
    @DisplayName("without Solr from the beginning it can be opened, and is not available")
    void never() {
        try (SearchIndex index = new SolrIndex(List.of("http://127.0.0.1:1/solr"), "never", SCHEMA, LONGEST)) {
            assertFalse(index.ready());
            assertThrows(Unavailable.class, index::position);
            assertThrows(Unavailable.class, () -> names(index));
        }
    }
}
