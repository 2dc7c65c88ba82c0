package it.opencatalogo.site;

import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.action.Faults;
import it.opencatalogo.error.CatalogueError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Addresses that lead nowhere, below {@code /api} too, and methods they do not know answer a page, as CKAN does; so does whatever no address
 * foresaw. Of our insides a page tells nothing, and a database that is away does not keep it from being shown.
 */
@ApplicationScoped
public class ErrorPageMapper {
    private static final Logger LOG = Logger.getLogger(ErrorPageMapper.class);
    private final Pages pages;

    public ErrorPageMapper(Pages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException nothing, RoutingContext http) {
        return page(404, "notFound", http);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal, RoutingContext http) {
        return page(403, "forbidden", http);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException method, RoutingContext http) {
        return page(405, "notAllowed", http);
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException fault, RoutingContext http) {
        if (fault instanceof WebApplicationException answered) {
            return answered.getResponse();
        }
        int status = Faults.known(fault).map(CatalogueError::status).orElse(500);
        if (status == 500) {
            LOG.errorf(fault, "%s failed", http.request().path());
        }
        return page(status, status == 404 ? "notFound" : status == 500 ? "broken" : "unavailable", http);
    }

    private Response page(int status, String what, RoutingContext http) {
        Map<String, Object> message = message(what, http);
        try {
            return HtmlResponse.of(status, pages.render("error", http, message));
        } catch (RuntimeException e) {
            // What every page shows lies in the database; these words are ours and need no escaping.
            return HtmlResponse.of(status, "<!DOCTYPE html><title>" + message.get("title") + "</title><h1>" + message.get("title") + "</h1><p>" + message.get("text") + "</p>");
        }
    }

    static Map<String, Object> message(String what, RoutingContext http) {
        Map<String, String> words = Words.in(Pages.language(http));
        return Map.of("title", words.get(what), "text", words.get(what + "Text"));
    }
}
