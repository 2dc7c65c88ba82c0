package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two ways in which {@code package_search} tells the facets (ckan-api.md 3.2): {@code facets} in order of their number, {@code search_facets}
 * with labels, in descending order of the label, after the most frequent ones were chosen.
 */
final class SearchFacets {
    static final Answer COUNTS = Answer.byKey(Answer.byKey(Answer.COUNT));
    static final Answer LABELLED = Answer.byKey(Answer.object().has("title", Answer.TEXT)
        .has("items", Answer.list(Answer.object().has("name", Answer.TEXT).has("display_name", Answer.TEXT).has("count", Answer.COUNT))));

    /** The label of a value: the title of an organisation, a group or a licence; the value itself where it has none. */
    interface Labels {
        String of(String field, String value);
    }

    private SearchFacets() {
    }

    static Map<String, Object> counts(Map<String, List<FacetCount>> facets) {
        Map<String, Object> all = new LinkedHashMap<>();
        facets.forEach((field, values) -> {
            Map<String, Object> counts = new LinkedHashMap<>();
            values.forEach(value -> counts.put(value.value(), value.count()));
            all.put(field, counts);
        });
        return all;
    }

    static Map<String, Object> labelled(Map<String, List<FacetCount>> facets, Labels labels) {
        Map<String, Object> all = new LinkedHashMap<>();
        facets.forEach((field, values) -> {
            List<Map<String, Object>> items = values.stream().map(value -> item(field, value, labels))
                .sorted(Comparator.comparing((Map<String, Object> item) -> (String) item.get("display_name"), SearchFacets::byCodePoint).reversed()).toList();
            all.put(field, ordered("title", field, "items", items));
        });
        return all;
    }

    private static Map<String, Object> item(String field, FacetCount value, Labels labels) {
        String label = labels.of(field, value.value());
        Map<String, Object> item = ordered("name", value.value(), "display_name", label == null || label.isBlank() ? value.value() : label);
        item.put("count", value.count());
        return item;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    private static int byCodePoint(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char one = left.charAt(i);
            char two = right.charAt(i);
            if (one != two) {
                boolean pairs = Character.isSurrogate(one) != Character.isSurrogate(two);
                return pairs ? Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(two)) : Character.compare(one, two);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
