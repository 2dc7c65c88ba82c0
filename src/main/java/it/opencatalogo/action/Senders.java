package it.opencatalogo.action;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.config.HeapShare;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Those who are sending a body, so that slow ones cost no thread: a call goes to a worker when its body is whole. Only of a large one just the
 * beginning is awaited, and a third of the workers may wait for what follows. What is held meanwhile stays within a share of the heap.
 */
@ApplicationScoped
public class Senders {
    private static final String BODY = "catalogue.body";
    private static final int AFTER_ADDRESSES = 800;
    private static final String ACTIONS = "/api/";
    private static final int MOST = 8;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final Message BUSY = new Message("Too many large bodies are being sent: try again", "Sono in corso troppi invii: riprovare tra poco");
    private final Map<ArrivingBody, Long> held = new HashMap<>();
    private final Set<ArrivingBody> placed = new HashSet<>();
    private long heldBytes;

    void register(@Observes Filters filters) {
        filters.register(this::await, AFTER_ADDRESSES);
    }

    /** The body of a call that has come to its resource; nothing if it has none. */
    static InputStream of(RoutingContext http) {
        ArrivingBody body = http.get(BODY);
        return body == null ? InputStream.nullInputStream() : body;
    }

    private void await(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (!request.path().startsWith(ACTIONS) || http.get(BODY) != null || !announced(request)) {
            http.next();
            return;
        }
        ArrivingBody body = new ArrivingBody(request, this);
        http.put(BODY, body);
        // For calls that come to no resource, and for senders who go away.
        http.addEndHandler(end -> body.close());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        long late = http.vertx().setTimer(PATIENCE_MILLIS, timer -> {
            if (body.beginning()) {
                request.connection().close();
            }
        });
        body.begin(() -> {
            http.vertx().cancelTimer(late);
            http.next();
        });
    }

    private static boolean announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return !request.isEnded() && (length == null ? request.getHeader("Transfer-Encoding") != null : !length.equals("0"));
    }

    /** Answers whether so much may be held of it. */
    synchronized boolean hold(ArrivingBody body, long bytes) {
        Long before = held.put(body, bytes);
        heldBytes += bytes - (before == null ? 0 : before);
        return heldBytes <= HeapShare.eighth();
    }

    synchronized void place(ArrivingBody body) {
        if (placed.size() >= MOST) {
            throw new Unavailable(BUSY);
        }
        placed.add(body);
    }

    synchronized void forget(ArrivingBody body) {
        Long before = held.remove(body);
        heldBytes -= before == null ? 0 : before;
        placed.remove(body);
    }
}
