package it.opencatalogo.site;

import it.opencatalogo.schema.Iris;
import java.util.Locale;

/** Which addresses of other people a page may link: {@code javascript:} and its like are shown as text only. */
final class Links {
    private Links() {
    }

    /** The address, or nothing if it is not one that a link may have. */
    static String safe(String address) {
        String lower = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
        boolean known = lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("ftp://") || lower.startsWith("mailto:");
        return known ? Iris.of(address.strip()).map(Object::toString).orElse("") : "";
    }

    /** For a redirect to what a resource points to. */
    static boolean web(String address) {
        String safe = safe(address).toLowerCase(Locale.ROOT);
        return safe.startsWith("http://") || safe.startsWith("https://");
    }
}
