package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON object as a field sees it: hides extras, prefixes and aliases. The two dialects of CKAN metadata differ in nothing else
 * (dcat-ap-it.md 3.1).
 */
public final class Source {
    private static final Message DIFFERS = new Message("differs between the dataset and its extras; the one of the dataset counts",
        "ha un valore nel dataset e un altro negli extras: vale quello del dataset");
    private final Map<?, ?> top;
    private final Map<String, Object> extras;
    private final String prefix;
    private final boolean bareToo;
    private final Place place;

    private Source(Map<?, ?> top, Map<String, Object> extras, String prefix, boolean bareToo, Place place) {
        this.top = top;
        this.extras = extras;
        this.prefix = prefix;
        this.bareToo = bareToo;
        this.place = place;
    }

    public static Source of(Map<?, ?> json, Place at) {
        return new Source(json, Map.of(), "", true, at);
    }

    /** A CKAN package: a key stands at the top or in extras; if both differ, the top wins and it is reported. */
    public static Source ofPackage(Map<String, ?> json, Place at) {
        if (!(json.get("extras") instanceof List<?> list) || list.isEmpty()) {
            return of(json, at);
        }
        Map<String, Object> extras = new HashMap<>();
        for (Object entry : list) {
            if (entry instanceof Map<?, ?> extra && extra.get("key") != null) {
                extras.put(extra.get("key").toString(), extra.get("value"));
            }
        }
        return new Source(json, extras, "", true, at);
    }

    /** The value under the key as it would be sent, prefix included; null if there is none. */
    Object raw(String key) {
        Object value = top.get(key);
        return Item.blank(value) ? extras.get(key) : value;
    }

    Object get(String key) {
        if (prefix.isEmpty()) {
            return raw(key);
        }
        if (!bareToo && key.startsWith("=")) {
            return raw(key.substring(1));
        }
        Object value = raw(prefix.concat(key));
        return value == null && bareToo ? raw(key) : value;
    }

    Object get(Field<?> field) {
        Object value = get(field.key());
        for (int i = 0; Item.blank(value) && i < field.aliases().size(); i++) {
            value = get(field.aliases().get(i));
        }
        return value;
    }

    /** Where the field's value was found: under its key, an alias or a flat key. */
    Place at(Field<?> field) {
        if (extras.isEmpty() && prefix.isEmpty() && top.get(field.key()) != null) {
            return place.in(field.key(), field, true);
        }
        String key = sent(field);
        Object above = top.get(key);
        Object extra = extras.get(key);
        Place at = place.in(key, field, !Item.blank(above) || Item.blank(extra));
        if (!Item.blank(extra) && !Item.blank(above) && !Objects.equals(extra, above)) {
            at.note(DIFFERS);
        }
        return at;
    }

    /** With the prefix or without. */
    Source prefixed(String more) {
        return more.isEmpty() ? this : new Source(top, extras, more, true, place);
    }

    /** With the prefix only; a key that begins with "=" stands as it is. */
    Source flat(String more) {
        return new Source(top, extras, more, false, place);
    }

    private String sent(Field<?> field) {
        if (!Item.blank(get(field.key()))) {
            return full(field.key());
        }
        for (String alias : field.aliases()) {
            if (!Item.blank(get(alias))) {
                return full(alias);
            }
        }
        return field.type().keys(field.key()).stream().filter(flat -> !Item.blank(get(flat))).findFirst().map(this::full).orElseGet(() -> full(field.key()));
    }

    private String full(String key) {
        if (key.startsWith("=")) {
            return key.substring(1);
        }
        return prefix.isEmpty() || bareToo && raw(prefix + key) == null ? key : prefix + key;
    }
}
