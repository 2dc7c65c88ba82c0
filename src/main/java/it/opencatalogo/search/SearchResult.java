package it.opencatalogo.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found: the exact number of hits, the ids of the page asked for, the facets, and the stored values if they were asked for.
 *
 * @param next the cursor of the next page, if the request had one and there is a next page
 */
public record SearchResult(long count, List<String> ids, Map<String, List<FacetCount>> facets, List<Map<String, Object>> documents,
                           Optional<String> next) {

    /** How many hits have this value. */
    public record FacetCount(String value, int count) {
    }
}
