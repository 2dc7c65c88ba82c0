package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.judged.Corpus;
import it.opencatalogo.judged.Corpus.Entry;
import it.opencatalogo.judged.Question;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.SearchIndex;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good the order of hits is, by questions that were judged (src/test/resources/judged). */
@DisplayName("package_search on the judged questions")
class JudgedSearchTest {
    /** What was reached; whoever makes the order worse must say why here. */
    private static final double FLOOR = 0.0;
    @TempDir
    static Path directory;
    private static List<Entry> corpus;
    private static SearchIndex index;
    private static Map<String, String> names;

    @BeforeAll
    static void open() {
        corpus = Corpus.entries();
        names = corpus.stream().collect(Collectors.toMap(e -> (String) e.dataset().get("id"), Entry::name));
        index = LuceneIndex.open(directory, DatasetIndexSchema.SCHEMA);
        index.apply(corpus.stream().map(JudgedSearchTest::document).toList(), List.of(), 1);
    }

    private static it.opencatalogo.search.IndexDocument document(Entry entry) {
        Map<String, Object> shown = new LinkedHashMap<>(entry.dataset());
        shown.putAll(Map.of("state", "active", "type", "dataset", "private", false, "metadata_modified", "2026-01-01T00:00:00.000000",
            "metadata_created", "2026-01-01T00:00:00.000000"));
        return DatasetIndexDocument.of(shown, "judged", List.of(), Set.of("public"), id -> id);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static List<String> found(String q) {
        return FiveDatasets.ask(index, Map.of("q", q)).ids().stream().map(names::get).toList();
    }

    @Test
    @DisplayName("545 datasets, at least 60 questions, each with something that answers it")
    void judged() {
        List<Question> questions = Question.all(corpus);
        assertEquals(545, corpus.size());
        assertTrue(questions.size() >= 60);
        assertAll(questions.stream().map(question -> () -> assertTrue(question.grades().containsValue(3), question.q())));
    }

    @Test
    @DisplayName("nDCG@10 is not below what was reached")
    void order() {
        Map<String, Double> each = new LinkedHashMap<>();
        Question.all(corpus).forEach(question -> each.put(question.q(), question.ndcg(found(question.q()))));
        double mean = each.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        assertTrue(mean >= FLOOR, () -> "nDCG@10 " + mean + ": " + each);
        System.out.println(mean + "\n" + each.entrySet().stream().filter(e -> e.getValue() < 0.9).map(String::valueOf).collect(Collectors.joining("\n")));
    }
}
