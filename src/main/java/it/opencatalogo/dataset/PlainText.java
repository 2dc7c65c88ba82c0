package it.opencatalogo.dataset;

import it.opencatalogo.action.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text that CKAN stores for any JSON value: texts as they are, all else as JSON with Python's blanks. */
final class PlainText {
    private PlainText() {
    }

    static String of(Object value) {
        if (value instanceof List || value instanceof Map || value instanceof Boolean || value instanceof Number) {
            return json(value);
        }
        return value == null ? null : value.toString();
    }

    private static String json(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PlainText::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> Json.text(e.getKey().toString()) + ": " + json(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        return Json.text(value);
    }
}
