package it.opencatalogo.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.error.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * What holds for every address: a language before the path ({@code /it/dataset/x}) and doubled slashes are taken off before routing, as CKAN
 * does; everything public may be read from any page (CORS).
 */
@ApplicationScoped
public class Addresses {
    private static final int BEFORE_ROUTES = 1000;
    private static final Pattern TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+\\s*(;.*)?");

    void register(@Observes Filters filters) {
        filters.register(this::route, BEFORE_ROUTES);
    }

    private void route(RoutingContext http) {
        http.response().putHeader("Access-Control-Allow-Origin", "*");
        if (http.request().getHeader("Origin") != null) {
            http.response().putHeader("Access-Control-Allow-Methods", "POST, PUT, GET, DELETE, OPTIONS");
            http.response().putHeader("Access-Control-Allow-Headers", "Authorization, X-CKAN-API-Key, Content-Type, If-Match, If-None-Match");
        }
        String type = http.request().getHeader("Content-Type");
        if (type == null ? http.request().method() == HttpMethod.POST : !TYPE.matcher(type).matches()) {
            // A body without a label that can be read is read like any other (ckan-api 1.2).
            http.request().headers().set("Content-Type", "application/octet-stream");
        }
        String path = http.request().path();
        String plain = plain(http, path);
        if (plain.equals(path)) {
            http.next();
        } else {
            String query = http.request().query();
            http.reroute(http.request().method(), query == null ? plain : plain + "?" + query);
        }
    }

    private static String plain(RoutingContext http, String path) {
        String plain = path;
        for (Language language : Language.values()) {
            String prefix = "/" + language.tag();
            if (plain.equals(prefix) || plain.startsWith(prefix + "/")) {
                http.put(RequestLanguage.KEY, language);
                plain = plain.length() == prefix.length() ? "/" : plain.substring(prefix.length());
                break;
            }
        }
        return plain.startsWith("//") ? plain.replaceFirst("^/+", "/") : plain;
    }
}
