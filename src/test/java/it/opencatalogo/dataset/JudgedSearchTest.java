package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.judged.Corpus;
import it.opencatalogo.judged.Corpus.Entry;
import it.opencatalogo.judged.Lines;
import it.opencatalogo.judged.Question;
import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.Synonyms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How good the order of hits is, by questions that were judged (src/test/resources/judged); whoever makes it worse must say why here. */
@DisplayName("package_search on the judged questions")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedSearchTest {
    private static List<Entry> corpus;
    SearchIndex index;
    private static Map<String, String> names;

    SearchIndex opened(Path directory) {
        return LuceneIndex.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10));
    }

    @BeforeAll
    void open(@TempDir Path directory) {
        corpus = Corpus.entries();
        names = corpus.stream().collect(Collectors.toMap(e -> (String) e.dataset().get("id"), Entry::name));
        index = filled(opened(directory));
    }

    static SearchIndex filled(SearchIndex empty) {
        empty.apply(corpus.stream().map(JudgedSearchTest::document).toList(), List.of(), 1);
        return empty;
    }

    static List<Question> questions() {
        return Question.all(corpus);
    }

    static List<String> titles() {
        return corpus.stream().map(entry -> (String) entry.dataset().get("title")).filter(Objects::nonNull).toList();
    }

    private static IndexDocument document(Entry entry) {
        Map<String, Object> shown = new LinkedHashMap<>(entry.dataset());
        shown.putAll(Map.of("state", "active", "type", "dataset", "private", false, "metadata_modified", "2026-01-01T00:00:00.000000",
            "metadata_created", "2026-01-01T00:00:00.000000"));
        return DatasetIndexDocument.of(shown, "judged", List.of(), Set.of("public"), id -> id);
    }

    @AfterAll
    void close() {
        if (index != null) {
            index.close();
        }
    }

    private List<String> found(String q, Synonyms synonyms) {
        return index.search(SearchParameters.read(Map.of("q", q), FiveDatasets.NOW, synonyms).request(new Query.AnyOf("permission_labels", Set.of("public"))))
            .ids().stream().map(names::get).toList();
    }

    @Test
    @DisplayName("545 datasets, at least 60 questions, each with something that answers it")
    void judged() {
        List<Question> questions = Question.all(corpus);
        assertEquals(545, corpus.size());
        assertTrue(questions.size() >= 60);
        assertAll(questions.stream().map(question -> () -> assertTrue(question.grades().containsValue(3), question.q())));
    }

    @ParameterizedTest(name = "{0}: nDCG@10 at least {1}")
    @CsvSource({"with the synonyms of the catalogue, 0.83", "without synonyms, 0.74"})
    void order(String which, double floor) {
        Synonyms synonyms = which.startsWith("with ") ? Synonyms.DEFAULT : Synonyms.of("# none");
        Map<String, Double> each = new LinkedHashMap<>();
        Question.all(corpus).forEach(question -> each.put(question.q(), question.ndcg(found(question.q(), synonyms))));
        double mean = each.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        assertTrue(mean >= floor, () -> "nDCG@10 " + mean + ": " + each);
    }

    @Test
    @DisplayName("a plain word never finds less than CKAN found on the same datasets (recorded)")
    void neverLess() {
        List<String> recorded = Lines.of("ckan-counts.tsv");
        assertTrue(recorded.size() >= 60);
        assertAll(recorded.stream().map(line -> line.split("\t")).map(word -> () -> {
            long count = FiveDatasets.ask(index, Map.of("q", word[0], "rows", 0)).count();
            assertTrue(count >= Long.parseLong(word[1]), () -> word[0] + ": " + count + " of " + word[1]);
        }));
    }
}
