package it.opencatalogo.schema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.dcat.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenApiSchemaTest {
    private final Map<?, ?> dataset = (Map<?, ?>) OpenApiSchema.sent(DatasetFields.DATASET).get("properties");

    private static Map<?, ?> in(Map<?, ?> properties, String key) {
        return (Map<?, ?>) properties.get(key);
    }

    @Test
    @DisplayName("every property of every schema has a title and a description in both languages")
    void described() {
        assertAll(Profile.SCHEMAS.stream().map(schema -> () -> ((Map<?, ?>) OpenApiSchema.of(schema).get("properties")).forEach((key, property) -> {
            assertFalse(String.valueOf(((Map<?, ?>) property).get("title")).isBlank(), schema + "." + key);
            assertTrue(String.valueOf(((Map<?, ?>) property).get("description")).contains("\n\n"), schema + "." + key);
        })));
    }

    @Test
    @DisplayName("a short vocabulary is an enumeration with labels, without codes that mean nothing")
    void enumeration() {
        Map<?, ?> frequency = in(dataset, "frequency");
        assertTrue(((List<?>) frequency.get("enum")).contains("MONTHLY"));
        assertTrue(String.valueOf(frequency.get("description")).contains("- `MONTHLY`: mensile / monthly"));
        assertEquals(List.of("MONTHLY"), frequency.get("examples"));
        assertFalse(OpenApiSchema.of(DatasetFields.DATASET).toString().contains("`OP_DATPRO`: Dati provvisori / Provisional data\n- `REGI`"));
    }

    @Test
    @DisplayName("a long vocabulary is named, not listed")
    void longList() {
        Map<?, ?> format = in((Map<?, ?>) OpenApiSchema.of(ResourceFields.RESOURCE).get("properties"), "distribution_format");
        assertFalse(format.containsKey("enum"));
        assertEquals("file-type", format.get("x-vocabulary"));
    }

    @Test
    @DisplayName("flat keys carry the label of the field they belong to")
    void flat() {
        assertEquals("Titolare: Denominazione · Name", in(dataset, "holder_name").get("title"));
        assertEquals("Punto di contatto: Posta elettronica · E-mail", in(dataset, "contact_email").get("title"));
    }

    @Test
    @DisplayName("what only the system answers cannot be sent, and is marked in answers")
    void readOnly() {
        assertFalse(dataset.containsKey("num_tags") || dataset.containsKey("organization"));
        assertEquals(true, in((Map<?, ?>) OpenApiSchema.of(DatasetFields.DATASET).get("properties"), "num_tags").get("readOnly"));
    }

    @Test
    @DisplayName("every key with a property is one the schema understands")
    void keys() {
        assertTrue(DatasetFields.DATASET.keys().containsAll((Set<?>) ((Map<?, ?>) OpenApiSchema.of(DatasetFields.DATASET).get("properties")).keySet()));
    }

    @Test
    @DisplayName("the same text every time")
    void deterministic() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertEquals(json.writeValueAsString(OpenApiSchema.of(DatasetFields.DATASET)), json.writeValueAsString(OpenApiSchema.of(DatasetFields.DATASET)));
    }

    @Test
    @DisplayName("the examples, sent together, are a dataset without fault")
    void examples() {
        Map<String, Object> sent = new java.util.LinkedHashMap<>();
        dataset.forEach((key, property) -> {
            if (((Map<?, ?>) property).get("examples") instanceof List<?> examples) {
                sent.put((String) key, examples.get(0));
            }
        });
        assertEquals(List.of(), DocumentReader.read(DatasetFields.DATASET, sent).problems().refusals());
    }
}
