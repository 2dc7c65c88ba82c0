package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Action API over HTTP, for a caller who must expect to get no answer at all. */
final class Api {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String token;

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    record Reply(int status, byte[] body, Optional<String> etag) {
        Object result() {
            return Json.object(body).get("result");
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> object() {
            return (Map<String, Object>) result();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Optional<Reply> post(String action, Map<String, ?> arguments, String... headers) {
        HttpRequest.Builder request = to("/api/3/action/" + action).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(arguments))).build());
    }

    Optional<Reply> get(String path) {
        return send(to(path).build());
    }

    Optional<Reply> ask(String action, Map<String, String> query) {
        return get("/api/3/action/" + action + "?" + query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }

    /** As {@link #ask}, of a service that must answer. */
    Object answered(String action, Map<String, String> query) {
        Reply reply = ask(action, query).orElseThrow(() -> new IllegalStateException(action + " was not answered"));
        if (reply.status() != 200) {
            throw new IllegalStateException(action + " " + query + ": " + reply.status() + " " + reply.text());
        }
        return reply.result();
    }

    /** Until the search index is whole again, if it is being made anew. */
    void awaitIndex() throws InterruptedException {
        while (((Map<?, ?>) answered("search_index_show", Map.of())).get("progress") != null) {
            Thread.sleep(100);
        }
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("Authorization", token);
    }

    private Optional<Reply> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return Optional.of(new Reply(response.statusCode(), response.body(), response.headers().firstValue("ETag")));
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
