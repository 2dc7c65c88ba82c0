package it.opencatalogo.organization;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.files.FileResponse;
import it.opencatalogo.files.FileResponse.FileFacts;
import it.opencatalogo.files.FileStore;
import it.opencatalogo.files.StoredFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code /uploads/group/NAME}: the pictures of organisations and groups, for everybody. */
@Path("/uploads/group/{name:[^/]+}")
@Blocking
public class PictureResource {
    private final Pictures pictures;
    private final FileStore store;

    public PictureResource(Pictures pictures, FileStore store) {
        this.pictures = pictures;
        this.store = store;
    }

    @GET
    @Uncompressed
    public Response picture(@PathParam("name") String name, @Context RoutingContext http, @Context HttpHeaders headers) {
        String hash = pictures.named(name).orElseThrow(NotFoundException::new);
        StoredFile file = store.find(hash).orElseThrow(NotFoundException::new);
        return FileResponse.of(file, new FileFacts(hash, Picture.typeOf(name), name, null, true), headers, http.request().method() == HttpMethod.HEAD);
    }
}
