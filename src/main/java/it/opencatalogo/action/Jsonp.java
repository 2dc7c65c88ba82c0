package it.opencatalogo.action;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSONP, for pages that still use it. CKAN: it escapes an unsafe name for HTML; here such a name is answered as plain JSON. */
final class Jsonp {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_$][\\w$.]{0,127}");

    private Jsonp() {
    }

    static Response wrapped(Response answer, String callback) {
        if (!SAFE.matcher(callback).matches()) {
            return answer;
        }
        String json = new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8);
        return Response.fromResponse(answer).entity((callback + "(" + json + ");").getBytes(StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_TYPE, null).header(HttpHeaders.CONTENT_TYPE, "application/javascript;charset=utf-8").header("X-Content-Type-Options", "nosniff").build();
    }
}
