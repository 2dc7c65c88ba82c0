package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What changed from one version of a dataset to the next: the fields with both values; resources and extras one by one, as {@code resources/ID/name}. */
final class Differences {
    static final Answer ANSWER = Answer.object().has("field", Answer.TEXT).has("before", Answer.ANYTHING).has("after", Answer.ANYTHING);
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private final List<Map<String, Object>> found = new ArrayList<>();

    private Differences() {
    }

    static List<Map<String, Object>> between(Map<String, Object> before, Map<String, Object> after) {
        Differences differences = new Differences();
        differences.objects("", flat(before), flat(after));
        return differences.found;
    }

    /** Lists whose entries have a name of their own become objects. */
    private static Map<String, Object> flat(Map<String, Object> dataset) {
        Map<String, Object> flat = new LinkedHashMap<>(dataset);
        ShownDataset.COMPUTED.forEach(flat::remove);
        flat.put(Wire.RESOURCES, named(dataset.get(Wire.RESOURCES), Wire.ID, resource -> resource));
        flat.put(Wire.EXTRAS, named(dataset.get(Wire.EXTRAS), KEY, extra -> extra.get(VALUE)));
        return flat;
    }

    private static Map<String, Object> named(Object list, String name, Function<Map<?, ?>, Object> value) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (list instanceof List<?> entries) {
            entries.stream().map(entry -> (Map<?, ?>) entry).forEach(entry -> named.put(String.valueOf(entry.get(name)), value.apply(entry)));
        }
        return named;
    }

    private void objects(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> values(path + key, before.get(key), after.get(key)));
    }

    private void values(String path, Object before, Object after) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> fresh) {
            objects(path + "/", old, fresh);
        } else if (!Objects.equals(before, after)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", path);
            one.put("before", before);
            one.put("after", after);
            found.add(one);
        }
    }
}
