package it.opencatalogo.site;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The documentation for people, in Italian. */
@Path("/guida")
@Blocking
public class GuideResource {
    private final Pages pages;
    private final Settings settings;

    public GuideResource(Pages pages, Settings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @GET
    @Path("ricerca")
    public Response search(@Context RoutingContext http) {
        return HtmlResponse.of(200, pages.render("guide", http, Map.of("title", "Come si cerca", "sections", SearchGuide.SECTIONS)));
    }

    @GET
    @Path("dati-gov-it")
    public Response harvest(@Context RoutingContext http) {
        return HtmlResponse.of(200, pages.render("harvest-guide", http, Map.of("title", "Far leggere il catalogo a dati.gov.it", "base", settings.url())));
    }
}
