package it.opencatalogo.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's HttpClient as it is by default: with its first call to a site it asks for HTTP/2. */
@QuarkusTest
@DisplayName("A call with Upgrade: h2c")
class UpgradeTest {
    @TestHTTPResource("/api/3/action/package_search")
    URI search;

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest(name = "with a body of {0} bytes")
    @ValueSource(ints = {10, 200_000})
    @DisplayName("is answered like any other")
    void posts(int length) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        assertEquals(HttpClient.Version.HTTP_2, client.version());
        String body = "{\"q\": \"a\"" + " ".repeat(length - 10) + "}";
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = send(client, HttpRequest.newBuilder(search).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"success\":true"), answer.body());
        }
    }

    @Test
    @DisplayName("of unknown length, and without a body, is so too")
    void others() throws IOException, InterruptedException {
        assertEquals(200, send(HttpClient.newHttpClient(), HttpRequest.newBuilder(search)).statusCode());
        assertEquals(200, send(HttpClient.newHttpClient(), HttpRequest.newBuilder(search).POST(BodyPublishers.ofByteArrays(List.of("{\"q\":".getBytes(), " \"a\"}".getBytes())))).statusCode());
    }
}
