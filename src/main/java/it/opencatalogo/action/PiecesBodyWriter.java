package it.opencatalogo.action;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends an answer piece by piece: the next one is made, on a worker thread, when the one before has left. No thread waits for a slow reader. */
@Provider
public class PiecesBodyWriter implements ServerMessageBodyWriter<Pieces> {
    private static final Logger LOG = Logger.getLogger(PiecesBodyWriter.class);
    private final Executor workers = Infrastructure.getDefaultExecutor();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Pieces.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Pieces.class;
    }

    @Override
    public void writeResponse(Pieces pieces, Type generic, ServerRequestContext context) {
        ServerHttpResponse response = context.serverResponse();
        HttpServerRequest request = ((ResteasyReactiveRequestContext) context).serverRequest().unwrap(HttpServerRequest.class);
        if (request.method().equals(HttpMethod.HEAD)) {
            pieces.end();
            response.end();
            return;
        }
        pieces.whenAbandoned(() -> request.connection().close());
        response.setChunked(true);
        send(pieces, response, request);
    }

    @Override
    public void writeTo(Pieces pieces, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out)
            throws IOException {
        while (pieces.hasNext()) {
            out.write(pieces.next());
        }
    }

    private void send(Pieces pieces, ServerHttpResponse response, HttpServerRequest request) {
        byte[] piece = pieces.next();
        if (!pieces.hasNext()) {
            response.end(piece);
            return;
        }
        response.write(piece).whenCompleteAsync((done, lost) -> {
            if (lost == null) {
                sendOn(pieces, response, request);
            } else {
                pieces.end();
            }
        }, workers);
    }

    /** What fails now can no longer be said in the envelope: the reader sees that the answer breaks off. */
    private void sendOn(Pieces pieces, ServerHttpResponse response, HttpServerRequest request) {
        try (LargeWork work = LargeWork.begin()) {
            send(pieces, response, request);
        } catch (RuntimeException e) {
            LOG.warnf(e, "an answer breaks off");
            pieces.end();
            request.connection().close();
        }
    }
}
