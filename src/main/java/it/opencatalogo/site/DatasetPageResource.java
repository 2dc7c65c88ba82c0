package it.opencatalogo.site;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.action.LargeWork;
import it.opencatalogo.auth.ApiTokenMechanism;
import it.opencatalogo.dataset.Downloads;
import it.opencatalogo.dataset.Downloads.Download;
import it.opencatalogo.dataset.Downloads.Kept;
import it.opencatalogo.dataset.Downloads.Link;
import it.opencatalogo.dataset.PublicDatasets;
import it.opencatalogo.dataset.PublicDatasets.Published;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.files.FileResponse;
import it.opencatalogo.web.RequestLanguage;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages of a dataset and of its resources. What is not public is not there; what was public once is gone (410). */
@Path("/dataset/{reference:[^/.]+}")
@Blocking
public class DatasetPageResource {
    private final Pages pages;
    private final PublicDatasets datasets;
    private final Settings settings;
    private final Downloads downloads;
    private final ApiTokenMechanism tokens;

    public DatasetPageResource(Pages pages, PublicDatasets datasets, Settings settings, Downloads downloads, ApiTokenMechanism tokens) {
        this.downloads = downloads;
        this.tokens = tokens;
        this.pages = pages;
        this.datasets = datasets;
        this.settings = settings;
    }

    @GET
    public Response dataset(@PathParam("reference") String reference, @Context RoutingContext http) {
        Optional<Published> found = datasets.find(reference);
        if (found.isEmpty()) {
            return missing(reference, http);
        }
        Published dataset = found.get();
        if (!reference.equals(dataset.name())) {
            return HtmlResponse.redirect(302, settings.url() + RequestLanguage.prefix(http) + "/dataset/" + dataset.name());
        }
        try (LargeWork work = LargeWork.begin()) {
            return HtmlResponse.of(200, pages.render("dataset", http, said(new DatasetPageView(dataset, Pages.language(http)), dataset)));
        }
    }

    private Map<String, Object> said(DatasetPageView view, Published dataset) {
        Map<String, Object> said = new HashMap<>();
        said.put("title", view.title());
        said.put("d", view.page());
        said.put("alternates", Alternates.dataset(settings.url(), dataset.name()));
        said.put("jsonLd", new SchemaOrg(settings.url()).dataset(view, dataset.name(), settings.title()));
        return said;
    }

    @GET
    @Path("resource/{resource:[^/]+}")
    public Response resource(@PathParam("reference") String reference, @PathParam("resource") String id, @Context RoutingContext http) {
        Published dataset = datasets.find(reference).orElseThrow(NotFoundException::new);
        try (LargeWork work = LargeWork.begin()) {
            return HtmlResponse.of(200, pages.render("resource", http, said(new DatasetPageView(dataset, Pages.language(http)), dataset, id)));
        }
    }

    private Map<String, Object> said(DatasetPageView view, Published dataset, String id) {
        Map<String, Object> resource = view.resource(view.resource(id).orElseThrow(NotFoundException::new));
        Map<String, Object> said = new HashMap<>();
        said.put("title", resource.get("name"));
        said.put("r", resource);
        said.put("d", view.page());
        said.put("alternates", Alternates.dataset(settings.url(), dataset.name()));
        return said;
    }

    /** The file kept here, or the way to where it is: only to the web, an address of another kind would be a way to make browsers do something else. */
    @GET
    @Uncompressed
    @Path("resource/{resource:[^/]+}/download{file:(?:/[^/]+)?}")
    public Response download(@PathParam("reference") String reference, @PathParam("resource") String id, @Context RoutingContext http, @Context HttpHeaders headers) {
        Download found = found(reference, id, http);
        if (found instanceof Kept kept) {
            return FileResponse.of(kept.file(), kept.facts(), headers, http.request().method() == HttpMethod.HEAD);
        }
        String address = ((Link) found).url().strip();
        if (!Links.web(address)) {
            throw new NotFoundException();
        }
        return HtmlResponse.redirect(302, Links.ascii(Links.safe(address)));
    }

    private Download found(String reference, String id, RoutingContext http) {
        try {
            return downloads.find(reference, id, tokens.caller(http.request()));
        } catch (CatalogueError.NotAuthorized e) {
            throw new ForbiddenException();
        } catch (CatalogueError.NotFound e) {
            throw new NotFoundException();
        }
    }

    private Response missing(String reference, RoutingContext http) {
        if (datasets.withdrawn(reference).isEmpty()) {
            throw new NotFoundException();
        }
        return HtmlResponse.of(410, pages.render("error", http, ErrorPageMapper.message("gone", http)));
    }
}
