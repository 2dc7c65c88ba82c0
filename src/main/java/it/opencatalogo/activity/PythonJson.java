package it.opencatalogo.activity;

import it.opencatalogo.action.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree as lines of text, the way CKAN compares them: keys sorted, two blanks deeper at each level, everything beyond ASCII escaped. */
final class PythonJson {
    private final List<String> lines = new ArrayList<>();

    private PythonJson() {
    }

    static List<String> lines(Object tree) {
        PythonJson json = new PythonJson();
        json.write("", "", tree, "");
        return json.lines;
    }

    private void write(String indent, String before, Object value, String after) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            lines.add(indent + before + "{");
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(key.toString(), entry));
            int left = sorted.size();
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                write(indent + "  ", ascii(Json.text(entry.getKey())) + ": ", entry.getValue(), --left > 0 ? "," : "");
            }
            lines.add(indent + "}" + after);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            lines.add(indent + before + "[");
            int left = list.size();
            for (Object entry : list) {
                write(indent + "  ", "", entry, --left > 0 ? "," : "");
            }
            lines.add(indent + "]" + after);
        } else {
            lines.add(indent + before + ascii(Json.text(value)) + after);
        }
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (c < 127) {
                ascii.append((char) c);
            } else {
                ascii.append(String.format("\\u%04x", c));
            }
        });
        return ascii.toString();
    }
}
