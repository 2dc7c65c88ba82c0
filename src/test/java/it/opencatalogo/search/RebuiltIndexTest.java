package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.search.IndexSchema.Kind;
import it.opencatalogo.search.LuceneCommit.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An index that is made beside another")
class RebuiltIndexTest {
    private static final IndexSchema SCHEMA = IndexSchema.builder().one(Kind.STRING, "name").build();
    private static final Duration LONG = Duration.ofSeconds(5);
    @TempDir
    Path directory;

    private static IndexDocument document(String id) {
        return new IndexDocument(id, Map.of("name", List.of(id)));
    }

    private static List<String> all(SearchIndex index) {
        return index.search(SearchRequest.all(0, 10)).ids();
    }

    private SearchIndex open() {
        return LuceneIndex.open(directory, SCHEMA, LONG);
    }

    private SearchIndex open(int version, int answering) {
        return LuceneIndex.open(IndexFolder.current(directory), SCHEMA, LONG, new Layout(version, answering));
    }

    @Test
    @DisplayName("takes its place in one step and keeps it over a restart; the old one answers until then, and is gone afterwards")
    void swapped() {
        try (ServedIndex served = new ServedIndex(open())) {
            served.apply(List.of(document("old")), List.of(), 1);
            served.commit("one");
            SearchIndex made = served.beside().orElseThrow();
            assertEquals(0, made.position());
            made.apply(List.of(document("new")), List.of(), 2);
            made.commit("two");
            served.apply(List.of(document("older")), List.of(), 2);
            assertEquals(List.of("old", "older"), all(served));
            served.swap(made);
            assertEquals(List.of("new"), all(served));
            assertFalse(Files.exists(directory.resolve("1")));
            served.apply(List.of(document("newer")), List.of(), 3);
            assertEquals(List.of("new", "newer"), all(served));
        }
        try (SearchIndex index = open()) {
            assertEquals(List.of("new"), all(index));
            assertEquals(2, index.position());
            assertEquals("two", index.proof());
        }
    }

    @Test
    @DisplayName("is thrown away if the process ended before it was whole")
    void interrupted() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("old")), List.of(), 1);
            index.commit("one");
            SearchIndex made = index.beside().orElseThrow();
            made.apply(List.of(document("half")), List.of(), 2);
            made.commit("two");
            assertTrue(Files.exists(directory.resolve("2")));
        }
        try (SearchIndex index = open()) {
            assertEquals(List.of("old"), all(index));
            assertFalse(Files.exists(directory.resolve("2")));
        }
    }

    @Test
    @DisplayName("leaves alone what is not its own in the folder")
    void others() throws java.io.IOException {
        Files.createDirectories(directory.resolve("altro"));
        Files.writeString(directory.resolve("nota.txt"), "di chi amministra");
        Files.writeString(directory.resolve("segments_1"), "di prima");
        open().close();
        assertTrue(Files.exists(directory.resolve("altro")) && Files.exists(directory.resolve("nota.txt")));
        assertFalse(Files.exists(directory.resolve("segments_1")));
    }

    @Test
    @DisplayName("is due when the layout changed; what was made before answers until then, and knows after a commit that it is due")
    void layout() {
        try (SearchIndex index = open(5, 5)) {
            index.apply(List.of(document("old")), List.of(), 1);
            index.commit("one");
            assertFalse(index.outdated());
        }
        try (SearchIndex index = open(6, 5)) {
            assertTrue(index.outdated());
            assertEquals(List.of("old"), all(index));
            index.apply(List.of(document("older")), List.of(), 2);
            index.commit("two");
        }
        try (SearchIndex index = open(6, 5); SearchIndex made = index.beside().orElseThrow()) {
            assertTrue(index.outdated());
            assertFalse(made.outdated());
            assertEquals(2, index.position());
        }
        try (SearchIndex index = open(6, 6)) {
            assertEquals(List.of(), all(index), "of a layout that does not answer rightly");
            assertEquals(0, index.position());
            assertFalse(index.outdated());
        }
    }
}
