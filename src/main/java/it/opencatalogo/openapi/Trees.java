package it.opencatalogo.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plain trees in a fixed order: {@code Map.of} iterates differently in each JVM, a committed file must not. */
final class Trees {
    private Trees() {
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object tree) {
        return (List<Map<String, Object>>) tree;
    }

    static Map<String, Object> ordered(Map<?, ?> tree) {
        Map<String, Object> copy = tree instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
        tree.forEach((key, value) -> copy.put(key.toString(), node(value)));
        return copy;
    }

    private static Object node(Object value) {
        if (value instanceof Map<?, ?> map) {
            return ordered(map);
        }
        return value instanceof List<?> list ? list.stream().map(Trees::node).toList() : value;
    }
}
