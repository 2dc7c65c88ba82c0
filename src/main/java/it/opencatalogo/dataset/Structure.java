package it.opencatalogo.dataset;

import it.opencatalogo.action.Python;
import it.opencatalogo.error.CatalogueError.Malformed;
import it.opencatalogo.error.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of a dataset must be lists of objects; CKAN refuses anything else before it looks at values (400, ckan-api 5.1). */
final class Structure {
    private Structure() {
    }

    static void check(Map<String, Object> dataset) {
        for (String key : Wire.LISTS) {
            if (dataset.containsKey(key)) {
                check(key, dataset.get(key), dataset);
            }
        }
        if (dataset.containsKey(Wire.GROUPS)) {
            check(Wire.GROUPS, dataset.get(Wire.GROUPS), dataset);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> dataset, String key) {
        return dataset.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static void check(String key, Object value, Map<String, Object> dataset) {
        boolean list = value instanceof List<?>;
        if (!list || !((List<?>) value).isEmpty() && !(((List<?>) value).get(0) instanceof Map)) {
            throw malformed("Only lists of dicts can be placed against subschema ('" + key + "',), not " + Python.type(value), key, dataset);
        }
        if (((List<?>) value).stream().anyMatch(entry -> !(entry instanceof Map))) {
            throw malformed("Values in lists need to be dicts", key, dataset);
        }
    }

    private static Malformed malformed(String english, String key, Map<String, Object> dataset) {
        Map<String, Object> data = new LinkedHashMap<>(dataset);
        data.putIfAbsent(Wire.TYPE, Wire.DATASET);
        return new Malformed(new Message(english, "Il campo «" + key + "» deve essere un elenco di oggetti, per esempio [{\"name\": \"...\"}]"), data);
    }
}
