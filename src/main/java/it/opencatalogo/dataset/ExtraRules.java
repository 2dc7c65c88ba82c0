package it.opencatalogo.dataset;

import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CKAN's extras: pairs of a key of the sender's choice and a text (ckan-api 5.2). They are never judged for what they mean. */
final class ExtraRules {
    private static final Message MISSING = new Message("Missing value", "Valore mancante: indicare chiave e valore");

    private ExtraRules() {
    }

    /** In the order in which CKAN 2.12 answers them: shorter keys first. */
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
        kept.sort(Comparator.comparingInt(ExtraRules::length).thenComparing(pair -> String.valueOf(pair.get("key"))));
        return kept;
    }

    private static int length(Map<String, Object> pair) {
        return String.valueOf(pair.get("key")).length();
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
