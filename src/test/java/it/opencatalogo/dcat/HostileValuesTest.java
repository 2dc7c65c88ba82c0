package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in any key, the page is well-formed and the same graph in all syntaxes (dcat-ap-it.md, appendix B 9). */
class HostileValuesTest {
    static Stream<String> texts() {
        return Stream.of("Dati\u0002 sporchi\u0000", "a\rb\u0085c\u2028d", "solo \uD800 mezzo \uDC00", "\uFFFE\uFFFF\uFEFF x", "\"\"\"'''\\ \\u0041 <a&b> ]]> --", "{\"it\":\"x\",\"e n}\":\"y\"}",
            "http://x.it/a b\"{c}|d^e`f[g]h\\i#j#k%zz%41à", "https://x.it/\u0000\uD800\u00A0\u200B\uE000\uFFFF", "mailto:a b<c>@d", "dct:title", "dcat:", "geo:45,9", "http://", "http:///x", "://", "_:b0",
            "a,b;c\t\n\n", "{A,\"B\",}", "[1,{\"uri\":{}},null,[[]]]", "-1", "99999999999999999999", "2024-02-30", "0000-00-00T00:00:00+99:99", "\uD83D\uDE00 emoji");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("in every key of dataset and resource")
    void everyKey(String text) {
        same(List.of(hostile(text)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("as extras, as lists and as objects of every key")
    void everyForm(String text) {
        Map<String, Object> extras = identified();
        List<Map<String, Object>> pairs = new ArrayList<>();
        DatasetFields.DATASET.keys().forEach(key -> pairs.add(Map.of("key", key, "value", text)));
        extras.put("extras", pairs);
        Map<String, Object> lists = identified();
        lists.put("id", "2");
        DatasetFields.DATASET.keys().stream().filter(k -> !k.equals("id") && !k.equals("uri"))
            .forEach(key -> lists.put(key, List.of(text, Map.of(text, text, "uri", text, "name", text), List.of(text), 5, true)));
        same(List.of(extras, lists));
    }

    private static Map<String, Object> identified() {
        return new LinkedHashMap<>(Map.of("id", "1", "name", "x"));
    }

    private static Map<String, Object> hostile(String text) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        DatasetFields.DATASET.keys().forEach(key -> dataset.put(key, text));
        Map<String, Object> resource = new LinkedHashMap<>();
        ResourceFields.RESOURCE.keys().forEach(key -> resource.put(key, text));
        dataset.putAll(Map.of("id", "1", "name", "x", "resources", List.of(resource, Map.of("id", "r", "url", text))));
        dataset.put("title_translated", Map.of(text, text, "it", text));
        return dataset;
    }

    private static void same(List<Map<String, Object>> packages) {
        Set<Statement> first = null;
        for (Serialization syntax : Serialization.values()) {
            Model model = Golden.parse(Golden.served(syntax, packages, Document.EMPTY), syntax);
            model.removeIf(s -> s.getSubject().stringValue().contains("/catalog."));
            assertTrue(model.size() > 50);
            if (first == null) {
                first = new HashSet<>(model);
            }
            assertEquals(difference(first, model), Set.of(), syntax + " lacks");
            assertEquals(difference(model, first), Set.of(), syntax + " adds");
        }
    }

    private static Set<Statement> difference(Set<Statement> a, Set<Statement> b) {
        Set<Statement> rest = new HashSet<>(a);
        rest.removeAll(b);
        return rest;
    }

    @Test
    @DisplayName("each bad value harms itself alone")
    void oneValue() {
        Map<String, Object> dataset = Golden.json("""
            {"id":"1","name":"x","title":"Dati\\u0002 sporchi","issued":"31-31-2024","frequency":"ogni tanto","modified":"04-08-2021",
             "resources":[{"id":"r","package_id":"1","url":"http://x.it/a b\\"{c}|d#e#f%zz.csv","format":"csv"},{"id":"s","package_id":"1","url":"senza schema"}]}""",
            new TypeReference<LinkedHashMap<String, Object>>() { });
        Model page = Golden.parse(Golden.served(Serialization.RDF, List.of(dataset), Document.EMPTY), Serialization.RDF);
        String all = page.toString();
        assertTrue(all.contains("\"Dati sporchi\"@it"));
        assertTrue(all.contains("http://x.it/a%20b%22%7Bc%7D%7Cd#e%23f%25zz.csv"));
        assertTrue(all.contains("\"2021-08-04\"^^"), "day first");
        assertTrue(all.contains("frequency/UNKNOWN"));
        assertTrue(all.contains("dataset/1/resource/s"));
    }
}
