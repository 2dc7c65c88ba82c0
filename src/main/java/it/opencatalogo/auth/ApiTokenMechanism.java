package it.opencatalogo.auth;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
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
    private static final String LEGACY_HEADER = "X-CKAN-API-Key";
    private static final String SCHEME = "bearer ";
    private final Callers callers;

    public ApiTokenMechanism(Callers callers) {
        this.callers = callers;
    }

    public Caller caller(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return caller(request.getHeader("Authorization"), request.getHeader(LEGACY_HEADER), remote == null ? "" : remote.host());
    }

    public Caller caller(String authorization, String legacyHeader, String address) {
        Caller caller = withToken(authorization, address);
        return caller.signedIn() ? caller : withToken(legacyHeader, address);
    }

    private Caller withToken(String header, String address) {
        if (header == null || header.isBlank()) {
            return Caller.ANONYMOUS;
        }
        boolean schemed = header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        return callers.withToken((schemed ? header.substring(SCHEME.length()) : header).strip(), address);
    }
}
