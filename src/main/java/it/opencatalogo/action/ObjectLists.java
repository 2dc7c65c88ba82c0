package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Malformed;
import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;

/** The structure that CKAN asks of lists of objects before any rule; anything else is an Integrity Error (ckan-api 5.1). */
public final class ObjectLists {
    private ObjectLists() {
    }

    /** Refuses a key that is there and holds no list of objects; {@code request} is shown back to the caller. */
    public static void check(Map<String, ?> tree, Map<String, ?> request, String... keys) {
        for (String key : keys) {
            if (tree.containsKey(key)) {
                check(key, tree.get(key), request);
            }
        }
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> of(Map<String, ?> tree, String key) {
        return tree.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static void check(String key, Object value, Map<String, ?> request) {
        boolean list = value instanceof List<?>;
        if (!list || !((List<?>) value).isEmpty() && !(((List<?>) value).get(0) instanceof Map)) {
            throw new Malformed(new Message("Only lists of dicts can be placed against subschema ('" + key + "',), not " + Python.type(value),
                "Nel campo " + key + " va scritto un elenco di oggetti, per esempio []"), request);
        }
        for (Object entry : (List<?>) value) {
            if (!(entry instanceof Map)) {
                throw new Malformed(new Message("Values in lists need to be dicts", "Ogni voce dell'elenco " + key + " deve essere un oggetto"), request);
            }
        }
    }
}
