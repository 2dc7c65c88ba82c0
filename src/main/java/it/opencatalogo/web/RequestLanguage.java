package it.opencatalogo.web;

import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.error.Language;

/** The language a request asks for: by {@code /it/} or {@code /en/} before the path, else by {@code Accept-Language}, else English. */
public final class RequestLanguage {
    static final String KEY = "catalogue.language";

    private RequestLanguage() {
    }

    public static Language of(RoutingContext http) {
        return of(http, Language.ENGLISH);
    }

    /** Pages for people are Italian unless something else is asked for. */
    public static Language of(RoutingContext http, Language otherwise) {
        Language prefixed = http.get(KEY);
        return prefixed != null ? prefixed : Language.accepted(http.request().getHeader("Accept-Language"), otherwise);
    }

    /** {@code /it} or {@code /en} if the address itself carries a language, else nothing. */
    public static String prefix(RoutingContext http) {
        Language prefixed = http.get(KEY);
        return prefixed == null ? "" : "/" + prefixed.tag();
    }
}
