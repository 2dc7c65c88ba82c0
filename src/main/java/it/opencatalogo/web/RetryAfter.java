package it.opencatalogo.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whoever is told 503 is also told when to come back: by then a database that was restarted answers again. */
public class RetryAfter {
    private static final int SECONDS = 5;

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        if (response.getStatus() == Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
