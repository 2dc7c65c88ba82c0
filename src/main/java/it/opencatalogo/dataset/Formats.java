package it.opencatalogo.dataset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import it.opencatalogo.vocabulary.FileFormats;

/** Spellings, media types and extensions of file formats, brought to the one form that CKAN 2.12 answers (measured). */
final class Formats {
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]+(?:\\.(?:gz|bz2|xz|Z))?)$");
    private static final Map<String, String> NORMAL = new HashMap<>();
    private static final Map<String, String> MIMETYPES = new HashMap<>();

    static {
        FileFormats.all().forEach(format -> {
            format.spellings().forEach(spelling -> NORMAL.put(spelling.toLowerCase(Locale.ROOT), format.name()));
            format.extensions().forEach(extension -> MIMETYPES.put(extension, format.mediaType()));
        });
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
        if (url.startsWith("data:")) {
            return null;
        }
        Matcher m = EXTENSION.matcher(url);
        if (!m.find()) {
            return null;
        }
        String extension = m.group(1).toLowerCase(Locale.ROOT);
        int packed = extension.indexOf('.');
        return Optional.ofNullable(MIMETYPES.get(extension)).orElseGet(() -> packed < 0 ? null : MIMETYPES.get(extension.substring(0, packed)));
    }
}
