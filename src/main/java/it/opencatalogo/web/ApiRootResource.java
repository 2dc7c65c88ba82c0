package it.opencatalogo.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** {@code /api}, {@code /api/1} to {@code /api/3}: the versions CKAN says it speaks. */
@Path("/api")
@Produces("application/json;charset=utf-8")
public class ApiRootResource {
    private static final String VERSION = "version";

    @GET
    public Map<String, Integer> root(@Context RoutingContext http) {
        return Map.of(VERSION, 1);
    }

    @POST
    @Path("{number:[123]}")
    public Response write() {
        throw new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
    }

    @GET
    @Path("{number:[123]}")
    public Map<String, Integer> version(@PathParam("number") int number) {
        return Map.of(VERSION, number);
    }
}
