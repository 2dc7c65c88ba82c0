package it.opencatalogo.openapi;

import java.util.List;
import java.util.Map;

/**
 * The fields of a body as a table for people. Swagger UI shows a schema only while a request is not being tried; a manager needs the meaning
 * and the values of a field beside the example that is being corrected.
 */
final class FieldList {
    private FieldList() {
    }

    static String of(Map<String, Object> properties, List<String> required) {
        StringBuilder table = new StringBuilder("<details><summary><b>Campi</b> · Fields</summary>\n\n| Campo · Field | Significato e valori · Meaning and values |\n|---|---|\n");
        properties.forEach((key, value) -> {
            Map<String, Object> property = Trees.map(value);
            table.append("| `").append(key).append('`').append(required.contains(key) ? " *" : "").append("<br>").append(cell(property.get("title")))
                .append(" | ").append(cell(property.get("description"))).append(" |\n");
        });
        return table.append("\n\\* obbligatorio · required\n\n</details>").toString();
    }

    private static String cell(Object text) {
        return text == null ? "" : text.toString().strip().replace("|", "\\|").replaceAll("\n+(- )?", "<br>");
    }
}
