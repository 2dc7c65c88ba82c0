package it.opencatalogo.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API write is refused for, and in which words. */
class ProblemsTest {
    private static Problems problems(Map<String, Object> json) {
        return DocumentReader.read(DatasetFields.DATASET, json).problems();
    }

    private static Message only(Map<String, Object> errors, String key) {
        return (Message) ((List<?>) errors.get(key)).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "issued | 31-31-2024 | Release date: expected a date such as 2024-01-31, not \"31-31-2024\" | Data di rilascio: qui va una data come 2024-01-31, non \"31-31-2024\"",
        "contact_email | ufficio | E-mail: expected an e-mail address such as opendata@example.it, not \"ufficio\" | Posta elettronica: qui va un indirizzo di posta come opendata@example.it, non \"ufficio\"",
        "is_version_of | pnrr | Version of: expected a full address such as https://dati.example.it/pagina, not \"pnrr\" | Versione di: qui va un indirizzo completo come https://dati.example.it/pagina, non \"pnrr\""})
    @DisplayName("a message names the field, the fault and the remedy in both languages")
    void words(String key, String value, String english, String italian) {
        Message message = only(problems(Map.of(key, value)).errors(), key);
        assertEquals(english, message.english());
        assertEquals(italian, message.italian());
    }

    @Test
    @DisplayName("a code that is not in a short list: the message names codes that are")
    void codes() {
        Message message = only(problems(Map.of("frequency", "ogni tanto")).errors(), "frequency");
        assertTrue(message.italian().startsWith("Frequenza di aggiornamento: qui va un valore dell'elenco frequency (ANNUAL, ANNUAL_2"), message.italian());
        assertTrue(message.italian().endsWith("non \"ogni tanto\""), message.italian());
    }

    @Test
    @DisplayName("in extras CKAN takes any text: reported, never refused")
    void extras() {
        Problems problems = problems(Map.of("extras", List.of(Map.of("key", "issued", "value", "ieri"), Map.of("key", "spatial", "value", "Campobasso"))));
        assertEquals(2, problems.all().size());
        assertTrue(problems.refusals().isEmpty());
    }

    @Test
    @DisplayName("CKAN's own keys are judged by CKAN's rules")
    void ckan() {
        Problems problems = problems(Map.of("url", "senza schema", "author_email", "x", "metadata_modified", "x", "resources", List.of(Map.of("url", "x", "size", "grande", "hash", "zz", "created", "x"))));
        assertTrue(problems.refusals().isEmpty(), problems::toString);
    }

    @Test
    @DisplayName("faults of resources stand at their place in the list")
    void resources() {
        Map<String, Object> errors = problems(Map.of("resources", List.of(Map.of("url", "http://x.it/a.csv"),
            Map.of("distribution_format", "boh", "access_services", List.of(Map.of("title", "API", "endpoint_description", "boh")))))).errors();
        List<?> entries = (List<?>) errors.get("resources");
        assertEquals(Map.of(), entries.get(0));
        assertEquals(List.of("distribution_format", "access_services"), List.copyOf(((Map<?, ?>) entries.get(1)).keySet()));
        Map<?, ?> service = (Map<?, ?>) ((List<?>) ((Map<?, ?>) entries.get(1)).get("access_services")).get(0);
        assertEquals(List.of("endpoint_description"), List.copyOf(service.keySet()));
    }

    @Test
    @DisplayName("faults inside a JSON text are told of its key, with the label of what is wrong")
    void jsonText() {
        Message message = only(problems(Map.of("temporal_coverage", "[{\"temporal_start\":\"domani\"}]")).errors(), "temporal_coverage");
        assertEquals("Periodi coperti, Inizio: qui va una data come 2024-01-31, non \"domani\"", message.italian());
    }

    @Test
    @DisplayName("a period that ends before it begins is refused")
    void rules() {
        Map<String, Object> errors = problems(Map.of("temporal_start", "2024-02-01", "temporal_end", "2024-01-01")).errors();
        assertEquals(List.of("temporal_start"), List.copyOf(errors.keySet()));
    }

    @Test
    @DisplayName("deep faults of composite values are told of the value")
    void deep() {
        Map<String, Object> errors = problems(Map.of("alternate_identifier", List.of(Map.of("identifier", "x", "agent", Map.of("agent_email", "boh"))))).errors();
        assertEquals("Altri identificativi, Ente, Posta elettronica: qui va un indirizzo di posta come opendata@example.it, non \"boh\"", only(errors, "alternate_identifier").italian());
    }

    @Test
    @DisplayName("a holder without an IPA code is advised, not refused")
    void advice() {
        Problems problems = problems(Map.of("holder_identifier", "comune di brendola"));
        assertEquals(1, problems.all().size());
        assertEquals("holder_identifier", problems.all().get(0).path());
        assertTrue(problems.refusals().isEmpty());
    }

    @Test
    @DisplayName("an address that is no web address is refused for a distribution")
    void addresses() {
        assertEquals(1, problems(Map.of("resources", List.of(Map.of("access_url", "urn:x:y")))).refusals().size());
    }

    @Test
    @DisplayName("the errors are ready for the envelope")
    void envelope() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issued", "ieri");
        Object body = new CatalogueError.Invalid(problems(json).errors()).body(Language.ITALIAN);
        assertEquals(Map.of("issued", List.of("Data di rilascio: qui va una data come 2024-01-31, non \"ieri\""), "__type", "Validation Error"), body);
    }

    @Test
    @DisplayName("no amount of advice hides a refusal")
    void manyFaults() {
        List<Map<String, String>> extras = new java.util.ArrayList<>();
        extras.add(Map.of("key", "language", "value", String.join(",", java.util.stream.IntStream.range(0, 5000).mapToObj(i -> "X" + i).toList())));
        Problems problems = problems(Map.of("extras", extras, "version_notes", "x", "issued", "ieri", "related_resource", "boh"));
        assertEquals(List.of("issued", "related_resource"), List.copyOf(problems.errors().keySet()));
        assertEquals(1002, problems.all().size());
    }
}
