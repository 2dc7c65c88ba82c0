package it.opencatalogo.dataset;

import it.opencatalogo.action.Python;
import it.opencatalogo.error.CatalogueError.BadSearchQuery;
import it.opencatalogo.error.Message;
import it.opencatalogo.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code sort} (ckan-api.md 3.6, cases {@code sort-*}): a field and a direction each; functions and unknown fields change nothing. */
final class SearchOrder {
    private static final Pattern KEY = Pattern.compile("[\\s\\p{javaWhitespace}]*([^\\s,()]*\\([^()]*\\)|[^\\s\\p{javaWhitespace}]++)[\\s\\p{javaWhitespace}]+(?i:(asc|desc))\\s*(?:,|$)");
    private static final String STRANGE = "(){}$\"'*,#";

    private SearchOrder() {
    }

    static List<SortKey> read(Object raw) {
        String text = echo(raw);
        if (raw != null && !(raw instanceof String)) {
            throw refused();
        }
        List<SortKey> keys = new ArrayList<>();
        Matcher key = KEY.matcher(text);
        int at = 0;
        while (at < text.length()) {
            key.region(at, text.length());
            if (!key.lookingAt()) {
                throw refused();
            }
            add(keys, key.group(1), key.group(2));
            at = key.end();
        }
        return keys;
    }

    private static void add(List<SortKey> keys, String field, String direction) {
        boolean usable = field.chars().noneMatch(c -> STRANGE.indexOf(c) >= 0);
        if (usable && keys.size() < 20) {
            keys.add(new SortKey(field, direction.toLowerCase(Locale.ROOT).equals("desc")));
        }
    }

    /** What the answer says it was sorted by. */
    static String echo(Object raw) {
        return raw == null || raw.equals("rank") ? SearchParameters.DEFAULT_SORT : raw.toString();
    }

    private static BadSearchQuery refused() {
        return new BadSearchQuery(new Message(Python.repr("Invalid \"sort\" parameter"),
            "il parametro \"sort\" vuole un campo e asc oppure desc, per esempio: metadata_modified desc"));
    }
}
