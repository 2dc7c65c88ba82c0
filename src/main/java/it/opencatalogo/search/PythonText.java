package it.opencatalogo.search;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values as Python's {@code repr} does, because CKAN's messages quote what was sent in that way and clients compare them. */
public final class PythonText {

    private PythonText() {
    }

    public static String quoted(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(PythonText::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> quoted(e.getKey()) + ": " + quoted(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String value) {
        char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> append(out, c, quote);
            }
        }
        return out.append(quote).toString();
    }

    private static void append(StringBuilder out, char c, char quote) {
        if (c == quote) {
            out.append('\\').append(c);
        } else if (Character.isISOControl(c)) {
            out.append(String.format("\\x%02x", (int) c));
        } else {
            out.append(c);
        }
    }
}
