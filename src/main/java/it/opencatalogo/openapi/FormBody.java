package it.opencatalogo.openapi;

import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.Form;
import it.opencatalogo.error.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form as Swagger UI shows it: a box for each text, a list for values to choose from, a button for a file. It fills boxes without an example
 * with words of its own, so each has one, if only an empty one, which it does not send.
 */
final class FormBody {
    private static final String DESCRIPTION = "description";
    private static final String VALUES = "\n\n<details><summary>Valori · Values</summary>\n\n";

    private FormBody() {
    }

    static Map<String, Object> of(Form form, Map<String, Object> declared, List<String> required, Optional<FilePart> file) {
        Map<String, Object> properties = new LinkedHashMap<>();
        required.stream().filter(key -> !form.boxes().containsKey(key)).forEach(key -> properties.put(key, Trees.map("type", "string")));
        form.boxes().forEach((key, box) -> properties.put(key, property(Trees.map(declared.getOrDefault(key, Map.of())), box)));
        file.ifPresent(part -> properties.put(part.name(), Trees.map("type", "string", "format", "binary", DESCRIPTION, part.italian() + " · " + part.english())));
        Map<String, Object> schema = Trees.map("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> property(Map<String, Object> declared, Form.Box box) {
        Map<String, Object> property = Trees.map("type", "string");
        String[] text = declared.getOrDefault(DESCRIPTION, "").toString().split("\n\n(?=- )", 2);
        String values = text.length > 1 ? text[1] : "";
        if (!box.choices().isEmpty()) {
            property.put("enum", List.copyOf(box.choices().keySet()));
            values = box.choices().entrySet().stream().map(e -> "- `" + e.getKey() + "`: " + meaning(e.getValue())).collect(Collectors.joining("\n"));
        } else if (declared.get("enum") != null) {
            property.put("enum", declared.get("enum"));
        }
        Object title = declared.get("title");
        property.put(DESCRIPTION, (title == null ? "" : "**" + title + "**\n\n") + text[0] + (values.isEmpty() ? "" : VALUES + values + "\n\n</details>"));
        property.put("examples", List.of(box.value()));
        return property;
    }

    private static String meaning(Message label) {
        return label.italian().equals(label.english()) ? label.italian() : label.italian() + " / " + label.english();
    }
}
