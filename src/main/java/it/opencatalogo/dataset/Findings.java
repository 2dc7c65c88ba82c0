package it.opencatalogo.dataset;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with an object that was sent, by field; thrown all at once. */
final class Findings {
    private final Map<String, Object> all = new TreeMap<>();

    @SuppressWarnings("unchecked")
    void add(String field, Message message) {
        ((List<Object>) all.computeIfAbsent(field, key -> new ArrayList<>())).add(message);
    }

    void add(String field, String english, String italian) {
        add(field, new Message(english, italian));
    }

    boolean has(String field) {
        return all.containsKey(field);
    }

    Map<String, Object> all() {
        return all;
    }

    /** One object for each entry of a list, empty where the entry is fine; nothing if all are. */
    void entries(String field, List<? extends Map<String, ?>> entries) {
        if (entries.stream().anyMatch(entry -> !entry.isEmpty())) {
            all.put(field, entries);
        }
    }

    /** The texts of the tags, good ones left out. */
    void list(String field, List<?> messages) {
        if (!messages.isEmpty()) {
            all.put(field, messages);
        }
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new Invalid(all);
        }
    }
}
