package it.opencatalogo.openapi;

import it.opencatalogo.schema.OpenApiSchema;
import it.opencatalogo.schema.Schema;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of the nouns, each once; keys that only answers have are marked {@code readOnly}, so one schema serves both ways. */
final class Components {
    private final Map<String, Object> schemas = new TreeMap<>();

    Map<String, Object> ref(Schema schema) {
        schemas.computeIfAbsent(schema.name(), name -> OpenApiSchema.of(schema));
        return Trees.map("$ref", "#/components/schemas/" + schema.name());
    }

    Map<String, Object> properties(Schema schema) {
        ref(schema);
        return Trees.map(Trees.map(schemas.get(schema.name())).get("properties"));
    }

    Map<String, Object> schemas() {
        return schemas;
    }
}
