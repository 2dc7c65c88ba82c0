package it.opencatalogo.search;

import java.util.List;
import java.util.Map;

/** What was found: the exact number of hits, the ids of the page asked for, the facets, and the stored values if they were asked for. */
public record SearchResult(long count, List<String> ids, Map<String, List<FacetCount>> facets, List<Map<String, Object>> documents) {

    /** How many hits have this value. */
    public record FacetCount(String value, int count) {
    }
}
