package it.opencatalogo.dataset;

import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CKAN's extras: pairs of a key of the sender's choice and a text (ckan-api 5.2). They are never judged for what they mean.
 *
 * <p>Their order is CKAN's (measured on 2.12; cases {@code ckanapi-load-datasets}, {@code ckan-harvester-import}): as sent by the write that
 * changed them, until the dataset is written again; then as {@link #settled}.
 */
final class ExtraRules {
    private static final Message MISSING = new Message("Missing value", "Valore mancante: indicare chiave e valore");

    private ExtraRules() {
    }

    /** In the order sent. */
    static List<Map<String, Object>> read(List<Map<String, Object>> extras, boolean mayNameIds, Findings findings) {
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Map<String, Object>> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Map<String, Object> extra : extras) {
            if (!extra.isEmpty()) {
                Findings own = new Findings();
                Map<String, Object> pair = pair(extra, mayNameIds, own);
                faults.add(own.all());
                kept.add(pair);
                if (own.all().isEmpty() && !keys.add((String) pair.get("key"))) {
                    findings.add("extras_validation", "Duplicate key \"" + pair.get("key") + "\"", "La chiave «" + pair.get("key") + "» compare più volte negli extra: lasciarne una");
                }
            }
        }
        findings.entries(Wire.EXTRAS, faults);
        return kept;
    }

    /** Shorter keys first, then by their bytes: the order of a PostgreSQL JSONB object, in which CKAN keeps them. */
    static List<Map<String, Object>> settled(List<Map<String, Object>> extras) {
        return extras.stream().sorted(Comparator.comparing(ExtraRules::key, Comparator.<byte[]>comparingInt(key -> key.length).thenComparing(Arrays::compareUnsigned))).toList();
    }

    /** Whether both say the same, in whatever order. */
    static boolean same(List<Map<String, Object>> some, List<Map<String, Object>> others) {
        return values(some).equals(values(others));
    }

    private static byte[] key(Map<String, Object> pair) {
        return pair.get("key").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Object, Object> values(List<Map<String, Object>> extras) {
        Map<Object, Object> values = new HashMap<>();
        extras.forEach(pair -> values.put(pair.get("key"), pair.get("value")));
        return values;
    }

    private static Map<String, Object> pair(Map<String, Object> extra, boolean mayNameIds, Findings findings) {
        String key = StoredText.of(extra.get("key"));
        if (extra.get("id") != null && !mayNameIds) {
            findings.add("id", "The input field id was not expected.", "Il campo id non è previsto negli extra: toglierlo");
        }
        if (key == null || key.isEmpty()) {
            findings.add("key", MISSING);
        } else if (Wire.SCHEMA.contains(key)) {
            findings.add("key", "There is a schema field with the same name", "Esiste già un campo con il nome «" + key + "»: usare quello invece dell'extra");
        }
        if (!extra.containsKey("value")) {
            findings.add("value", MISSING);
        }
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("key", key);
        pair.put("value", extra.get("value") == null ? "" : StoredText.of(extra.get("value")));
        return pair;
    }
}
