package it.opencatalogo.action;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What CKAN stores where a text is due and something else came: its JSON, with Python's blanks ({@code 5} becomes "5", ckan-api 5.1). Null stays null. */
public final class StoredText {
    private StoredText() {
    }

    public static String of(Object value) {
        if (value instanceof List || value instanceof Map || value instanceof Boolean || value instanceof Number) {
            return json(value);
        }
        return value == null ? null : value.toString();
    }

    private static String json(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(StoredText::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> Json.text(e.getKey().toString()) + ": " + json(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        return Json.text(value);
    }
}
