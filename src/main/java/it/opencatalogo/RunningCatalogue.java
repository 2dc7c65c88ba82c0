package it.opencatalogo;

import it.opencatalogo.action.Json;
import it.opencatalogo.database.CannotStart;
import it.opencatalogo.database.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue that runs on a data folder, asked by a command of the same user with the token of the first administrator. */
final class RunningCatalogue {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final DataDirectory data;
    private final URI actions;

    RunningCatalogue(DataDirectory data, String host, int port) {
        this.data = data;
        this.actions = URI.create("http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port + "/api/3/action/");
    }

    Map<String, Object> get(String action, Map<String, String> query) {
        String written = query.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(actions.resolve(action + "?" + written)).GET());
    }

    Map<String, Object> post(String action, Map<String, Object> arguments) {
        return answer(HttpRequest.newBuilder(actions.resolve(action)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(arguments))));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> answer(HttpRequest.Builder asked) {
        HttpResponse<byte[]> response = response(asked);
        Map<String, Object> envelope = Json.object(response.body());
        if (response.statusCode() == 200) {
            return (Map<String, Object>) envelope.get("result");
        }
        Object reason = envelope.get("error") instanceof Map<?, ?> error && error.get("message") != null ? error.get("message") : envelope.get("error");
        throw new CannotStart("The catalogue refuses (" + response.statusCode() + "): " + reason, "Il catalogo rifiuta (" + response.statusCode() + "): " + reason);
    }

    private HttpResponse<byte[]> response(HttpRequest.Builder asked) {
        try {
            String token = Files.readString(data.adminToken()).strip();
            return client.send(asked.timeout(PATIENCE).header("Authorization", token).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw silent(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent("interrupted");
        }
    }

    private CannotStart silent(String reason) {
        return new CannotStart("The catalogue that runs on " + data.path() + " does not answer at " + actions + " (" + reason + "): give its port with --port.",
            "Il catalogo in funzione su " + data.path() + " non risponde a " + actions + " (" + reason + "): indicarne la porta con --port.");
    }
}
