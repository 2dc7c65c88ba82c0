package it.opencatalogo.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each value of the sample catalogue is a fact, letter by letter, or has its source named beside it. */
@DisplayName("Every value of the sample catalogue")
class SampleSourcesTest {
    private static final Map<String, String> SAME = Map.of("title", "title", "notes", "description", "url", "landing_page");
    private static final Map<String, String> HOLDER = Map.of("holder_name", "name", "holder_identifier", "ipa_code");
    private static final Set<String> LISTS = Set.of("resources", "extras");
    private final Map<String, JsonNode> facts = SampleFiles.facts();

    @Test
    @DisplayName("of a dataset is in the facts or has a source")
    void datasets() {
        for (SampleFiles.Entry d : SampleFiles.datasets()) {
            JsonNode fact = facts.get(d.name());
            d.body().fieldNames().forEachRemaining(key -> {
                if (!d.sourced(key) && !LISTS.contains(key)) {
                    assertEquals(said(key, fact), d.body().path(key).asText(), () -> d.name() + ": " + key);
                }
            });
        }
    }

    /** What the facts say under a key of CKAN. */
    private static String said(String key, JsonNode fact) {
        if (SAME.containsKey(key)) {
            return fact.path(SAME.get(key)).asText();
        }
        if (HOLDER.containsKey(key)) {
            return fact.path("holder").path(HOLDER.get(key)).asText();
        }
        return switch (key) {
            case "name" -> fact.path("id").asText().toLowerCase(java.util.Locale.ROOT);
            case "owner_org" -> organization(fact.path("publisher").asText());
            case "modified" -> day(fact.path("observation_date").asText());
            default -> "a value with a source";
        };
    }

    private static String organization(String title) {
        return SampleFiles.organizations().stream().filter(o -> o.body().path("title").asText().equals(title)).findFirst().orElseThrow().name();
    }

    private static String day(String italian) {
        return "20" + italian.substring(6, 8) + "-" + italian.substring(3, 5) + "-" + italian.substring(0, 2);
    }

    @Test
    @DisplayName("of a resource is in the facts or has a source")
    void resources() {
        for (SampleFiles.Entry d : SampleFiles.datasets()) {
            Set<String> said = new HashSet<>();
            everyText(facts.get(d.name()), said::add);
            d.body().path("resources").forEach(r -> r.fieldNames().forEachRemaining(key -> {
                if (!d.sourced("resources." + key)) {
                    String value = r.path(key).asText();
                    assertTrue(said.contains(value) || key.equals("format") && r.path("url").asText().endsWith("." + value.toLowerCase(java.util.Locale.ROOT)),
                        () -> d.name() + ": " + key + " = " + value);
                }
            }));
        }
    }

    @Test
    @DisplayName("of an extra is a fact")
    void extras() {
        Map<String, String> renamed = Map.of("key_columns", "keys", "description_source", "source");
        for (SampleFiles.Entry d : SampleFiles.datasets()) {
            d.body().path("extras").forEach(e -> {
                JsonNode fact = facts.get(d.name()).path(renamed.getOrDefault(e.path("key").asText(), e.path("key").asText()));
                String value = e.path("value").asText();
                assertTrue(fact.isTextual() ? fact.asText().equals(value) : fact.equals(SampleFiles.parse(value)), () -> d.name() + ": " + e);
            });
        }
    }

    @Test
    @DisplayName("of an organisation, group or vocabulary has a source, unless it is its name")
    void organizations() {
        Set<String> from = Set.of("name", "title", "identifier");
        for (SampleFiles.Entry o : SampleFiles.organizations()) {
            o.body().fieldNames().forEachRemaining(key -> assertTrue(o.sourced(key) || from.contains(key), () -> o.name() + ": " + key));
        }
        Stream.concat(SampleFiles.groups().stream(), SampleFiles.vocabularies().stream())
            .forEach(g -> g.body().fieldNames().forEachRemaining(key -> assertTrue(g.sourced(key) || key.equals("name"), () -> g.name() + ": " + key)));
    }

    @Test
    @DisplayName("that has a source is there, and the source is said")
    void sources() {
        Consumer<SampleFiles.Entry> check = e -> e.completed().fields().forEachRemaining(c -> {
            assertFalse(c.getValue().path("source").asText().isBlank(), () -> e.name() + ": " + c.getKey());
            if (!c.getKey().startsWith("resources")) {
                assertTrue(e.body().has(c.getKey()), () -> e.name() + " has no " + c.getKey());
            }
        });
        SampleFiles.datasets().forEach(check);
        SampleFiles.organizations().forEach(check);
        SampleFiles.groups().forEach(check);
        SampleFiles.vocabularies().forEach(check);
    }

    private static void everyText(JsonNode node, Consumer<String> into) {
        if (node.isValueNode()) {
            into.accept(node.asText());
        }
        node.forEach(child -> everyText(child, into));
    }
}
