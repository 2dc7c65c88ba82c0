package it.opencatalogo.action;

import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.OpenApiSchema;
import it.opencatalogo.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The form of an action's result: a JSON Schema (2020-12) put together of a few parts, beside the code that makes the result. An object has the
 * keys that are named here and no others, unless it is open. What has a name stands once in the OpenAPI document, everything else refers to it.
 *
 * @param name   empty for what is written out where it stands
 * @param schema plain, but for answers that stand in it
 * @param notes  what is said of it where it stands, for people
 */
public record Answer(String name, Map<String, Object> schema, Map<String, Object> notes) {
    private static final String TYPE = "type";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String ADDITIONAL = "additionalProperties";
    public static final Answer TEXT = type("string");
    public static final Answer UUID = of(TYPE, "string", "format", "uuid");
    /** As CKAN writes it: UTC, no zone; the decimals are left out only where somebody sent it so. */
    public static final Answer MOMENT = of(TYPE, "string", "pattern", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?$");
    public static final Answer COUNT = of(TYPE, "integer", "minimum", 0);
    public static final Answer NUMBER = type("number");
    public static final Answer FLAG = type("boolean");
    public static final Answer NOTHING = type("null");
    public static final Answer ANYTHING = of();
    /** Of what there is nothing to answer: the call is always refused, the list always empty. */
    public static final Answer NEVER = of("not", Map.of());
    public static final Answer SCALAR = of(TYPE, List.of("string", "number", "boolean", "null"));
    /** Kept in the form in which it was sent, which may be a list or an object where others send a text. */
    public static final Answer AS_SENT = of(TYPE, List.of("string", "number", "boolean", "array", "object")).named("AsSent");

    private static Answer of(Object... pairs) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            schema.put(pairs[i].toString(), pairs[i + 1]);
        }
        return new Answer("", schema, Map.of());
    }

    private static Answer type(String name) {
        return of(TYPE, name);
    }

    /** What is declared under that name elsewhere, by a noun that this one does not know. */
    public static Answer called(String name) {
        return of().named(name);
    }

    /** One of these words. */
    public static Answer word(String... words) {
        return of(TYPE, "string", "enum", List.of(words));
    }

    public static Answer list(Answer of) {
        return of(TYPE, "array", "items", of);
    }

    public static Answer either(Answer... forms) {
        return of("anyOf", List.of(forms));
    }

    /** An object whose keys nobody knows beforehand. */
    public static Answer byKey(Answer value) {
        return of(TYPE, "object", ADDITIONAL, value);
    }

    /** An object of which nothing is said yet. */
    public static Answer object() {
        return of(TYPE, "object", PROPERTIES, Map.of(), ADDITIONAL, false);
    }

    /** An object that may have all keys of these fields, in the form in which they were sent. */
    public static Answer sent(Schema fields) {
        Map<String, Object> described = Answer.<Map<String, Object>>cast(OpenApiSchema.of(fields).get(PROPERTIES));
        Answer object = object();
        for (String key : (Iterable<String>) Stream.concat(described.keySet().stream(), fields.keys().stream()).distinct()::iterator) {
            object = object.mayHave(key, AS_SENT.noted(described.get(key)));
        }
        return object;
    }

    /** With that key in every case. */
    public Answer has(String key, Answer value) {
        List<Object> required = new ArrayList<>(schema.get(REQUIRED) instanceof List<?> before ? before : List.of());
        required.add(key);
        return mayHave(key, value).with(REQUIRED, required.stream().distinct().toList());
    }

    public Answer has(Field<?> field, Answer value) {
        return has(field.key(), value);
    }

    /** With that key in some cases; what was noted of it stays. */
    public Answer mayHave(String key, Answer value) {
        Map<String, Object> properties = new LinkedHashMap<>(Answer.<Map<String, Object>>cast(schema.get(PROPERTIES)));
        properties.merge(key, value, (before, now) -> ((Answer) now).notes.isEmpty() ? new Answer(value.name, value.schema, ((Answer) before).notes) : now);
        return with(PROPERTIES, properties);
    }

    /** With whatever other keys somebody chose. */
    public Answer open() {
        return with(ADDITIONAL, true);
    }

    public Answer orNull() {
        return name.isEmpty() && schema.get(TYPE) instanceof String type && !schema.containsKey("enum") ? with(TYPE, List.of(type, "null")) : either(this, NOTHING);
    }

    public Answer named(String word) {
        return new Answer(word, schema, notes);
    }

    private Answer with(String keyword, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(schema);
        changed.put(keyword, value);
        return new Answer("", changed, notes);
    }

    /** Title and examples of a described field: a client that is generated shows them. */
    private Answer noted(Object described) {
        Map<String, Object> taken = new LinkedHashMap<>();
        if (described instanceof Map<?, ?> field) {
            Stream.of("title", "examples").filter(field::containsKey).forEach(word -> taken.put(word, field.get(word)));
        }
        return new Answer(name, schema, taken);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
