package it.opencatalogo.dataset;

import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.Synonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The corpus on which CKAN's Solr was measured (ckan-api.md, appendix A), and a way to ask it as {@code package_search} is asked. */
final class FiveDatasets {
    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private FiveDatasets() {
    }

    static SearchIndex index(SearchIndex index) {
        index.apply(List.of(
            DatasetIndexDocument.of(piemonte(), "regione-piemonte", List.of("economia"), Set.of("public"), id -> id),
            DatasetIndexDocument.of(dataset("pnrr-molise", "PNRR Molise: milestone e target", "Dati sui milestone", "2026-03-02T10:00:00.123000",
                List.of("pnrr"), List.of("CSV"), Map.of("license_id", "cc-by", "num_resources", 10)), "regione-molise", List.of("governo"), Set.of("public"), id -> id),
            DatasetIndexDocument.of(dataset("scuole-molise", "Elenco scuole", "Istruzione. Flooding of floods", "2025-01-02T10:00:00.500000",
                List.of("scuola", "istruzione"), List.of("XLSX"), Map.of("num_resources", 3)), "regione-molise", List.of(), Set.of("public"), id -> id),
            DatasetIndexDocument.of(dataset("trasporti-lazio", "Trasporti Lazio", "orari bus", "2024-01-02T10:00:00.000000",
                List.of("trasporti"), List.of("GTFS"), Map.of()), "regione-lazio", List.of("trasporti"), Set.of("public"), id -> id),
            DatasetIndexDocument.of(dataset("private-lazio", "PNRR Privato", "x", "2026-05-02T10:00:00.000000",
                List.of("pnrr"), List.of(), Map.of("private", true)), "regione-lazio", List.of(), Set.of("member-lazio"), id -> id)), List.of(), 5);
        return index;
    }

    private static Map<String, Object> piemonte() {
        Map<String, Object> dataset = dataset("pnrr-piemonte", "Progetti PNRR Piemonte", "Elenco dei progetti finanziati; città d'arte",
            "2026-03-01T10:00:00.123000", List.of("pnrr", "PNRR fondi", "Economia"), List.of("CSV", "JSON"),
            Map.of("author", "Regione Piemonte", "license_id", "cc-by", "num_resources", 2, "isopen", true, "issued_date", "2026-02-01"));
        dataset.put("extras", List.of(Map.of("key", "frequency", "value", "ANNUAL")));
        return dataset;
    }

    static Map<String, Object> dataset(String name, String title, String notes, String modified, List<String> tags, List<String> formats, Map<String, Object> more) {
        Map<String, Object> dataset = new HashMap<>(Map.of("id", name, "name", name, "title", title, "notes", notes, "metadata_modified", modified,
            "metadata_created", modified, "state", "active", "type", "dataset", "private", false));
        dataset.put("tags", tags.stream().map(tag -> Map.of("name", tag)).toList());
        dataset.put("resources", formats.stream().map(format -> Map.of("format", format, "url", "http://example.org/" + name)).toList());
        dataset.putAll(more);
        return dataset;
    }

    /** Asked by a stranger. */
    static SearchResult ask(SearchIndex index, Map<String, Object> sent) {
        return index.search(SearchParameters.read(sent, NOW, Synonyms.DEFAULT).request(new Query.AnyOf("permission_labels", Set.of("public"))));
    }

    /** As in a URL: {@code q=..&fq=..}, not encoded. */
    static Map<String, Object> sent(String written) {
        Map<String, Object> sent = new HashMap<>();
        for (String part : written.isEmpty() ? new String[0] : written.split("  ")) {
            int sign = part.indexOf('=');
            sent.merge(part.substring(0, sign), part.substring(sign + 1), (one, two) -> new ArrayList<>(List.of(one, two)));
        }
        return sent;
    }

    static String initials(SearchResult result) {
        return String.join(" ", result.ids().stream().map(id -> switch (id) {
            case "pnrr-piemonte" -> "P";
            case "pnrr-molise" -> "M";
            case "scuole-molise" -> "S";
            case "trasporti-lazio" -> "T";
            default -> id;
        }).toList());
    }
}
