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

    /** Empty if the name is unsafe. */
    static Optional<byte[]> wrapped(byte[] json, String callback) {
        return SAFE.matcher(callback).matches()
            ? Optional.of((callback + "(" + new String(json, StandardCharsets.UTF_8) + ");").getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
