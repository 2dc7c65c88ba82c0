package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.opencatalogo.search.IndexSchema.Kind;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchRequest.SortKey;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Among very many documents")
class ManyHitsTest {
    private static final IndexSchema SCHEMA = IndexSchema.builder().one(Kind.STRING, "half").many(Kind.STRING, "tags").one(Kind.DATE, "at").many(Kind.DATE, "days").build();
    private static final int DOCUMENTS = 24_000;
    private static final List<Kept> KEPT = new ArrayList<>();
    private static SearchIndex index;

    private record Kept(String id, String half, List<String> tags, Instant at) {
        IndexDocument document() {
            return new IndexDocument(id, Map.of("half", List.of(half), "tags", tags, "at", List.of(at.toString()),
                "days", id.endsWith("7") ? List.of() : List.of(at.toString(), at.plusSeconds(86400).toString())));
        }
    }

    @BeforeAll
    static void fill(@TempDir Path directory) {
        index = LuceneIndex.open(directory, SCHEMA, Duration.ofSeconds(20));
        Random random = new Random(11);
        List<Kept> all = IntStream.range(0, DOCUMENTS).mapToObj(n -> some(n, random)).toList();
        for (int from = 0; from < DOCUMENTS; from += DOCUMENTS / 3) {
            index.apply(all.subList(from, from + DOCUMENTS / 3).stream().map(Kept::document).toList(), List.of(), 1);
            index.size();
        }
        List<String> gone = all.stream().map(Kept::id).filter(id -> id.endsWith("3")).toList();
        List<Kept> again = all.stream().filter(kept -> kept.id().endsWith("51")).map(kept -> some(Integer.parseInt(kept.id()), random)).toList();
        index.apply(again.stream().map(Kept::document).toList(), gone, 2);
        KEPT.addAll(again);
        all.stream().filter(kept -> !kept.id().endsWith("3") && !kept.id().endsWith("51")).forEach(KEPT::add);
    }

    private static Kept some(int number, Random random) {
        return new Kept("%06d".formatted(number), number % 3 == 0 ? "no" : "yes", IntStream.range(0, 1 + random.nextInt(4)).mapToObj(n -> "t" + random.nextInt(40)).distinct().toList(),
            Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(2_000)));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static void sameCounts(Query query, Predicate<Kept> found) {
        SearchResult result = index.search(new SearchRequest(query, List.of(), 0, 0, List.of(), List.of(new FacetRequest("tags", -1, 1), new FacetRequest("half", -1, 0)), false));
        assertEquals(KEPT.stream().filter(found).count(), result.count());
        assertEquals(KEPT.stream().filter(found).flatMap(kept -> kept.tags().stream()).collect(Collectors.groupingBy(tag -> tag, Collectors.summingInt(tag -> 1))),
            result.facets().get("tags").stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count)));
        assertEquals(List.of("no", "yes").stream().map(half -> new FacetCount(half, (int) KEPT.stream().filter(found).filter(kept -> kept.half().equals(half)).count())).toList(),
            result.facets().get("half"));
    }

    @Test
    @DisplayName("values are counted rightly whether all, most, some or none are hits")
    void counted() {
        sameCounts(new Query.MatchAll(), kept -> true);
        sameCounts(new Query.Words("half", "yes", true), kept -> kept.half().equals("yes"));
        sameCounts(new Query.Words("half", "no", true), kept -> kept.half().equals("no"));
        sameCounts(new Query.Words("tags", "t7", true), kept -> kept.tags().contains("t7"));
        sameCounts(new Query.Words("tags", "t99", true), kept -> false);
    }

    private static List<String> page(Query query, int start, int rows, SortKey... keys) {
        return index.search(new SearchRequest(query, List.of(), start, rows, List.of(keys), List.of(), false)).ids();
    }

    @Test
    @DisplayName("a page far from the beginning is the one of the whole order, also among equal ones")
    void deep() {
        List<String> ascending = KEPT.stream().sorted(Comparator.comparing(Kept::at).thenComparing(Kept::id)).map(Kept::id).toList();
        List<String> descending = KEPT.stream().sorted(Comparator.comparing(Kept::at).reversed().thenComparing(Kept::id)).map(Kept::id).toList();
        for (int start : new int[] {0, 1990, 2000, 2001, 7777, 15_000, KEPT.size() - 5}) {
            int end = Math.min(KEPT.size(), start + 30);
            assertEquals(ascending.subList(start, end), page(new Query.MatchAll(), start, 30, new SortKey("at", false)));
            assertEquals(descending.subList(start, end), page(new Query.MatchAll(), start, 30, new SortKey("score", true), new SortKey("at", true)));
        }
        assertEquals(List.of(), page(new Query.MatchAll(), KEPT.size(), 30, new SortKey("at", false)));
        List<String> yes = KEPT.stream().filter(kept -> kept.half().equals("yes")).sorted(Comparator.comparing(Kept::at).thenComparing(Kept::id)).map(Kept::id).toList();
        assertEquals(yes.subList(5000, 5100), page(new Query.Words("half", "yes", true), 5000, 100, new SortKey("at", false)));
    }

    @Test
    @DisplayName("pages follow each other where some have no value to go by and others two")
    void odd() {
        List<String> found = new ArrayList<>();
        for (int start = 0; start < KEPT.size(); start += 1000) {
            found.addAll(page(new Query.MatchAll(), start, 1000, new SortKey("days", false)));
        }
        assertEquals(KEPT.stream().map(Kept::id).sorted().toList(), found.stream().sorted().toList());
        assertEquals(KEPT.stream().filter(kept -> kept.id().endsWith("7")).map(Kept::id).sorted().limit(100).toList(), found.subList(0, 100));
    }
}
