package it.opencatalogo.site;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.dataset.PublicDatasets;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.organization.GroupView;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import it.opencatalogo.web.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages of organisations and groups: which there are, and the datasets of each. */
@Path("/{kind:(?:organization|group)}")
@Blocking
public class GroupPagesResource {
    private final Pages pages;
    private final PublicDatasets datasets;
    private final Groups groups;
    private final Settings settings;

    public GroupPagesResource(Pages pages, PublicDatasets datasets, Groups groups, Settings settings) {
        this.pages = pages;
        this.datasets = datasets;
        this.groups = groups;
        this.settings = settings;
    }

    @GET
    public Response list(@PathParam("kind") String word, @Context RoutingContext http) {
        Kind kind = kind(word);
        Map<String, Integer> counts = datasets.counts(field(kind));
        List<Map<String, Object>> all = groups.all(kind).stream().filter(GroupView::active).sorted(Comparator.comparing(view -> view.displayName().toLowerCase(Locale.ROOT)))
            .map(view -> Map.<String, Object>of("name", view.name(), "title", view.displayName(), "description", view.text(GroupFields.DESCRIPTION.key()),
                "count", counts.getOrDefault(view.name(), 0))).toList();
        Map<String, Object> said = new HashMap<>();
        said.put("title", Words.in(Pages.language(http)).get(kind == Kind.GROUP ? "groups" : "organizations"));
        said.put("kind", word);
        said.put("all", all);
        return HtmlResponse.of(200, pages.render("groups", http, said));
    }

    @GET
    @Path("{name:[^/]+}")
    public Response one(@PathParam("kind") String word, @PathParam("name") String name, @QueryParam("page") String page, @Context RoutingContext http) {
        GroupView group = groups.byNameOrId(kind(word), name).filter(GroupView::active).orElseThrow(NotFoundException::new);
        if (!group.name().equals(name)) {
            return HtmlResponse.redirect(302, settings.url() + RequestLanguage.prefix(http) + "/" + word + "/" + group.name());
        }
        int number = page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        Map<String, Object> said = new HashMap<>();
        said.put("title", group.displayName());
        said.put("description", group.text(GroupFields.DESCRIPTION.key()));
        said.put("code", group.profile(GroupFields.IDENTIFIER.key()).orElse(""));
        said.put("mail", group.profile(GroupFields.EMAIL.key()).orElse(""));
        said.put("telephone", group.profile(GroupFields.TELEPHONE.key()).orElse(""));
        said.put("web", Links.safe(group.profile(GroupFields.SITE.key()).orElse("")));
        said.putAll(PagesResource.results(datasets.search("", List.of(field(kind(word)) + ":\"" + group.name() + "\""), (number - 1) * PagesResource.PER_PAGE, PagesResource.PER_PAGE),
            number, RequestLanguage.prefix(http) + "/" + word + "/" + group.name() + "?q=", Pages.language(http)));
        return HtmlResponse.of(200, pages.render("group", http, said));
    }

    private static Kind kind(String word) {
        return word.equals(Kind.GROUP.word()) ? Kind.GROUP : Kind.ORGANIZATION;
    }

    /** As the index calls them. */
    private static String field(Kind kind) {
        return kind == Kind.GROUP ? "groups" : "organization";
    }
}
