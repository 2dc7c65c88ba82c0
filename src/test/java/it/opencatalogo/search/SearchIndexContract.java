package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.search.IndexSchema.Kind;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchRequest.SortKey;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every implementation of {@link SearchIndex} keeps. */
abstract class SearchIndexContract {
    static final IndexSchema SCHEMA = IndexSchema.builder().one(Kind.STRING, "name").one(Kind.TEXT, "title").many(Kind.STRING, "tags")
        .one(Kind.DATE, "at").one(Kind.INTEGER, "size").hidden(Kind.TEXT, "text").whole("text").beginning("extras_", Kind.TEXT).build();
    @TempDir
    Path directory;

    private SearchIndex open() {
        return open(directory, SCHEMA, Duration.ofSeconds(5));
    }

    /** What was there before in {@code directory} is there again; a new one is empty. */
    abstract SearchIndex open(Path directory, IndexSchema schema, Duration longest);

    static IndexDocument document(String id, String... tags) {
        return new IndexDocument(id, Map.of("name", List.of(id), "title", List.of("Titolo " + id), "tags", List.of(tags), "at", List.of("2026-01-01T00:00:00Z")));
    }

    private static SearchRequest facets(int limit, int minimum) {
        return new SearchRequest(new Query.MatchAll(), List.of(), 0, 10, List.of(), List.of(new FacetRequest("tags", limit, minimum)), false);
    }

