package it.opencatalogo.site;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.dataset.PublicDatasets;
import it.opencatalogo.dataset.PublicDatasets.Found;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import it.opencatalogo.web.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first page and the list of datasets. */
@Path("/")
@Blocking
public class PagesResource {
    static final int PER_PAGE = 20;
    private static final int LAST_PAGE = 50_000;
    private final Pages pages;
    private final PublicDatasets datasets;
    private final Groups groups;
    private final Settings settings;

    public PagesResource(Pages pages, PublicDatasets datasets, Groups groups, Settings settings) {
        this.pages = pages;
        this.datasets = datasets;
        this.groups = groups;
        this.settings = settings;
    }

    @GET
    public Response home(@Context RoutingContext http) {
        Found latest = datasets.search("", List.of(), 0, 5);
        Map<String, Object> said = new HashMap<>();
        said.put("title", settings.title());
        said.put("count", latest.count());
        said.put("organizations", groups.all(Kind.ORGANIZATION).stream().filter(view -> view.active()).count());
        said.put("groups", groups.all(Kind.GROUP).stream().filter(view -> view.active()).count());
        said.put("datasets", entries(latest, Pages.language(http)));
        said.put("base", settings.url());
        said.put("alternates", Alternates.catalogue(settings.url()));
        return HtmlResponse.of(200, pages.render("home", http, said));
    }

    @GET
    @Path("catalog")
    public Response catalogue() {
        return HtmlResponse.redirect(303, settings.url() + "/");
    }

    @GET
    @Path("dataset{slash:/?}")
    public Response list(@QueryParam("q") String q, @QueryParam("page") String page, @Context RoutingContext http) {
        String words = q == null ? "" : q.strip();
        int number = page != null && page.matches("[1-9]\\d{0,4}") ? Math.min(LAST_PAGE, Integer.parseInt(page)) : 1;
        Map<String, Object> said = new HashMap<>();
        said.put("title", Words.in(Pages.language(http)).get("datasets"));
        said.put("q", words);
        said.put("alternates", Alternates.catalogue(settings.url()));
        try {
            Found found = datasets.search(words, List.of(), (number - 1) * PER_PAGE, PER_PAGE);
            said.put("problem", "");
            said.put("suggestions", found.count() > 0 ? List.of() : datasets.suggestions(words).stream().map(other -> Map.of("q", other, "encoded", encoded(other))).toList());
            said.putAll(results(found, number, RequestLanguage.prefix(http) + "/dataset?q=" + encoded(words), Pages.language(http)));
        } catch (CatalogueError e) {
            said.put("suggestions", List.of());
            said.put("problem", e.text().in(Pages.language(http)));
            said.putAll(results(new Found(0, List.of()), 1, "", Pages.language(http)));
            return HtmlResponse.of(400, pages.render("datasets", http, said));
        }
        return HtmlResponse.of(200, pages.render("datasets", http, said));
    }

    static Map<String, Object> results(Found found, int number, String address, Language language) {
        long last = Math.max(1, (found.count() + PER_PAGE - 1) / PER_PAGE);
        return Map.of("count", found.count(), "datasets", entries(found, language), "page", number, "last", last,
            "previous", number > 1 ? address + "&page=" + Math.min(number - 1, last) : "", "next", number < last ? address + "&page=" + (number + 1) : "");
    }

    static List<Map<String, Object>> entries(Found found, Language language) {
        return found.datasets().stream().map(dataset -> new DatasetPageView(dataset, language).entry()).toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        String text = "User-agent: *\nDisallow: /api/\nDisallow: /q/\nCrawl-delay: 5\n";
        return Response.ok(text).header("Content-Type", "text/plain;charset=utf-8").build();
    }
}
