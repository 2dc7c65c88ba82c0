package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.search.IndexSchema.Kind;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that asks for too much work is refused with 409, before or after it has begun. */
@DisplayName("Bounds of a query")
class BoundsTest {
    private static final IndexSchema SCHEMA = IndexSchema.builder().one(Kind.STRING, "name").many(Kind.STRING, "tags").one(Kind.TEXT, "title", "text").build();
    @TempDir
    Path directory;

    private static SearchRequest asked(String text) {
        return new SearchRequest(QueryParser.parse(text, SCHEMA, "text", Instant.EPOCH), List.of(), 0, 10, List.of(), List.of(), false);
    }

    SearchIndex open(Path folder, IndexSchema schema, Duration longest) {
        return LuceneIndex.open(folder, schema, longest);
    }

    private SearchIndex filled(Path directory, Duration longest) {
        SearchIndex index = open(directory, SCHEMA, longest);
        index.apply(List.of(thing("a", "aperto"), thing("b", "riservato")), List.of(), 1);
        return index;
    }

    private static IndexDocument thing(String name, String tag) {
        return new IndexDocument(name, Map.of("name", List.of(name), "title", List.of("quercia " + name), "tags", List.of(tag)));
    }

    static Stream<String> tooMuch() {
        return Stream.of(joined("title:*%d*", 101), joined("title:%d~2", 101), joined("title:/.*%d/", 101), joined("name:%d", 1025), "(".repeat(101) + "title:a" + ")".repeat(101),
            "title:" + "a".repeat(1001) + "*", "title:/((a{1,100}){1,100}){1,100}/", "title:/" + "(".repeat(51) + "a" + ")".repeat(51) + "/", "title:/a{1,1000000}/",
            "title:/(.*a){20}.*b.{20}/");
    }

    private static String joined(String part, int times) {
        return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining(" OR "));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    @DisplayName("409: clauses, nesting, patterns, repetitions")
    void tooMuch(String text) {
        try (SearchIndex index = filled(directory, Duration.ofSeconds(5))) {
            SearchFailed refused = assertThrows(SearchFailed.class, () -> index.search(asked(text)));
            assertFalse(refused.getMessage().contains("lucene"), refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:*uerci*", "title:querc~1", "title:/q.*/", "title:[a TO z]", "title:quercia", "*:*"})
    @DisplayName("409: past its time")
    void tooLate(String text) {
        try (SearchIndex index = filled(directory, Duration.ofNanos(-1))) {
            assertThrows(SearchFailed.class, () -> index.search(asked(text)));
        }
    }

    @Test
    @DisplayName("a value without hits is told only if something that may be seen has it")
    void nothingOfWhatIsHidden() {
        try (SearchIndex index = filled(directory, Duration.ofSeconds(5))) {
            Query seen = new Query.AnyOf("name", Set.of("a"));
            SearchRequest none = new SearchRequest(new Query.MatchNone(), List.of(seen), 0, 0, List.of(), List.of(new FacetRequest("tags", -1, 0)), false, Optional.empty(), seen);
            assertEquals(List.of(new SearchResult.FacetCount("aperto", 0)), index.search(none).facets().get("tags"));
        }
    }
}
