package it.opencatalogo.action;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.auth.ApiTokenMechanism;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import it.opencatalogo.web.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/util} and {@code /api/2/util}: the autocompletions of forms, by the actions of the same purpose (ckan-api 1.1). Nothing is asked for an empty word. */
@Path("/api/{version:([12]/)?}util")
@Blocking
public class UtilResource {
    private static final String LIMIT = "limit";
    private final ActionRunner runner;
    private final ApiTokenMechanism tokens;

    public UtilResource(ActionRunner runner, ApiTokenMechanism tokens) {
        this.runner = runner;
        this.tokens = tokens;
    }

    @GET
    @Path("{kind:(user|group|organization)}/autocomplete")
    public Response plain(@PathParam("kind") String kind, @QueryParam("q") String words, @QueryParam(LIMIT) String limit, @QueryParam("ignore_self") String ignoreSelf,
                          @Context RoutingContext http) {
        Map<String, Object> arguments = arguments(words, limit);
        if (ignoreSelf != null) {
            arguments.put("ignore_self", ignoreSelf);
        }
        return answer(kind + "_autocomplete", arguments, http, result -> result);
    }

    @GET
    @Path("dataset/autocomplete")
    public Response datasets(@QueryParam("incomplete") String words, @QueryParam(LIMIT) String limit, @Context RoutingContext http) {
        return answer("package_autocomplete", arguments(words, limit), http, result -> resultSet((List<?>) result));
    }

    @GET
    @Path("tag/autocomplete")
    public Response tags(@QueryParam("incomplete") String words, @QueryParam(LIMIT) String limit, @QueryParam("vocabulary_id") String vocabulary,
                         @Context RoutingContext http) {
        Map<String, Object> arguments = arguments(words, limit);
        if (vocabulary != null) {
            arguments.put("vocabulary_id", vocabulary);
        }
        return answer("tag_autocomplete", arguments, http, result -> resultSet(named("Name", result)));
    }

    @GET
    @Path("resource/format_autocomplete")
    public Response formats(@QueryParam("incomplete") String words, @QueryParam(LIMIT) String limit, @Context RoutingContext http) {
        Map<String, Object> arguments = arguments(words, limit);
        arguments.putIfAbsent(LIMIT, "5");
        return answer("format_autocomplete", arguments, http, result -> resultSet(named("Format", result)));
    }

    /** From the action's result to the form of this address. */
    private interface Form {
        Object of(Object result);
    }

    private Response answer(String action, Map<String, Object> arguments, RoutingContext http, Form form) {
        Language language = RequestLanguage.of(http);
        if ("".equals(arguments.get("q"))) {
            return json(200, form.of(List.of()));
        }
        try {
            Caller caller = tokens.caller(http.request());
            Call call = new Call(caller, new Params(arguments), language, Optional.empty());
            return json(200, form.of(runner.run(runner.find(action, false), call).value()));
        } catch (CatalogueError e) {
            return json(e.status(), e.body(language));
        }
    }

    private static Map<String, Object> arguments(String words, String limit) {
        Map<String, Object> arguments = new HashMap<>(Map.of("q", words == null ? "" : words));
        if (limit != null && !limit.isEmpty()) {
            arguments.put(LIMIT, limit);
        }
        return arguments;
    }

    private static List<Map<String, ?>> named(String key, Object names) {
        return ((List<?>) names).stream().<Map<String, ?>>map(name -> Map.of(key, name)).toList();
    }

    private static Map<String, ?> resultSet(List<?> results) {
        return Map.of("ResultSet", Map.of("Result", results));
    }

    private static Response json(int status, Object tree) {
        return Response.status(status).entity(Json.bytes(tree)).header(HttpHeaders.CONTENT_TYPE, "application/json;charset=utf-8").build();
    }
}
