package it.opencatalogo.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** Document to JSON. */
public final class DocumentWriter {
    private DocumentWriter() { }

    public static Map<String, Object> write(Schema schema, Document document) {
        Map<String, Object> out = new LinkedHashMap<>();
        write(schema, document, Sink.top(out));
        return out;
    }

    static void write(Schema schema, Document document, Sink out) {
        for (Field<?> field : schema.fields()) {
            value(field, document, out);
        }
    }

    private static <T> void value(Field<T> field, Document document, Sink out) {
        document.get(field).ifPresent(v -> field.type().write(v, field.key(), out));
    }
}
