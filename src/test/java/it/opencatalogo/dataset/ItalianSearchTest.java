package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.Synonyms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Italians write beside what stands in the titles; what stands in a title exactly so comes first. */
@DisplayName("package_search in Italian")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItalianSearchTest {
    private SearchIndex index;

    SearchIndex opened(Path directory) {
        return LuceneIndex.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10));
    }

    @BeforeAll
    void open(@TempDir Path directory) {
        index = opened(directory);
        index.apply(List.of(
            titled("a", "Città d'arte"), titled("b", "Qualità dell’aria"), titled("c", "Comune dell'Aquila"), titled("d", "Asili nido"), titled("e", "Asilo nido aziendale"),
            titled("f", "Bandi pubblici"), titled("g", "Forlì-Cesena"), titled("h", "Case della comunità"), titled("i", "Piano nazionale di ripresa e resilienza"),
            document("j", "Scuola elementare", "cup", "J51B21000440001"), document("k", "Ponte", "cig", "8725463A0F"), document("l", "Anagrafe", "istat", "048017"),
            document("m", "Uffici", "holder_identifier", "c_g999"), document("n", "Misura", "misura", "M4C1I1.1"), formatted("o", "Confini", "GeoJSON"),
            formatted("p", "Strade", "SHP"), titled("q", "Un testo lungo che in fondo ha anche i bandi, dopo tante altre parole che non dicono nulla a nessuno"),
            titled("r", "Gestione dell'acqua"), titled("s", "Ente per la Sant'Agata")), List.of(), 1);
    }

    @AfterAll
    void close() {
        if (index != null) {
            index.close();
        }
    }

    private static IndexDocument titled(String id, String title) {
        return of(FiveDatasets.dataset(id, title, "", "2026-01-01T00:00:00.000000", List.of(), List.of(), Map.of()));
    }

    private static IndexDocument document(String id, String title, String key, String value) {
        return of(FiveDatasets.dataset(id, title, "", "2026-01-01T00:00:00.000000", List.of(), List.of(), Map.of("extras", List.of(Map.of("key", key, "value", value)))));
    }

    private static IndexDocument formatted(String id, String title, String format) {
        return of(FiveDatasets.dataset(id, title, "", "2026-01-01T00:00:00.000000", List.of(), List.of(format), Map.of()));
    }

    private static IndexDocument of(Map<String, Object> dataset) {
        return DatasetIndexDocument.of(dataset, "ente", List.of(), Set.of("public"), id -> id);
    }

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
        citta → a
        città → a
        citta' → a
        CITTA’ → a
        qualita dell'aria → b
        qualità dell’aria → b
        l'aria → b
        l'Aquila → c
        l’aquila → c
        asilo → e
        asili → d
        nidi → d
        bando → f
        bandi pubblici → f
        bando pubblico → f
        forli → g
        forli cesena → g
        casa della comunità → h
        CdC → h
        cdc → h
        PNRR → i
        piano nazionale ripresa e resilienza → i
        J51B21000440001 → j
        j51b21000440001 → j
        codice CUP J51B21000440001 → j
        J51B2100 → j
        8725463A0F → k
        8725463a → k
        048017 → l
        04801 → l
        c_g999 → m
        c_g9 → m
        M4C1I1.1 → n
        M4C1I → n
        geojson → o
        geo → o
        shapefile → p
        l'acqua → r
        dell'acqua → r
        """)
    void first(String q, String id) {
        assertEquals(id, found(q).get(0), () -> q + " finds " + found(q));
    }

    @ParameterizedTest(name = "{0} finds {1} and nothing else")
    @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        asilo → d e
        bando → f q
        xyzgeo →
        -geojson →
        uno due →
        zzz pnrr →
        geojson zzz →
        "asilo nidi" →
        """)
    void onlyThese(String q, String ids) {
        assertEquals(ids == null ? Set.of() : new TreeSet<>(List.of(ids.split(" "))), new TreeSet<>(found(q)));
    }

    @Test
    @DisplayName("the worst exact hit stands before the best stemmed one")
    void exactFirst(@TempDir Path other) {
        assertEquals(List.of("f", "q"), found("bandi"));
        SearchIndex one = opened(other);
        List<IndexDocument> documents = new ArrayList<>();
        documents.add(of(FiveDatasets.dataset("exact", "Altro", "parola ".repeat(2000) + "mulino", "2020-01-01T00:00:00.000000", List.of(), List.of(), Map.of())));
        for (int i = 0; i < 50; i++) {
            documents.add(titled("stem" + i, i == 7 ? "Mulini" : "Altro " + i));
        }
        one.apply(documents, List.of(), 1);
        assertEquals(List.of("exact", "stem7"), FiveDatasets.ask(one, Map.of("q", "mulino")).ids());
        one.close();
    }

    @Test
    @DisplayName("an administrator's synonyms take the place of those that come with the catalogue")
    void synonyms() {
        assertEquals(List.of("k"), ask("viadotto", Synonyms.of("viadotto => ponte")).ids());
        assertEquals(List.of(), ask("cdc", Synonyms.of("viadotto => ponte")).ids());
    }

    @Test
    @DisplayName("an apostrophe that belongs to the name stays")
    void names() {
        assertEquals("s", found("sant'agata").get(0));
        assertAll(Stream.of("sant’Agata", "Sant Agata").map(q -> () -> assertTrue(found(q).contains("s"), q)));
    }

    @Test
    @DisplayName("a word of a hundred thousand signs is no word, and costs no more than its length")
    void endless() {
        assertEquals(List.of(), found("(".repeat(100_000) + "zzz"));
        assertEquals(List.of(), found("ponte " + "'".repeat(100_000) + "zzz"));
    }

    private List<String> found(String q) {
        return ask(q, Synonyms.DEFAULT).ids();
    }

    private SearchResult ask(String q, Synonyms synonyms) {
        return index.search(SearchParameters.read(Map.of("q", q, "rows", 100), FiveDatasets.NOW, synonyms).request(new Query.AnyOf("permission_labels", Set.of("public"))));
    }
}
