package it.opencatalogo.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing to be found: flat, every value a text, as a noun hands it to the index. Dates are ISO instants in UTC. */
public record IndexDocument(String id, Map<String, List<String>> values) {

    public IndexDocument with(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(value));
        return new IndexDocument(id, more);
    }
}
