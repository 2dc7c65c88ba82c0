package it.opencatalogo.action;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSONP, for pages that still use it. CKAN: it escapes an unsafe name for HTML; here such a name is answered as plain JSON. */
final class Jsonp {
    static final String TYPE = "application/javascript;charset=utf-8";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_$][\\w$.]{0,127}");

    private Jsonp() {
    }

    /** Of an answer's bytes or {@link Pieces}; empty if the name is unsafe. */
    static Optional<Object> wrapped(Object json, String callback) {
        if (!SAFE.matcher(callback).matches()) {
            return Optional.empty();
        }
        return Optional.of(json instanceof Pieces pieces ? pieces.between(callback + "(", ");")
            : (callback + "(" + new String((byte[]) json, StandardCharsets.UTF_8) + ");").getBytes(StandardCharsets.UTF_8));
    }
}
