package it.opencatalogo.site;

import it.opencatalogo.action.Pieces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A page as HTTP sends it: no scripts, nothing from elsewhere, never guessed to be something else. */
final class HtmlResponse {
    private static final String CONTENT_TYPE = "text/html;charset=utf-8";

    private HtmlResponse() {
    }

    static Response of(int status, String page) {
        return headers(Response.status(status).entity(page.length() > Pieces.LARGE ? Pieces.of(page.getBytes(StandardCharsets.UTF_8)) : page)).build();
    }

    static Response redirect(int status, String address) {
        return headers(Response.status(status).entity("")).header(HttpHeaders.LOCATION, address).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
            .header("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")
            .header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "strict-origin-when-cross-origin")
            .header(HttpHeaders.CACHE_CONTROL, "no-cache")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
