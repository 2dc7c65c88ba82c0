package it.opencatalogo.site;

import it.opencatalogo.schema.Iris;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** As a header may hold it: what is not ASCII in UTF-8, encoded. */
    static String ascii(String address) {
        StringBuilder ascii = new StringBuilder();
        address.codePoints().forEach(c -> ascii.append(c < 128 ? Character.toString(c) : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)));
        return ascii.toString();
    }

    /** For a redirect to what a resource points to. */
    static boolean web(String address) {
        String safe = safe(address).toLowerCase(Locale.ROOT);
        return safe.startsWith("http://") || safe.startsWith("https://");
    }
}
