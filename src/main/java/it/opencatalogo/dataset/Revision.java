package it.opencatalogo.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import it.opencatalogo.action.Json;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Paths into a dataset as {@code package_revise} writes them: {@code resources__0__name}, {@code resources__1f9ab}, {@code resources__-1} (ckan-api 5.4). */
final class Revision {
    private static final String SEPARATOR = "__";
    private static final int ID_PREFIX = 5;

    private Revision() {
    }

    /** The paths under which the current values are other than wanted. */
    static List<String> mismatches(Map<String, Object> match, Map<String, Object> dataset) {
        List<String> wrong = new ArrayList<>();
        match.forEach((path, wanted) -> {
            if (!same(wanted, at(dataset, path))) {
                wrong.add(path);
            }
        });
        return wrong;
    }

    static Object at(Object tree, String path) {
        Object here = tree;
        for (String step : path.split(SEPARATOR)) {
            if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else if (here instanceof List<?> list) {
                int index = index(list, step);
                here = index < 0 ? null : list.get(index);
            } else {
                return null;
            }
        }
        return here;
    }

    /** Lays {@code value} over what stands at {@code path}; objects merge, all else is replaced. */
    @SuppressWarnings("unchecked")
    static void update(Map<String, Object> dataset, String path, Object value) {
        String[] steps = path.split(SEPARATOR);
        Object here = dataset;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (here instanceof List<?> list) {
                if (last && steps[i].equals("extend")) {
                    ((List<Object>) list).addAll((List<Object>) expected(list, value, path, String.join(SEPARATOR, List.of(steps).subList(0, i))));
                    return;
                }
                int index = index(list, steps[i]);
                if (index < 0) {
                    throw new Invalid(Map.of(path, List.of(new Message("Unmatched key " + String.join(SEPARATOR, List.of(steps).subList(0, i + 1)), "Nessun elemento corrisponde a " + steps[i]))));
                }
                if (last) {
                    ((List<Object>) list).set(index, merged(list.get(index), expected(list.get(index), value, path, path)));
                    return;
                }
                here = list.get(index);
            } else if (here instanceof Map<?, ?> map) {
                Map<String, Object> object = (Map<String, Object>) map;
                if (last) {
                    object.put(steps[i], merged(object.get(steps[i]), expected(object.get(steps[i]), value, path, path)));
                    return;
                }
                here = object.get(steps[i]);
            } else {
                throw new Invalid(Map.of(path, List.of(new Message("Unmatched key " + path, "Il percorso " + path + " non esiste"))));
            }
        }
    }

    /** A list or object where there is one already; a form sends it as JSON in a text. */
    private static Object expected(Object before, Object value, String path, String place) {
        Object read = before instanceof List || before instanceof Map ? parsed(value) : value;
        if (before instanceof List && !(read instanceof List)) {
            throw new Invalid(Map.of(path, List.of(new Message("Expected list for " + place, "In " + place + " serve un elenco"))));
        }
        if (before instanceof Map && !(read instanceof Map)) {
            throw new Invalid(Map.of(path, List.of(new Message("Expected dict for " + place, "In " + place + " serve un oggetto"))));
        }
        return read;
    }

    /** What a text says, if it is a JSON object or list; else the value itself. */
    static Object parsed(Object raw) {
        if (raw instanceof String text && (text.strip().startsWith("{") || text.strip().startsWith("["))) {
            try {
                return Json.read(text);
            } catch (JsonProcessingException e) {
                return raw;
            }
        }
        return raw;
    }

    @SuppressWarnings("unchecked")
    private static Object merged(Object before, Object value) {
        if (before instanceof Map<?, ?> old && value instanceof Map<?, ?> more) {
            Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) old);
            ((Map<String, Object>) more).forEach((key, v) -> both.put(key, merged(both.get(key), v)));
            return both;
        }
        return value;
    }

    private static int index(List<?> list, String step) {
        if (step.matches("-?\\d{1,4}")) {
            int index = Integer.parseInt(step);
            int at = index < 0 ? list.size() + index : index;
            return at >= 0 && at < list.size() ? at : -1;
        }
        for (int i = 0; i < list.size(); i++) {
            if (step.length() >= ID_PREFIX && list.get(i) instanceof Map<?, ?> map && String.valueOf(map.get(Wire.ID)).startsWith(step)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Object a, Object b) {
        return Objects.equals(a, b) || a instanceof Map<?, ?> wanted && b instanceof Map<?, ?> have && wanted.entrySet().stream().allMatch(e -> same(e.getValue(), have.get(e.getKey())));
    }

    /** Keeps and removes by patterns, the first that fits deciding: {@code +title}, {@code -resources__*}, {@code -*}. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> filtered(Map<String, Object> tree, List<String> patterns) {
        return (Map<String, Object>) filtered(tree, "", patterns);
    }

    private static Object filtered(Object here, String path, List<String> patterns) {
        if (here instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                String at = path + key;
                if (keeps(at, patterns)) {
                    kept.put(key.toString(), filtered(value, at + SEPARATOR, patterns));
                }
            });
            return kept;
        }
        if (here instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if (keeps(path + i, patterns)) {
                    kept.add(filtered(list.get(i), path + i + SEPARATOR, patterns));
                }
            }
            return kept;
        }
        return here;
    }

    private static boolean keeps(String path, List<String> patterns) {
        for (String pattern : patterns) {
            String body = pattern.startsWith("+") || pattern.startsWith("-") ? pattern.substring(1) : pattern;
            if (pattern.startsWith("-") && fits(path, body)) {
                return false;
            }
            if (pattern.startsWith("+") && (fits(path, body) || body.startsWith(path + SEPARATOR) || path.startsWith(body + SEPARATOR))) {
                return true;
            }
        }
        return true;
    }

    private static boolean fits(String path, String pattern) {
        String[] a = path.split(SEPARATOR);
        String[] b = pattern.split(SEPARATOR);
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!b[i].equals("*") && !a[i].equals(b[i])) {
                return false;
            }
        }
        return true;
    }
}
