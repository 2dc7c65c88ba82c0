package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of an answer two catalogues with the same data must have in common. */
record SearchAnswer(String kind, long count, List<Map<?, ?>> results, Object facets, Object labelled, Map<String, Set<Object>> unhit, Map<String, Object> more) {
    private static final Set<String> OWN = Set.of("metadata_modified", "metadata_created", "id", "index_id", "indexed_ts", "creator_user_id", "owner_org", "permission_labels");

    static SearchAnswer of(Optional<Api.Reply> reply) {
        if (reply.isEmpty()) {
            return new SearchAnswer("no answer", -1, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        Map<String, Object> body;
        try {
            body = Json.object(reply.get().body());
        } catch (RuntimeException unreadable) {
            return new SearchAnswer(Integer.toString(reply.get().status()), -1, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        if (!(body.get("result") instanceof Map<?, ?> result)) {
            Object type = body.get("error") instanceof Map<?, ?> error ? error.get("__type") : "text";
            return new SearchAnswer(reply.get().status() + " " + type, -1, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        List<Map<?, ?>> rows = new ArrayList<>();
        ((List<?>) result.get("results")).forEach(row -> rows.add((Map<?, ?>) row));
        return new SearchAnswer("found", ((Number) result.get("count")).longValue(), rows, counted(result.get("facets")), items(result.get("search_facets")), unhit(result.get("facets")), more(result));
    }

    /** What CKAN does not answer, under {@code ext_*}. */
    private static Map<String, Object> more(Map<?, ?> result) {
        Map<String, Object> more = new LinkedHashMap<>();
        result.forEach((key, value) -> {
            if (key.toString().startsWith("ext_")) {
                more.put(key.toString(), value);
            }
        });
        return more;
    }

    /** Values without hits are those of what else a catalogue holds. */
    private static Object counted(Object facets) {
        Map<Object, Object> counted = new LinkedHashMap<>();
        ((Map<?, ?>) facets).forEach((field, values) -> {
            Map<Object, Object> some = new LinkedHashMap<>((Map<?, ?>) values);
            some.values().removeIf(count -> ((Number) count).intValue() == 0);
            counted.put(field, some);
        });
        return counted;
    }

    private static Map<String, Set<Object>> unhit(Object facets) {
        Map<String, Set<Object>> unhit = new LinkedHashMap<>();
        ((Map<?, ?>) facets).forEach((field, values) -> ((Map<?, ?>) values).forEach((value, count) -> {
            if (((Number) count).intValue() == 0) {
                unhit.computeIfAbsent(field.toString(), key -> new HashSet<>()).add(value);
            }
        }));
        return unhit;
    }

    private static Object items(Object facets) {
        Map<Object, Object> counted = new LinkedHashMap<>();
        ((Map<?, ?>) facets).forEach((field, facet) -> counted.put(field, ((List<?>) ((Map<?, ?>) facet).get("items")).stream()
            .filter(item -> ((Number) ((Map<?, ?>) item).get("count")).intValue() > 0).toList()));
        return counted;
    }

    List<String> names() {
        return results.stream().map(row -> String.valueOf(row.get("name"))).toList();
    }

    /** What differs first; empty if nothing does. */
    Optional<String> differsFrom(SearchAnswer other, SearchQuestion question) {
        if (!kind.equals(other.kind)) {
            return Optional.of("kind: " + kind + " / " + other.kind);
        }
        if (count != other.count) {
            return Optional.of("count: " + count + " / " + other.count + " " + beyond(other) + " / " + other.beyond(this));
        }
        if (results.size() != other.results.size()) {
            return Optional.of("rows: " + results.size() + " / " + other.results.size());
        }
        boolean whole = results.size() == count;
        if (question.ordered() && !names().equals(other.names()) || whole && !new HashSet<>(names()).equals(new HashSet<>(other.names()))) {
            return Optional.of("names: " + names() + " / " + other.names());
        }
        if (!facets.toString().equals(other.facets.toString())) {
            return Optional.of("facets: " + facets + " / " + other.facets);
        }
        if (!labelled.equals(other.labelled)) {
            return Optional.of("search_facets: " + labelled + " / " + other.labelled);
        }
        return question.parameters().containsKey("fl") ? flat(other) : Optional.empty();
    }

    private List<String> beyond(SearchAnswer other) {
        List<String> more = new ArrayList<>(names());
        more.removeAll(other.names());
        return more;
    }

    private Optional<String> flat(SearchAnswer other) {
        for (Map<?, ?> row : results) {
            for (Map<?, ?> twin : other.results) {
                if (row.get("name") != null && row.get("name").equals(twin.get("name")) && !plain(row).equals(plain(twin))) {
                    return Optional.of("fl: " + row + " / " + twin);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Object, Object> plain(Map<?, ?> row) {
        Map<Object, Object> plain = new HashMap<>(row);
        plain.keySet().removeAll(OWN);
        return plain;
    }
}
