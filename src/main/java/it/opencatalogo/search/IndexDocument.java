package it.opencatalogo.search;

import java.util.List;
import java.util.Map;

/** One thing to be found: flat, every value a text, as a noun hands it to the index. Dates are ISO instants in UTC. */
public record IndexDocument(String id, Map<String, List<String>> values) {
}
