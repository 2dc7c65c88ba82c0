package it.opencatalogo.action;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How Python prints values: CKAN's messages quote them so, and clients compare those messages. */
public final class Python {
    private Python() {
    }

    /** {@code repr(value)}: {@code None}, {@code True}, {@code 'text'}, {@code [1, 2]}. */
    public static String repr(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Python::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> repr(e.getKey()) + ": " + repr(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }

    /** {@code <class 'list'>}. */
    public static String type(Object value) {
        String name = "int";
        if (value == null) {
            name = "NoneType";
        } else if (value instanceof String) {
            name = "str";
        } else if (value instanceof List) {
            name = "list";
        } else if (value instanceof Map) {
            name = "dict";
        } else if (value instanceof Boolean) {
            name = "bool";
        } else if (value instanceof Double) {
            name = "float";
        }
        return "<class '" + name + "'>";
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }
}
