package it.opencatalogo.schema;

import java.util.Map;

/** A JSON object being written; {@code embedded} ones stand inside a JSON string, where texts are maps of languages. */
public record Sink(Map<String, Object> out, String prefix, boolean embedded) {

    public static Sink top(Map<String, Object> out) {
        return new Sink(out, "", false);
    }

    void put(String key, Object value) {
        out.put(prefix + key, value);
    }

    Sink prefixed(String more) {
        return new Sink(out, prefix + more, embedded);
    }
}
