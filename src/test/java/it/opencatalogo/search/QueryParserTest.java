package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.search.IndexSchema.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text to names found; what each row finds was recorded on CKAN 2.12 (conformance cases {@code lucene-*}, {@code broken-syntax}). */
@DisplayName("Lucene's syntax")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryParserTest {
    private static final IndexSchema SCHEMA = IndexSchema.builder().one(Kind.STRING, "name", "version").one(Kind.TEXT, "title", "text")
        .one(Kind.DATE, "at").build();
    private static final Instant NOW = Instant.parse("2026-11-24T10:20:30.400Z");
    private SearchIndex index;

    SearchIndex open(Path directory, IndexSchema schema) {
        return LuceneIndex.open(directory, schema, Duration.ofSeconds(5));
    }

    @BeforeAll
    void open(@TempDir Path directory) {
        index = open(directory, SCHEMA);
        index.apply(List.of(tree("a", "quercia", "a-b"), tree("b", "faggio", "a b"), tree("c", "betulla", "a+b"), tree("ab", "quercia faggio", "a\"b"),
            tree("ac", "quercia betulla", "a\\b"), tree("bc", "faggio betulla", "a*b"), tree("abc", "quercia faggio betulla", "a(b)"),
            tree("none", "altro", "a^b")), List.of(), 1);
    }

    private static IndexDocument tree(String name, String title, String version) {
        return new IndexDocument(name, Map.of("name", List.of(name), "title", List.of(title), "text", List.of(title), "version", List.of(version)));
    }

    @AfterAll
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
        title:quercia title:faggio → ab abc
        title:quercia AND title:faggio → ab abc
        title:quercia OR title:faggio → a ab abc ac b bc
        title:quercia || title:faggio → a ab abc ac b bc
        title:quercia && title:faggio → ab abc
        title:quercia +title:faggio → ab abc
        title:quercia -title:faggio → a ac
        title:quercia NOT title:faggio → a ac
        title:quercia AND -title:faggio → a ac
        -title:quercia → b bc c none
        !title:quercia → b bc c none
        NOT title:quercia AND NOT title:faggio → c none
        title:quercia OR NOT title:faggio → a ac
        title:quercia and title:faggio →
        -title:quercia *:* → b bc c none
        +title:quercia +(title:faggio title:betulla) → abc
        title:quercia & title:faggio → ab abc
        title:quercia | title:faggio → ab abc
        title:quercia AND title:faggio OR title:betulla → a ab abc ac
        title:quercia OR title:faggio AND title:betulla → abc bc
        title:quercia OR title:faggio title:betulla → abc ac bc c
        (title:quercia AND title:faggio) OR title:betulla → ab abc ac bc c
        (title:quercia OR title:faggio) AND NOT title:betulla → a ab b
        ((title:quercia OR title:faggio) AND (title:faggio OR title:betulla)) → ab abc ac b bc
        (title:quercia OR (title:faggio AND (title:betulla))) → a ab abc ac bc
        -(title:quercia OR title:faggio) → c none
        (-title:quercia) →
        (NOT title:quercia) OR title:faggio → ab abc b bc
        title:quercia AND (-title:faggio) →
        -(-title:quercia) → a ab abc ac b bc c none
        title:(quercia AND (faggio OR betulla)) → ab abc ac
        title:(quercia OR faggio AND betulla) → abc bc
        title:(quercia faggio) → ab abc
        -title:(quercia faggio) → a ac b bc c none
        title:(NOT quercia) →
        title:(!\\- !quercia) →
        title:(!\\-) name:a → a
        filter(title:altro) → none
        name:(a b) → a b
        name:(a b OR c) → a
        name:(* a b) → a b
        name:(a* ab ac) → ab ac
        -title:quercia "," → b bc c none
        + name:a OR NOT title:betulla → a
        name:("a" "b") →
        version:a\\-b → a
        version:"a b" → b
        version:a\\ b → b
        version:a+b → c
        version:"a\\"b" → ab
        version:a\\\\b → ac
        version:a\\*b → bc
        version:"a*b" → bc
        version:a\\(b\\) → abc
        version:a\\^b → none
        version:a\\u002db → a
        name:[a TO ac] → a ab abc ac
        name:{a TO ac} → ab abc
        name:[bc TO *] → bc c none
        name:["a" TO "ab"] → a ab
        title:[altro TO betulla] → abc ac bc c none
        name:/a.*/ → a ab abc ac
        name:a* → a ab abc ac
        name:a? → ab ac
        *:* AND name:abx~1 → ab abc
        title:quercja~1 → a ab abc ac
        title:"quercia betulla"~1 → abc ac
        title:QUERCI* → a ab abc ac
        title:altro^3 → none
        title:altro^=1 → none
        - title:altro → none
        zzz:1 →
        *:zzz →
        title : altro → none
        title:altr*~1 → none
        title:/al.*/~1^2 → none
        title:altro^2~1 → none
        title!:altro →
        at:/2.*/ →
        at:x~1 →
        at:*x →
        name:["a" TO "ab"x] →
        at:[-0001-01-01T00:00:00Z TO *] →
        at:[1-01-01T00:00:00Z TO 12024-01-01T00:00:00Z] →
        """)
    void finds(String text, String names) {
        SearchRequest request = new SearchRequest(QueryParser.parse(text.strip(), SCHEMA, "text", NOW), List.of(), 0, 20, List.of(), List.of(), false);
        assertEquals(names == null ? "" : names.strip(), String.join(" ", index.search(request).ids().stream().sorted().toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:(", "title:)", "title:\"a", "title:[a", "title:[a TO", "title:a^", "title:a AND", "title:a)", "(title:a", "title::a",
        ":a", "title:a:b", "title:{a TO b", "title:a OR OR b", "title:\\", "title:*:*", "title:~", "title:^", "title:&&", "title:||", "+:a", "title:/a",
        "title:()", "title:+", "title:-", "title:!", "(", ")", "\"", "[", "a:[x to y]", "title:", ":", "AND title:a", "title:a NOT", "() title:a",
        "title:a ()", "version:AND", "version:a\"b", "version:a[b", "name:[TO]", "name:[]", "name:[a TO b TO c]", "http://example.org/x", "a*:b",
        "title:a+title:b", "NOT -title:a", "--title:a", "at:2024", "at:ieri", "at:[2024-01-01 TO *]", "at:[2024-13-01T00:00:00Z TO *]",
        "at:[2024-02-30T00:00:00Z TO *]", "at:[NOW-1FORTNIGHT TO *]", "at:[NOW-1DAYX TO *]", "at:pre*", "title:/(/", "title:altro^-1", "title:a~1^2~1", "at:[999999999-01-01T00:00:00Z TO *]", "at:NOW+999999999YEARS"})
    @DisplayName("409: what the grammar does not have")
    void refused(String text) {
        assertThrows(SearchFailed.class, () -> index.search(new SearchRequest(QueryParser.parse(text, SCHEMA, "text", NOW), List.of(), 0, 1, List.of(), List.of(), false)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"NOW,2026-11-24T10:20:30.400Z", "NOW/DAY,2026-11-24T00:00:00Z", "NOW-7DAYS,2026-11-17T10:20:30.400Z", "NOW/MONTH-1MONTH,2026-10-01T00:00:00Z",
        "NOW/YEAR,2026-01-01T00:00:00Z", "NOW/DAY-1YEAR,2025-11-24T00:00:00Z", "NOW+1HOUR,2026-11-24T11:20:30.400Z", "NOW-90MINUTES/HOUR,2026-11-24T08:00:00Z",
        "2026-03-01T00:00:00Z+1DAY,2026-03-02T00:00:00Z", "2024-02-29T00:00:00Z+1YEAR,2025-02-28T00:00:00Z", "2026-03-02T10:00:00.123456Z,2026-03-02T10:00:00.123Z",
        "NOW+5MILLIS,2026-11-24T10:20:30.405Z", "NOW/DATE,2026-11-24T00:00:00Z", "NOW-1SECOND,2026-11-24T10:20:29.400Z", "1999-12-3T0:00:0.Z,1999-12-03T00:00:00Z", "12024-01-01T00:00:00Z,+12024-01-01T00:00:00Z"})
    void moments(String text, String moment) {
        assertEquals(moment, DateMath.read(text, NOW));
    }

    @Test
    @DisplayName("equal texts give equal trees, so that answers can be kept by them")
    void equalTrees() {
        String text = "title:(a OR b) AND at:[NOW-1DAY TO *] -name:x*";
        assertEquals(QueryParser.parse(text, SCHEMA, "text", NOW), QueryParser.parse(text, SCHEMA, "text", NOW));
    }
}
