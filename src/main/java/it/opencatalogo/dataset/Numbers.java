package it.opencatalogo.dataset;

import it.opencatalogo.action.Json;
import java.util.TreeMap;
import java.util.Map;

/** Compares trees as JSON does: 1 as an int and as a long are the same. */
final class Numbers {
    private Numbers() {
    }

    static boolean same(Map<String, Object> a, Map<String, Object> b) {
        return a.equals(b) || Json.text(new TreeMap<>(a)).equals(Json.text(new TreeMap<>(b)));
    }
}
