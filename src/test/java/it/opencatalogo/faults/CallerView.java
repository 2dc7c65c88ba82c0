package it.opencatalogo.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A caller, and what {@code package_show} shows to it. */
record CallerView(String name, Api api, Api administrator, Set<String> names, Set<String> ids, Set<String> tags, Map<String, Map<String, Object>> shown,
    Map<String, Set<Object>> known) {
    static CallerView of(String name, Api api, Api administrator, List<String> all) {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        Map<String, Map<String, Object>> shown = new HashMap<>();
        for (String each : all) {
            api.ask("package_show", Map.of("id", each)).filter(reply -> reply.status() == 200).map(Api.Reply::object).ifPresent(dataset -> {
                names.add(each);
                ids.add(dataset.get("id").toString());
                shown.put(dataset.get("id").toString(), dataset);
                ((List<?>) dataset.get("tags")).forEach(tag -> tags.add(((Map<?, ?>) tag).get("name").toString()));
            });
        }
        return new CallerView(name, api, administrator, names, ids, tags, shown, new ConcurrentHashMap<>());
    }

    String filter() {
        return "id:(" + String.join(" OR ", ids) + ")";
    }

    String described() {
        return name + " (sees " + names.size() + ")";
    }

    Set<Object> values(String field) {
        return known.computeIfAbsent(field, key -> {
            Map<String, Object> all = new LinkedHashMap<>(Map.of("fq_list", List.of(filter()), "rows", 0, "facet.field", List.of(field), "facet.limit", -1));
            List.of("include_private", "include_drafts", "include_deleted").forEach(flag -> all.put(flag, true));
            Map<?, ?> facets = (Map<?, ?>) administrator.post("package_search", all).orElseThrow().object().get("facets");
            return new HashSet<>(((Map<?, ?>) facets.get(field)).keySet());
        });
    }

    Optional<String> proposed(String typed) {
        Set<Object> strange = new HashSet<>();
        list("package_autocomplete", Map.of("q", typed, "limit", "50")).forEach(row -> strange.add(((Map<?, ?>) row).get("name")));
        strange.removeAll(names);
        Set<Object> keywords = new HashSet<>(list("tag_autocomplete", Map.of("query", typed, "limit", "50")));
        keywords.removeAll(tags);
        Set<Object> files = new HashSet<>();
        list("resource_search", Map.of("query", "name:" + typed)).forEach(row -> files.add(((Map<?, ?>) row).get("package_id")));
        files.removeAll(ids);
        strange.addAll(keywords);
        strange.addAll(files);
        return strange.isEmpty() ? Optional.empty() : Optional.of(typed + " proposes " + strange);
    }

    private List<?> list(String action, Map<String, String> asked) {
        Object result = api.ask(action, asked).filter(reply -> reply.status() == 200).map(Api.Reply::result).orElse(List.of());
        return result instanceof Map<?, ?> map ? (List<?>) map.get("results") : (List<?>) result;
    }
}
