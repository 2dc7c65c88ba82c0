package it.opencatalogo.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * From request headers to the caller.
 *
 * <p>CKAN: it reads {@code Authorization} alone and takes {@code Bearer TOKEN} for an unknown token. Here {@code X-CKAN-API-Key} counts too, as
 * clients send both, and an optional {@code Bearer} is dropped (ckan-api 1.5).
 */
@ApplicationScoped
public class ApiTokenMechanism {
    public static final String LEGACY_HEADER = "X-CKAN-API-Key";
    private static final String SCHEME = "bearer ";
    private final Callers callers;

    public ApiTokenMechanism(Callers callers) {
        this.callers = callers;
    }

    public Caller caller(String authorization, String legacyHeader) {
        Caller caller = withToken(authorization);
        return caller.signedIn() ? caller : withToken(legacyHeader);
    }

    private Caller withToken(String header) {
        if (header == null || header.isBlank()) {
            return Caller.ANONYMOUS;
        }
        boolean schemed = header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        return callers.withToken((schemed ? header.substring(SCHEME.length()) : header).strip());
    }
}
