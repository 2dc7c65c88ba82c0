package it.opencatalogo.dcat;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.LargeWork;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.web.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /catalog.ttl}, {@code /dataset/NAME.ttl} and their other syntaxes (dcat-ap-it.md 5.1; the paths of ckanext-dcat). HEAD tells the
 * length, because harvesters ask it for that.
 */
@Path("/")
@Blocking
public class DcatResource {
    private static final String SUFFIXES = "(?:ttl|rdf|xml|jsonld|n3)";
    private final RdfDocuments documents;
    private final CatalogueDocument catalogue;

    public DcatResource(RdfDocuments documents, CatalogueDocument catalogue) {
        this.documents = documents;
        this.catalogue = catalogue;
    }

    @GET
    @Path("{file:catalog\\." + SUFFIXES + "}")
    public Response page(@PathParam("file") String file, @Context RoutingContext http) {
        try (LargeWork work = LargeWork.begin()) {
            PageParameters asked = PageParameters.read(http.queryParams()::get);
            documents.check(asked);
            return answer(documents.page(syntax(file), asked), 200, http);
        } catch (CatalogueError e) {
            return refusal(e, http);
        }
    }

    @GET
    @Path("dataset/{file:[^/]+\\." + SUFFIXES + "}")
    public Response dataset(@PathParam("file") String file, @Context RoutingContext http) {
        String reference = file.substring(0, file.lastIndexOf('.'));
        try (LargeWork work = LargeWork.begin()) {
            Optional<RdfAnswer> found = documents.dataset(syntax(file), PageParameters.profile(http.queryParams()::get), reference);
            if (found.isPresent()) {
                return answer(found.get(), 200, http);
            }
            return answer(documents.tombstone(syntax(file), reference).orElseThrow(NotFoundException::new), 410, http);
        } catch (CatalogueError e) {
            return refusal(e, http);
        }
    }

    private static Serialization syntax(String file) {
        return Serialization.ofSuffix(file.substring(file.lastIndexOf('.') + 1)).orElseThrow(NotFoundException::new);
    }

    private static Response answer(RdfAnswer answer, int status, RoutingContext http) {
        if (status == 200 && answer.known(http.request().getHeader(HttpHeaders.IF_NONE_MATCH), http.request().getHeader(HttpHeaders.IF_MODIFIED_SINCE))) {
            return headers(Response.notModified(), answer).build();
        }
        Response.ResponseBuilder response = headers(Response.status(status), answer).header(HttpHeaders.CONTENT_TYPE, answer.contentType());
        if (http.request().method() == HttpMethod.HEAD) {
            return response.header(HttpHeaders.CONTENT_LENGTH, answer.length()).build();
        }
        return response.entity(answer.entity()).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, RdfAnswer answer) {
        return response.header(HttpHeaders.ETAG, answer.etag()).header(HttpHeaders.LAST_MODIFIED, answer.lastModified())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    }

    /** CKAN's envelope of an error, as its Action API has it. */
    private Response refusal(CatalogueError error, RoutingContext http) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", catalogue.base() + "/q/swagger-ui");
        envelope.put("error", error.body(RequestLanguage.of(http)));
        envelope.put("success", false);
        return Response.status(error.status()).entity(Json.bytes(envelope)).header(HttpHeaders.CONTENT_TYPE, "application/json;charset=utf-8").build();
    }
}
