package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OpenAPI 3.1 schema of a schema, ordered and plain (maps, lists, texts), Italian before English. */
public final class OpenApiSchema {
    private OpenApiSchema() { }

    /** What an answer looks like: every field. */
    public static Map<String, Object> of(Schema schema) {
        Map<String, Object> out = ordered("type", "object", "title", schema.name());
        out.put("properties", properties(schema, "", false));
        return out;
    }

    /** What may be sent: without the keys the system answers by itself. */
    public static Map<String, Object> sent(Schema schema) {
        Map<String, Object> out = of(schema);
        schema.fields().stream().filter(f -> f.flow() == Field.Flow.ANSWER)
            .forEach(f -> f.type().keys(f.key()).forEach(cast(out.get("properties"))::remove));
        return out;
    }

    /** The fields as JSON properties. */
    static Map<String, Object> properties(Schema schema, String prefix, boolean embedded) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field<?> field : schema.fields()) {
            property(field, prefix, embedded, properties);
        }
        return properties;
    }

    private static <T> void property(Field<T> field, String prefix, boolean embedded, Map<String, Object> properties) {
        Map<String, Object> own = new LinkedHashMap<>();
        field.type().openApi(field.key(), own);
        Map<String, Object> example = example(field, embedded);
        own.forEach((key, value) -> {
            Map<String, Object> property = described(field, cast(value));
            if (example.get(key) != null) {
                property.put("examples", List.of(example.get(key)));
            }
            properties.put(key.startsWith("=") ? key.substring(1) : prefix + key, property);
        });
    }

    private static Map<String, Object> described(Field<?> field, Map<String, Object> type) {
        Map<String, Object> property = new LinkedHashMap<>(type);
        boolean flat = type.containsKey("title");  // a flat key of a sub-document, already described
        property.put("title", flat ? field.label().italian() + ": " + type.get("title") : title(field.label()));
        List<String> text = new ArrayList<>();
        text.add(flat ? String.valueOf(type.get("description")) : field.help().italian() + "\n\n" + field.help().english());
        if (!flat && type.get("description") != null) {
            text.add(type.get("description").toString());
        }
        property.put("description", String.join("\n\n", text));
        if (field.flow() == Field.Flow.ANSWER) {
            property.put("readOnly", true);
        }
        if (!flat && field.rdf() instanceof RdfShape.Property shape) {
            property.put("x-rdf-property", shape.predicates().get(0).stringValue());
        }
        return property;
    }

    private static <T> Map<String, Object> example(Field<T> field, boolean embedded) {
        Map<String, Object> json = new LinkedHashMap<>();
        field.type().write(field.example(), field.key(), new Sink(json, "", embedded));
        return json;
    }

    private static String title(Message label) {
        return label.italian().equals(label.english()) ? label.italian() : label.italian() + " · " + label.english();
    }

    static Map<String, Object> array(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    static Map<String, Object> object(Map<String, Object> properties) {
        return ordered("type", "object", "properties", properties);
    }

    /** Map.of iterates in a different order in each JVM; generated files must not. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
