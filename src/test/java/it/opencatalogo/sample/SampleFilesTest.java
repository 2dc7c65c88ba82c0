package it.opencatalogo.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.Field;
import it.opencatalogo.vocabulary.Bodies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sample catalogue is whole, valid and invents nothing. */
@DisplayName("The sample catalogue")
class SampleFilesTest {
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N} _.-]{2,100}");
    private final List<SampleFiles.Entry> datasets = SampleFiles.datasets();
    private final List<SampleFiles.Entry> open = datasets.stream().filter(d -> !d.draft()).toList();

    @Test
    @DisplayName("describes 45 datasets, of which 41 are public and 4 are drafts")
    void numbers() {
        assertEquals(45, datasets.size());
        assertEquals(SampleFiles.facts().keySet(), new HashSet<>(datasets.stream().map(SampleFiles.Entry::name).toList()));
        assertEquals(new TreeSet<>(Set.of("regione-toscana-pnrr-v4", "ait_048-interventi-pnrr", "open-pnrr-toscana-dashboard", "open-pnrr-toscana-misure")),
            new TreeSet<>(datasets.stream().filter(SampleFiles.Entry::draft).map(SampleFiles.Entry::name).toList()));
    }

    @Test
    @DisplayName("has identifiers that are random UUIDs, each used once")
    void identifiers() {
        Set<String> seen = new HashSet<>();
        datasets.forEach(d -> {
            fresh(d.body(), seen);
            d.body().path("resources").forEach(r -> fresh(r, seen));
        });
        SampleFiles.organizations().forEach(o -> fresh(o.body(), seen));
        SampleFiles.groups().forEach(g -> fresh(g.body(), seen));
        SampleFiles.vocabularies().forEach(v -> fresh(v.body(), seen));
    }

    private static void fresh(JsonNode body, Set<String> seen) {
        String id = body.path("id").asText();
        assertEquals(4, UUID.fromString(id).version(), id);
        assertTrue(seen.add(id), () -> "twice: " + id);
    }

    @Test
    @DisplayName("names each dataset IPA:LOCAL, under the code of its holder, once in the country")
    void nationalIdentifiers() {
        Set<String> seen = new HashSet<>();
        for (SampleFiles.Entry d : datasets) {
            String identifier = d.body().path("identifier").asText();
            assertTrue(identifier.matches("[a-z0-9_]+:[a-z0-9_-]+"), identifier);
            assertTrue(Bodies.name(identifier.substring(0, identifier.indexOf(':'))).isPresent(), () -> "not in IndicePA: " + identifier);
            assertTrue(seen.add(identifier), () -> "twice: " + identifier);
            if (d.body().has("holder_identifier")) {
                assertTrue(identifier.startsWith(d.body().path("holder_identifier").asText() + ":"), identifier);
            }
        }
    }

    @Test
    @DisplayName("names bodies as IndicePA does")
    void bodies() {
        for (SampleFiles.Entry d : datasets) {
            for (String role : List.of("holder", "publisher")) {
                if (d.body().has(role + "_identifier")) {
                    String name = Bodies.name(d.body().path(role + "_identifier").asText()).orElseThrow();
                    assertTrue(Bodies.same(name, d.body().path(role + "_name").asText()), d.name());
                }
            }
        }
        SampleFiles.organizations().stream().filter(o -> o.body().has("identifier"))
            .forEach(o -> assertTrue(Bodies.name(o.body().path("identifier").asText()).isPresent(), o.name()));
    }

    @Test
    @DisplayName("has tags that CKAN accepts, and groups and organisations that exist")
    void references() {
        Set<String> organizations = new HashSet<>(SampleFiles.organizations().stream().map(SampleFiles.Entry::name).toList());
        SampleFiles.vocabularies().forEach(v -> v.body().path("tags").forEach(t -> assertTrue(TAG.matcher(t.path("name").asText()).matches(), t.toString())));
        Set<String> groups = new HashSet<>(SampleFiles.groups().stream().map(SampleFiles.Entry::name).toList());
        for (SampleFiles.Entry d : datasets) {
            d.body().path("tags").forEach(t -> assertTrue(TAG.matcher(t.path("name").asText()).matches(), t.toString()));
            d.body().path("groups").forEach(g -> assertTrue(groups.contains(g.path("name").asText()), g.toString()));
            assertTrue(organizations.contains(d.body().path("owner_org").asText()), d.name());
            assertEquals(d.body().path("extras").size(), StreamSupport.stream(d.body().path("extras").spliterator(), false).map(e -> e.path("key").asText()).distinct().count(), d.name());
        }
    }

    @Test
    @DisplayName("hides no metadata field among the extras")
    void extras() {
        Set<String> keys = new HashSet<>();
        DatasetFields.DATASET.fields().forEach(f -> {
            keys.add(f.key());
            keys.addAll(f.aliases());
        });
        datasets.forEach(d -> d.body().path("extras").forEach(e -> assertFalse(keys.contains(e.path("key").asText()), () -> d.name() + ": " + e)));
    }

    @Test
    @DisplayName("is read without a fault, and the public ones say all that DCAT-AP_IT demands")
    void complete() {
        for (SampleFiles.Entry d : datasets) {
            DocumentReader.Reading reading = DocumentReader.read(DatasetFields.DATASET, SampleFiles.map(d.body()));
            assertEquals(List.of(), reading.problems().all(), d.name());
            if (!d.draft()) {
                mandatory(DatasetFields.DATASET.fields(), reading.document(), d.name());
            }
        }
    }

    private static void mandatory(List<Field<?>> fields, Document document, String name) {
        for (Field<?> field : fields) {
            if (field.level() == Field.Level.MANDATORY) {
                assertTrue(document.get(field).isPresent(), () -> name + " lacks " + field.key());
            }
        }
    }

    @Test
    @DisplayName("gives each public distribution an address, a format and a licence")
    void distributions() {
        for (SampleFiles.Entry d : open) {
            assertFalse(d.body().path("resources").isEmpty(), d.name());
            for (JsonNode r : d.body().path("resources")) {
                for (String key : List.of("url", "format", "distribution_format", "license_type", "name", "description")) {
                    assertFalse(r.path(key).asText().isBlank(), () -> d.name() + ": " + key);
                }
            }
        }
    }
}
