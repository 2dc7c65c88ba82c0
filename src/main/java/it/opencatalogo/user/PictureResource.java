package it.opencatalogo.user;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.files.FileResponse;
import it.opencatalogo.files.FileResponse.FileFacts;
import it.opencatalogo.files.FileStore;
import it.opencatalogo.files.StoredFile;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * {@code /uploads/KIND/NAME}: the pictures of people, organisations and groups, for everybody who knows their name. That of a person holds the moment
 * to the microsecond, and only who may know the person is told it.
 */
@Path("/uploads/{kind:[a-z]+}/{name:[^/]+}")
@Blocking
public class PictureResource {
    private final Instance<Pictures> pictures;
    private final FileStore store;

    public PictureResource(Instance<Pictures> pictures, FileStore store) {
        this.pictures = pictures;
        this.store = store;
    }

    @GET
    @Uncompressed
    public Response picture(@PathParam("kind") String kind, @PathParam("name") String name, @Context RoutingContext http, @Context HttpHeaders headers) {
        String hash = pictures.stream().filter(each -> each.kind().equals(kind)).findFirst().flatMap(each -> each.named(name)).orElseThrow(NotFoundException::new);
        StoredFile file = store.find(hash).orElseThrow(NotFoundException::new);
        return FileResponse.of(file, new FileFacts(hash, Picture.typeOf(name), name, null, true), headers, http.request().method() == HttpMethod.HEAD);
    }
}
