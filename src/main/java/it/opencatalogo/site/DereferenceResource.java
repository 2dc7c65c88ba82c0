package it.opencatalogo.site;

import io.smallrye.common.annotation.Blocking;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.organization.GroupView;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The IRIs that the RDF gives to bodies, contacts, services and standards name things, not pages: 303 to a page about them (dcat-ap-it.md 5.1). */
@Path("/{kind:(?:agent|contact|service|standard)}/{name:[^/]+}")
@Blocking
public class DereferenceResource {
    private final Groups groups;
    private final Settings settings;

    public DereferenceResource(Groups groups, Settings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    @GET
    public Response thing(@PathParam("kind") String kind, @PathParam("name") String name) {
        if (kind.equals("service")) {
            return HtmlResponse.redirect(303, settings.url() + "/q/swagger-ui");
        }
        Optional<GroupView> body = groups.all(Kind.ORGANIZATION).stream().filter(GroupView::active)
            .filter(view -> view.profile(GroupFields.IDENTIFIER.key()).filter(name::equalsIgnoreCase).isPresent()).findFirst();
        return HtmlResponse.redirect(303, settings.url() + body.map(view -> "/organization/" + view.name()).orElse("/"));
    }

    @GET
    @Path("{part:[^/]+}")
    public Response part(@PathParam("kind") String kind, @PathParam("name") String name) {
        return thing(kind, name);
    }
}
