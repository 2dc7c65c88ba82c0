package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import it.opencatalogo.action.Json;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import it.opencatalogo.search.SearchResult.FacetCount;
import it.opencatalogo.search.Synonyms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code package_search} takes and refuses, in CKAN's words (cases {@code paging-wrong-numbers}, {@code facets-field-forms}, {@code sort-invalid} ...). */
@DisplayName("Parameters of package_search")
class SearchParametersTest {

    @SuppressWarnings("unchecked")
    private static SearchParameters read(String json) throws JsonProcessingException {
        return SearchParameters.read((Map<String, Object>) Json.read(json), FiveDatasets.NOW, Synonyms.DEFAULT);
    }

    @ParameterizedTest(name = "{0} is refused with {1}: {2}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
        {"rows": "-1"} → 409 → {"rows":["Must be a natural number"],"__type":"Validation Error"}
        {"rows": "x"} → 409 → {"rows":["Invalid integer","Please enter an integer value"],"__type":"Validation Error"}
        {"rows": 1.5} → 409 → {"rows":["Invalid integer"],"__type":"Validation Error"}
        {"start": "1.5"} → 409 → {"start":["Invalid integer"],"__type":"Validation Error"}
        {"start": -1} → 409 → {"start":["Must be a natural number"],"__type":"Validation Error"}
        {"start": ["1", "2"]} → 409 → {"start":["Invalid integer"],"__type":"Validation Error"}
        {"rows": "ten", "sort": "name"} → 409 → {"rows":["Invalid integer","Please enter an integer value"],"__type":"Validation Error"}
        {"facet.limit": "x"} → 409 → {"facet.limit":["Invalid integer"],"__type":"Validation Error"}
        {"facet.mincount": -1} → 409 → {"facet.mincount":["Must be a natural number"],"__type":"Validation Error"}
        {"facet.field": "tags"} → 409 → {"facet.field":["Could not parse as valid JSON","Not a list"],"__type":"Validation Error"}
        {"facet.field": "{\\"a\\": 1}"} → 409 → {"facet.field":["Not a list"],"__type":"Validation Error"}
        {"facet.field": [["tags"]]} → 409 → {"facet.field":["Not a string: ['tags']"],"__type":"Validation Error"}
        {"facet.field": "[null]"} → 409 → {"facet.field":["Not a string: None"],"__type":"Validation Error"}
        {"include_private": "maybe"} → 409 → {"include_private":["Parameter is not an bool"],"__type":"Validation Error"}
        {"sort": "name"} → 400 → {"__type":"Search Query Error","message":"Search Query is invalid: 'Invalid \\"sort\\" parameter'"}
        {"sort": "name asc desc"} → 400 → {"__type":"Search Query Error","message":"Search Query is invalid: 'Invalid \\"sort\\" parameter'"}
        {"sort": ", name asc"} → 400 → {"__type":"Search Query Error","message":"Search Query is invalid: 'Invalid \\"sort\\" parameter'"}
        {"sort": ["name asc"]} → 400 → {"__type":"Search Query Error","message":"Search Query is invalid: 'Invalid \\"sort\\" parameter'"}
        {"limit": 5} → 400 → {"__type":"Search Query Error","message":"Search Query is invalid: \\"Invalid search parameters: ['limit']\\""}
        {"_": null} → 400 → {"__type":"Search Query Error","message":"Search Query is invalid: \\"Invalid search parameters: ['_']\\""}
        {"q": "{! lucene}"} → 409 → {"__type":"Search Error","message":"Search error: \\"Local parameters are not supported in param 'q'.\\""}
        {"q": "x {!lucene}"} → 409 → {"__type":"Search Error","message":"Search error: \\"Local parameters must be defined at the beginning of param 'q'.\\""}
        {"q": "_query_:x"} → 409 → {"__type":"Search Error","message":"Search error: \\"Magic fields are not supported in param 'q'.\\""}
        {"fq": "metadata_modified:[2026-01-01 TO *]"} → 409 → {"__type":"Search Error","message":"Search error: \\"Invalid Date String:'2026-01-01'\\""}
        """)
    void refused(String sent, int status, String body) {
        CatalogueError error = assertThrows(CatalogueError.class, () -> read(sent.strip()));
        assertEquals(status, error.status());
        assertEquals(body.strip(), Json.text(error.body(Language.ENGLISH)));
    }

    @ParameterizedTest(name = "{0} means {1} rows from {2}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', value = {"{} → 10 → 0", "{\"rows\": \"\"} → 10 → 0", "{\"rows\": true} → 1 → 0", "{\"rows\": \" 03 \"} → 3 → 0",
        "{\"rows\": 3.0, \"start\": false} → 3 → 0", "{\"rows\": \"99999999999\"} → 1000 → 0", "{\"rows\": 5, \"start\": \"2147483000\"} → 5 → 2147483000",
        "{\"rows\": null, \"start\": \"\"} → 10 → 0", "{\"ext_bbox\": [1], \"extras\": {}, \"wt\": \"json\", \"callback\": \"f\"} → 10 → 0"})
    void numbers(String sent, int rows, int start) throws JsonProcessingException {
        SearchParameters read = read(sent.strip());
        assertEquals(rows, read.rows());
        assertEquals(start, read.start());
    }

    @ParameterizedTest(name = "sort={0} is {1} keys")
    @CsvSource(delimiter = '→', quoteCharacter = '`', value = {"name asc → 1", "name Desc, id ASC → 2", "name asc, → 1", "sum(1,2) asc → 0", "(name) asc → 0", "$x asc → 0",
        "rank desc → 1", "score desc, metadata_modified desc → 2"})
    void orders(String sort, int keys) {
        assertEquals(keys, SearchParameters.read(Map.of("sort", sort.strip()), FiveDatasets.NOW, Synonyms.DEFAULT).order().size());
    }

    @Test
    @DisplayName("a start beyond 31 bits is the engine's refusal, a NUL and deep brackets no fault")
    void extremes() throws JsonProcessingException {
        assertEquals(409, assertThrows(CatalogueError.class, () -> read("{\"start\": \"99999999999\"}")).status());
        read("{\"q\": \"a\\u0000b\", \"fq\": \"tags:a\\u0000\"}");
        assertEquals(409, assertThrows(CatalogueError.class, () -> SearchParameters.read(Map.of("fq", "(".repeat(100_000)), FiveDatasets.NOW, Synonyms.DEFAULT)).status());
        SearchParameters.read(Map.of("q", "[".repeat(100_000)), FiveDatasets.NOW, Synonyms.DEFAULT);
        assertEquals(409, assertThrows(CatalogueError.class, () -> SearchParameters.read(Map.of("q", "a ".repeat(5000)), FiveDatasets.NOW, Synonyms.DEFAULT)).status());
    }

    @Test
    @DisplayName("search_facets: by label, descending; facets: as counted")
    void facets() {
        Map<String, List<FacetCount>> counted = Map.of("organization", List.of(new FacetCount("a", 5), new FacetCount("b", 2), new FacetCount("c", 1)));
        assertEquals("{\"organization\":{\"a\":5,\"b\":2,\"c\":1}}", Json.text(SearchFacets.counts(counted)));
        assertEquals("{\"organization\":{\"title\":\"organization\",\"items\":[{\"name\":\"c\",\"display_name\":\"c\",\"count\":1},"
            + "{\"name\":\"b\",\"display_name\":\"Zeta\",\"count\":2},{\"name\":\"a\",\"display_name\":\"Alfa\",\"count\":5}]}}",
            Json.text(SearchFacets.labelled(counted, (field, value) -> Map.of("a", "Alfa", "b", "Zeta", "c", " ").get(value))));
    }
}
