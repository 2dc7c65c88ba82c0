package it.opencatalogo.dataset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import it.opencatalogo.vocabulary.FileFormats;

/** Spellings, media types and extensions of file formats, brought to the one form that CKAN 2.12 answers (measured). */
final class Formats {
    private static final Pattern DATA = Pattern.compile("data:([^;,]*)");
    private static final Map<String, String> NORMAL = new HashMap<>();

    static {
        FileFormats.all().forEach(format -> format.spellings().forEach(spelling -> NORMAL.put(spelling.toLowerCase(Locale.ROOT), format.name())));
    }

    private Formats() {
    }

    static String normal(String format) {
        return NORMAL.getOrDefault(format.toLowerCase(Locale.ROOT), format);
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
