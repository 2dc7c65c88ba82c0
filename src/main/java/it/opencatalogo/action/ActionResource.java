package it.opencatalogo.action;

import io.smallrye.common.annotation.Blocking;
import it.opencatalogo.auth.ApiTokenMechanism;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.TooManyTries;
import it.opencatalogo.error.Language;
import it.opencatalogo.files.FileStore;
import it.opencatalogo.web.RequestLanguage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** {@code /api/action/NAME} and {@code /api/3/action/NAME}: every action over HTTP, with all the ways in which CKAN takes arguments. */
@Path("/api/{version:(3/)?}action/{name:[^/]+}")
@Blocking
public class ActionResource {
    private static final Logger LOG = Logger.getLogger(ActionResource.class);
    private static final String JSON = "application/json;charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String REVALIDATE = "public, max-age=0, must-revalidate";
    private final ActionRunner runner;
    private final Envelope envelope;
    private final ApiTokenMechanism tokens;
    private final CatalogueConfig config;
    private final FileStore store;

    public ActionResource(ActionRunner runner, Envelope envelope, ApiTokenMechanism tokens, CatalogueConfig config, FileStore store) {
        this.runner = runner;
        this.envelope = envelope;
        this.tokens = tokens;
        this.config = config;
        this.store = store;
    }

    /** JSONP, if {@code callback} is given: then the caller is a stranger, because any page could embed the answer. */
    @GET
    public Response get(@PathParam("name") String name, @Context RoutingContext http, @Context HttpHeaders headers) {
        Map<String, Object> query = Arguments.ofQuery(http.request().query());
        Response answer = answer(name, false, http, headers, (action, caller, body) -> query.isEmpty() ? Arguments.ofJson(body.whole()) : query);
        return query.get("callback") instanceof String callback && answer.getStatus() == 200 ? wrapped(answer, callback) : answer;
    }

    private static Response wrapped(Response answer, String callback) {
        return Jsonp.wrapped(answer.getEntity(), callback).map(script -> Response.fromResponse(answer).entity(script)
            .header(HttpHeaders.CONTENT_TYPE, null).header(HttpHeaders.CONTENT_TYPE, Jsonp.TYPE).header("X-Content-Type-Options", "nosniff").build()).orElse(answer);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response post(@PathParam("name") String name, @Context RoutingContext http, @Context HttpHeaders headers) {
        String type = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse("");
        if (type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
            return multipart(name, type, http, headers);
        }
        return answer(name, true, http, headers, (action, caller, body) -> {
            byte[] bytes = body.whole();
            if (type.startsWith(FORM) && bytes.length > 0) {
                return Arguments.ofForm(Arguments.ofQuery(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
            }
            return queryOr(action, http, () -> Arguments.ofJson(bytes));
        });
    }

    /** Texts as any form's; the files beside them lie in the store until the call has ended. */
    private Response multipart(String name, String type, RoutingContext http, HttpHeaders headers) {
        try (MultipartForm form = new MultipartForm(store, config)) {
            return answer(name, true, http, headers, (action, caller, body) -> {
                form.read(body.stream(), type, action.input().file(), caller.get().signedIn());
                Map<String, Object> all = new LinkedHashMap<>(form.texts().isEmpty() ? queryOr(action, http, Map::of) : Arguments.ofForm(form.texts()));
                all.putAll(form.files());
                return all;
            });
        }
    }

    /** The methods CKAN does not route for actions. */
    @PUT
    public Response put() {
        throw new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
    }

    @DELETE
    public Response delete() {
        return put();
    }

    @PATCH
    public Response patch() {
        return put();
    }

    @OPTIONS
    public Response options() {
        return Response.ok("").type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).header(HttpHeaders.ALLOW, "GET, POST, OPTIONS, HEAD").build();
    }

    /** Where the arguments of a call come from. */
    private interface Source {
        Map<String, Object> read(Action action, Supplier<Caller> caller, Body body);
    }

    /** What was sent, to be read at once or as it comes. */
    private record Body(InputStream stream, int limit, LargeWork work) {
        byte[] whole() {
            return WholeBody.of(stream, limit, work);
        }
    }

    private static Map<String, Object> queryOr(Action action, RoutingContext http, Supplier<Map<String, Object>> otherwise) {
        Map<String, Object> query = Arguments.ofQuery(http.request().query());
        return action.writes() || query.isEmpty() ? otherwise.get() : query;
    }

    private static void refuseTrailingSlash(RoutingContext http, boolean mayWrite) {
        if (http.request().path().endsWith("/")) {
            throw mayWrite ? new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED).build()) : new NotFoundException();
        }
    }

    private Response answer(String name, boolean mayWrite, RoutingContext http, HttpHeaders headers, Source arguments) {
        refuseTrailingSlash(http, mayWrite);
        Language language = RequestLanguage.of(http);
        String help = envelope.help(name, RequestLanguage.prefix(http));
        try (InputStream body = Senders.of(http); LargeWork work = LargeWork.begin()) {
            Action action = runner.find(name, mayWrite);
            Map<String, Object> tree = arguments.read(action, () -> tokens.caller(http.request()), new Body(body, config.http().bodyMaxBytes(), work));
            Caller caller = tree.containsKey("callback") && !mayWrite ? Caller.ANONYMOUS : tokens.caller(http.request());
            boolean dryRun = action.writes() && DryRun.asked(Arguments.ofQuery(http.request().query()), tree);
            Params params = new Params(action.writes() ? DryRun.without(tree) : tree);
            Call call = new Call(caller, params, language, Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)), dryRun);
            return success(action, help, runner.run(action, call), caller, headers);
        } catch (CatalogueError e) {
            return response(e.status(), envelope.error(help, e, language)).header(HttpHeaders.RETRY_AFTER, e instanceof TooManyTries wait ? wait.seconds() : null).build();
        } catch (IOException | RuntimeException e) {
            return Faults.known(e).map(known -> response(known.status(), envelope.error(help, known, language)).build()).orElseGet(() -> {
                LOG.errorf(e, "%s failed", name);
                return response(500, envelope.internal(help)).build();
            });
        }
    }

    private Response success(Action action, String help, ActionResult result, Caller caller, HttpHeaders headers) {
        String etag = result.etag().orElse(null);
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (etag != null && known != null && !action.writes() && EntityTags.names(known, etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        return response(200, envelope.success(help, result))
            .header(HttpHeaders.ETAG, etag)
            .header(HttpHeaders.CACHE_CONTROL, caller.signedIn() ? "private, " + REVALIDATE.substring(8) : REVALIDATE).build();
    }

    private static Response.ResponseBuilder response(int status, Object body) {
        return Response.status(status).entity(body).header(HttpHeaders.CONTENT_TYPE, JSON);
    }
}
