package it.opencatalogo.dataset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import it.opencatalogo.vocabulary.FileFormats;

/** Spellings, media types and extensions of file formats, brought to the one form that CKAN 2.12 answers (measured). */
final class Formats {
    private static final Pattern DATA = Pattern.compile("data:([^;,]*)");
    private static final int FEWEST_LETTERS = 3;
    private static final Map<String, String> NORMAL = new HashMap<>();

    static {
        FileFormats.all().forEach(format -> format.spellings().forEach(spelling -> NORMAL.put(spelling.toLowerCase(Locale.ROOT), format.name())));
    }

    private Formats() {
    }

    static String normal(String format) {
        return NORMAL.getOrDefault(format.toLowerCase(Locale.ROOT), format);
    }

    /** The formats that a word names, by any of their spellings, or whose name begins with its three or more letters: {@code geo} means GeoJSON too. */
    static Set<String> meant(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        Set<String> meant = new TreeSet<>();
        NORMAL.forEach((spelling, name) -> {
            if (spelling.equals(typed) || typed.length() >= FEWEST_LETTERS && name.toLowerCase(Locale.ROOT).startsWith(typed)) {
                meant.add(name);
            }
        });
        return meant;
    }

    /** Guessed from the extension at the end of the address; empty if that says nothing. */
    static String ofAddress(String url) {
        String type = mimetypeOf(url);
        return type == null ? "" : normal(type);
    }

    static String mimetypeOf(String url) {
        Matcher data = DATA.matcher(url);
        return data.lookingAt() ? data.group(1).contains("/") ? data.group(1) : "text/plain" : FileFormats.mediaType(url).orElse(null);
    }
}
