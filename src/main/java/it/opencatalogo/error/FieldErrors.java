package it.opencatalogo.error;

import it.opencatalogo.error.CatalogueError.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults found in one request, by field, in the order found; all of them are told at once. */
public final class FieldErrors {
    private static final Message MISSING = new Message("Missing value", "Valore mancante: è un dato obbligatorio");
    private final Map<String, Object> errors = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    public void add(String field, Message message) {
        ((List<Object>) errors.computeIfAbsent(field, key -> new ArrayList<>())).add(message);
    }

    public void missing(String field) {
        add(field, MISSING);
    }

    /** What is wrong in a list of objects: one tree for each entry, empty where it is fine. */
    public void entries(String field, List<Map<String, List<Message>>> entries) {
        if (entries.stream().anyMatch(entry -> !entry.isEmpty())) {
            errors.put(field, entries);
        }
    }

    public static List<Message> missingValue() {
        return List.of(MISSING);
    }

    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