    @Test
    @DisplayName("finds what was just applied, also what replaced or removed something")
    void fresh() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("a", "x"), document("b", "x")), List.of(), 1);
            assertEquals(List.of("a", "b"), index.search(SearchRequest.all(0, 10)).ids());
            index.apply(List.of(document("a", "y")), List.of("b"), 2);
            assertEquals(List.of("a"), index.search(SearchRequest.all(0, 10)).ids());
            assertEquals(0, index.search(asked("tags:x")).count());
            assertEquals(1, index.size());
            assertEquals(2, index.position());
        }
    }

    @Test
    @DisplayName("keeps its position over a restart, with what belongs to it")
    void restart() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("a")), List.of(), 7);
            index.commit("abc");
        }
        try (SearchIndex index = open()) {
            assertEquals(7, index.position());
            assertEquals("abc", index.proof());
            assertEquals(1, index.size());
        }
    }

    @Test
    @DisplayName("can be emptied, and after closing says that it is not available")
    void cleared() {
        SearchIndex index = open();
        index.apply(List.of(document("a")), List.of(), 7);
        index.clear();
        assertEquals(0, index.position());
        assertEquals(0, index.search(SearchRequest.all(0, 10)).count());
        index.close();
        index.close();
        assertThrows(Unavailable.class, () -> index.search(SearchRequest.all(0, 10)));
    }

    @Test
    @DisplayName("counts values over all hits, most frequent first, equal ones by value")
    void facets() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("a", "z", "x", "x"), document("b", "y", "x")), List.of(), 1);
            index.apply(List.of(document("c", "x", "w")), List.of(), 2);
            assertEquals(List.of(new FacetCount("x", 3), new FacetCount("w", 1), new FacetCount("y", 1), new FacetCount("z", 1)),
                index.search(facets(50, 1)).facets().get("tags"));
            assertEquals(List.of(new FacetCount("x", 3), new FacetCount("w", 1)), index.search(facets(2, 1)).facets().get("tags"));
            assertEquals(List.of("w", "x", "y", "z"), index.search(facets(-1, 1)).facets().get("tags").stream().map(FacetCount::value).toList());
            assertEquals(List.of(new FacetCount("x", 3)), index.search(facets(50, 2)).facets().get("tags"));
            assertEquals(List.of(), index.search(facets(0, 1)).facets().get("tags"));
        }
    }

    @Test
    @DisplayName("counts the words of extras, nothing of unknown fields, and refuses moments and numbers")
    void oddFacets() {
        try (SearchIndex index = open()) {
            index.apply(List.of(new IndexDocument("a", Map.of("extras_f", List.of("Ogni ANNO"), "anything", List.of("v")))), List.of(), 1);
            assertEquals(List.of(new FacetCount("anno", 1), new FacetCount("ogni", 1)), facet(index, "extras_f"));
            assertEquals(List.of(new FacetCount("v", 1)), facet(index, "anything"));
            assertEquals(List.of(), facet(index, "zzz"));
            assertThrows(SearchFailed.class, () -> facet(index, "at"));
            assertThrows(SearchFailed.class, () -> facet(index, "size"));
        }
    }

    private static List<FacetCount> facet(SearchIndex index, String field) {
        return index.search(new SearchRequest(new Query.MatchAll(), List.of(), 0, 0, List.of(), List.of(new FacetRequest(field, 50, 1)), false)).facets().get(field);
    }

    @Test
    @DisplayName("puts what lacks the field last for texts in both directions, first for moments ascending; the id decides at last")
    void order() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("c", "k"), document("a", "k"), new IndexDocument("b", Map.of("tags", List.of("k")))), List.of(), 1);
            assertEquals(List.of("a", "c", "b"), index.search(SearchRequest.all(0, 10, new SortKey("name", false))).ids());
            assertEquals(List.of("c", "a", "b"), index.search(SearchRequest.all(0, 10, new SortKey("name", true))).ids());
            assertEquals(List.of("b", "a", "c"), index.search(SearchRequest.all(0, 10, new SortKey("at", false))).ids());
            assertEquals(List.of("a", "c", "b"), index.search(SearchRequest.all(0, 10, new SortKey("at", true))).ids());
            assertEquals(List.of("a", "b", "c"), index.search(SearchRequest.all(0, 10, new SortKey("tags", true), new SortKey("zzz", true))).ids());
            assertEquals(List.of("b"), index.search(SearchRequest.all(1, 1)).ids());
            assertEquals(List.of(), index.search(SearchRequest.all(Integer.MAX_VALUE - 5, 1000)).ids());
        }
    }

    @Test
    @DisplayName("a filter of labels cannot be widened by any query beside it")
    void labels() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("a", "public"), document("b", "member")), List.of(), 1);
            Query visible = new Query.AnyOf("tags", Set.of("public"));
            for (String text : List.of("*:*", "tags:member OR *:*", "name:b OR name:a", "*:* OR (tags:member)", "-name:zzz", "tags:*", "tags:(member OR public)",
                "+tags:member OR +name:b", "name:[* TO *]", "name:/.*/", "NOT tags:public OR *:*")) {
                assertTrue(Set.of("a").containsAll(index.search(asked(text).with(visible)).ids()), text);
            }
        }
    }

    private static SearchRequest asked(String text) {
        return new SearchRequest(QueryParser.parse(text, SCHEMA, "text", Instant.EPOCH), List.of(), 0, 10, List.of(), List.of(), false);
    }

    @Test
    @DisplayName("bounds what a query may cost")
    void bounds() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("a")), List.of(), 1);
            String many = String.join(" OR ", Collections.nCopies(1100, "name:a"));
            assertThrows(SearchFailed.class, () -> index.search(asked(many)));
            String deep = "(".repeat(5000) + "name:a" + ")".repeat(5000);
            assertThrows(SearchFailed.class, () -> index.search(asked(deep)));
            assertThrows(SearchFailed.class, () -> index.search(asked("name:/(a*b*c*d*e*f*g*){20}(.*a.*){30}[0-9]{200}x{500}/")));
            assertThrows(SearchFailed.class, () -> index.search(asked("name:" + "?*".repeat(3000) + "b")));
            assertEquals(0, index.search(asked("title:" + "parola ".repeat(900))).count());
        }
    }

    @Test
    @DisplayName("takes values longer than a term may be, unpaired surrogates and NUL")
    void oddValues() {
        try (SearchIndex index = open()) {
            index.apply(List.of(new IndexDocument("a", Map.of("name", List.of("x".repeat(100_000)), "title", List.of("y".repeat(50_000) + " \ud800 \u0000 z"),
                "at", List.of("ieri"), "size", List.of("molto")))), List.of(), 1);
            assertEquals(1, index.search(asked("title:z")).count());
            assertEquals(1, index.search(asked("name:xxx*")).count());
            assertEquals(0, index.search(asked("at:*")).count());
        }
    }

    @Test
    @DisplayName("a walk by cursor tells all in order and ends; a cursor of another order, or by score, is refused")
    void walk() {
        try (SearchIndex index = open()) {
            index.apply(List.of(document("d"), document("b"), document("c"), document("a")), List.of(), 1);
            SearchResult first = index.search(page(SearchRequest.FIRST, "name"));
            assertEquals(List.of("d", "c"), first.ids());
            assertEquals(4, first.count());
            index.apply(List.of(document("c1")), List.of("d"), 2);
            SearchResult second = index.search(page(first.next().orElseThrow(), "name"));
            assertEquals(List.of("b", "a"), second.ids());
            assertEquals(Optional.empty(), second.next());
            assertThrows(SearchFailed.class, () -> index.search(page(first.next().orElseThrow(), "at")));
            assertThrows(SearchFailed.class, () -> index.search(page("qualcosa", "name")));
            assertThrows(SearchFailed.class, () -> index.search(page(SearchRequest.FIRST, "score")));
        }
    }

    private static SearchRequest page(String cursor, String field) {
        return new SearchRequest(new Query.MatchAll(), List.of(), 0, 2, List.of(new SortKey(field, true)), List.of(), false, Optional.of(cursor), new Query.MatchAll());
    }

    @Test
    @DisplayName("tells words that one may have meant, the nearest first, and the stored values of a hit with its score")
    void nearAndStored() {
        try (SearchIndex index = open()) {
            index.apply(List.of(new IndexDocument("a", Map.of("text", List.of("quercia acquedotto"), "tags", List.of("x", "y"), "name", List.of("a"))),
                new IndexDocument("b", Map.of("text", List.of("querce e acquedotti")))), List.of(), 1);
            assertEquals("quercia", index.similar("text_whole", "quercja", 40).get(0));
            assertEquals("acquedotti", index.similar("text_whole", "acquedotto", 40).get(0));
            assertEquals(List.of(), index.similar("text_whole", "zzzzzz", 40));
            Map<String, Object> found = index.search(new SearchRequest(QueryParser.parse("name:a", SCHEMA, "text", Instant.EPOCH), List.of(), 0, 1, List.of(), List.of(), true)).documents().get(0);
            assertEquals(Set.of("score", "tags", "name"), found.keySet());
            assertEquals(List.of("x", "y"), found.get("tags"));
            assertEquals("a", found.get("name"));
        }
    }
}
