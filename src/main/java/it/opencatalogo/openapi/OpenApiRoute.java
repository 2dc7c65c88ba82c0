package it.opencatalogo.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.action.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code /q/openapi}, in YAML or JSON, for Swagger UI and for generators of clients. It stands before the route of Quarkus, whose model of
 * OpenAPI would reorder the document and drop what it does not know.
 */
@ApplicationScoped
public class OpenApiRoute {
    private static final int BEFORE_QUARKUS = -1;
    private static final String PATH = "/q/openapi";
    private final CatalogueOpenApi document;
    private volatile Buffer yaml;
    private volatile Buffer json;

    public OpenApiRoute(CatalogueOpenApi document) {
        this.document = document;
    }

    void register(@Observes Router router) {
        for (String path : new String[] {PATH, PATH + ".yaml", PATH + ".yml", PATH + ".json"}) {
            router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(BEFORE_QUARKUS).blockingHandler(this::answer, false);
        }
    }

    private void answer(RoutingContext http) {
        String accept = String.valueOf(http.request().getHeader(HttpHeaders.ACCEPT));
        boolean wantsJson = http.request().path().endsWith(".json") || "json".equalsIgnoreCase(http.request().getParam("format"))
            || accept.startsWith("application/json") && !http.request().path().endsWith("ml");
        http.response().putHeader(HttpHeaders.VARY, "Accept")
            .putHeader(HttpHeaders.CONTENT_TYPE, wantsJson ? "application/json;charset=UTF-8" : "application/yaml;charset=UTF-8")
            .end(wantsJson ? json() : yaml());
    }

    private Buffer yaml() {
        if (yaml == null) {
            yaml = Buffer.buffer(document.yaml());
        }
        return yaml;
    }

    private Buffer json() {
        if (json == null) {
            json = Buffer.buffer(Json.bytes(document.document()));
        }
        return json;
    }
}
