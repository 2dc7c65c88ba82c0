package it.opencatalogo.dataset;

import it.opencatalogo.action.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * JSONB keeps the keys of an object in an order of its own. What is read from it is put back into the order in which CKAN shows it (measured on
 * 2.12): the keys of a resource and of a keyword by name, those of an object that somebody sent as they were sent, which the finished bytes tell.
 */
final class KeyOrder {
    /** Objects of known keys, and what is not shown. */
    private static final Set<String> KNOWN = Set.of(Wire.TAGS, Wire.EXTRAS, Wire.PLUGIN_DATA);

    private KeyOrder() {
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> dataset(Map<String, Object> kept, byte[] shown) {
        Map<String, Object> values = new LinkedHashMap<>(kept);
        values.computeIfPresent(Wire.TAGS, (key, tags) -> ((List<Map<String, Object>>) tags).stream().<Map<String, Object>>map(TreeMap::new).toList());
        if (values.entrySet().stream().anyMatch(value -> !KNOWN.contains(value.getKey()) && holdsObject(value.getValue()))) {
            Map<String, Object> model = Json.object(shown);
            values.replaceAll((key, value) -> KNOWN.contains(key) ? value : like(value, model.get(key)));
        }
        return values;
    }

    static Map<String, Object> resource(Map<String, Object> kept, byte[] shown) {
        return resources(List.of(kept), shown).get(0);
    }

    static List<Map<String, Object>> resources(List<Map<String, Object>> kept, byte[] shown) {
        List<Map<String, Object>> ordered = kept.stream().<Map<String, Object>>map(TreeMap::new).toList();
        if (ordered.stream().anyMatch(resource -> holdsObject(resource.values()))) {
            Map<Object, Map<?, ?>> models = new HashMap<>();
            DatasetIndexDocument.parts(Json.object(shown), Wire.RESOURCES).forEach(model -> models.put(model.get(Wire.ID), model));
            ordered.forEach(resource -> {
                Map<?, ?> model = models.getOrDefault(resource.get(Wire.ID), Map.of());
                resource.replaceAll((key, value) -> like(value, model.get(key)));
            });
        }
        return ordered;
    }

    private static boolean holdsObject(Object value) {
        return value instanceof Map || value instanceof Collection<?> list && list.stream().anyMatch(KeyOrder::holdsObject);
    }

    private static Object like(Object value, Object model) {
        if (value instanceof Map<?, ?> map && model instanceof Map<?, ?> same) {
            Map<Object, Object> ordered = new LinkedHashMap<>();
            same.keySet().stream().filter(map::containsKey).forEach(key -> ordered.put(key, like(map.get(key), same.get(key))));
            map.forEach(ordered::putIfAbsent);
            return ordered;
        }
        if (value instanceof List<?> list && model instanceof List<?> same && list.size() == same.size()) {
            List<Object> ordered = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                ordered.add(like(list.get(i), same.get(i)));
            }
            return ordered;
        }
        return value;
    }
}
