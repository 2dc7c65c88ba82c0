package it.opencatalogo.openapi;

import it.opencatalogo.action.Answer;
import it.opencatalogo.schema.OpenApiSchema;
import it.opencatalogo.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of the nouns, each once: under its own name what may be sent, under others what is answered. */
final class Components {
    private final Map<String, Object> schemas = new TreeMap<>();

    Map<String, Object> ref(Schema schema) {
        schemas.computeIfAbsent(schema.name(), name -> OpenApiSchema.sent(schema));
        return reference(schema.name());
    }

    Map<String, Object> properties(Schema schema) {
        ref(schema);
        return Trees.map(Trees.map(schemas.get(schema.name())).get("properties"));
    }

    /** An answer where it stands: a reference to it if it has a name, its own schema otherwise. */
    Map<String, Object> of(Answer answer) {
        Map<String, Object> schema;
        if (answer.name().isEmpty()) {
            schema = Trees.map(plain(answer.schema()));
        } else {
            Object declared = plain(answer.schema());
            if (!answer.schema().isEmpty() && !declared.equals(schemas.computeIfAbsent(answer.name(), name -> declared))) {
                throw new IllegalStateException("two answers are called " + answer.name());
            }
            schema = reference(answer.name());
        }
        schema.putAll(answer.notes());
        return schema;
    }

    private Object plain(Object node) {
        if (node instanceof Answer answer) {
            return of(answer);
        }
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(key.toString(), plain(value)));
            return plain;
        }
        return node instanceof List<?> list ? list.stream().map(this::plain).toList() : node;
    }

    private static Map<String, Object> reference(String name) {
        return Trees.map("$ref", "#/components/schemas/" + name);
    }

    Map<String, Object> schemas() {
        return schemas;
    }
}
