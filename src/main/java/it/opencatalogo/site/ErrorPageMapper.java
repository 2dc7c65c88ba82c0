package it.opencatalogo.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Addresses that lead nowhere, below {@code /api} too, and methods they do not know answer a page, as CKAN does. */
@ApplicationScoped
public class ErrorPageMapper {
    private final Pages pages;

    public ErrorPageMapper(Pages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException nothing, RoutingContext http) {
        return page(404, "notFound", http);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException method, RoutingContext http) {
        return page(405, "notAllowed", http);
    }

    private Response page(int status, String what, RoutingContext http) {
        return HtmlResponse.of(status, pages.render("error", http, message(what, http)));
    }

    static Map<String, Object> message(String what, RoutingContext http) {
        Map<String, String> words = Words.in(Pages.language(http));
        return Map.of("title", words.get(what), "text", words.get(what + "Text"));
    }
}
