package it.opencatalogo.dcat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.rdf.Serialization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The IRIs of catalogue and datasets lead machines to RDF and people to pages, by {@code Accept}, without a redirect (dcat-ap-it.md 5.1). */
@ApplicationScoped
class Negotiation {
    private static final int AFTER_ADDRESSES = 900;
    private static final String NEGOTIATED = "catalogue.negotiated";
    private static final Pattern DATASET = Pattern.compile("/dataset/[^/.]+");
    private static final Pattern CATALOGUE = Pattern.compile("/(catalog)?");

    void register(@Observes Filters filters) {
        filters.register(this::route, AFTER_ADDRESSES);
    }

    private void route(RoutingContext http) {
        Optional<String> document = document(http.request().path());
        if (document.isPresent() || http.get(NEGOTIATED) != null) {
            http.response().headers().add("Vary", "Accept");
        }
        Optional<Serialization> syntax = document.isPresent() ? Serialization.accepted(http.request().getHeader("Accept")) : Optional.empty();
        if (syntax.isEmpty()) {
            http.next();
            return;
        }
        http.put(NEGOTIATED, true);
        String query = http.request().query();
        http.reroute(http.request().method(), document.get() + "." + syntax.get().suffix() + (query == null ? "" : "?" + query));
    }

    private static Optional<String> document(String path) {
        Matcher dataset = DATASET.matcher(path);
        return dataset.matches() ? Optional.of(path) : Optional.of("/catalog").filter(c -> CATALOGUE.matcher(path).matches());
    }
}
