package it.opencatalogo.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From addresses of its own (all of 127.0.0.0/8 is this machine), so that no other test is kept waiting. */
@QuarkusTest
@DisplayName("Guessing tokens")
class WrongTokensTest {
    @TestHTTPResource("/")
    URI site;
    @Inject
    CatalogueConfig config;
    @Inject
    People people;

    @Test
    @DisplayName("429 with Retry-After, in the envelope, after too many different ones; known tokens, repeated ones, none at all and other addresses go on")
    void brake() throws IOException {
        String known = people.person().token();
        String from = "127.0.0.2";
        assertEquals(200, status(ask(from, known)));
        for (int i = 0; i < config.auth().wrongTokensMax(); i++) {
            assertEquals(404, status(ask(from, wrong(i))), "as a stranger, number " + i);
        }
        String refused = ask(from, wrong(-1));
        assertEquals(429, status(refused));
        assertTrue(refused.contains("Retry-After: ") && refused.contains("\"__type\":\"Authorization Error\"") && refused.contains("\"success\":false"), refused);
        people.person();
        assertEquals(200, status(ask(from, known)), "also when accounts have changed meanwhile");
        assertEquals(404, status(ask(from, wrong(1))));
        assertEquals(404, status(ask(from, "nonsense")));
        assertEquals(429, status(ask(from, people.person().token())), "one that was never used before has to wait with the rest");
        assertEquals(404, status(ask("127.0.0.3", wrong(-1))));
    }

    @Test
    @DisplayName("one old token, however often it comes, is never held back")
    void repeated() throws IOException {
        for (int i = 0; i < config.auth().wrongTokensMax() + 5; i++) {
            assertEquals(404, status(ask("127.0.0.4", wrong(1))));
        }
        assertEquals(404, status(ask("127.0.0.4", wrong(2))));
    }

    @Test
    @DisplayName("an address said in a header counts for nothing unless a proxy is trusted")
    void forwarded() throws IOException {
        for (int i = 0; i < config.auth().wrongTokensMax(); i++) {
            ask("127.0.0.5", wrong(i) + "\r\nX-Forwarded-For: 192.0.2." + i);
        }
        assertEquals(429, status(ask("127.0.0.5", wrong(-1) + "\r\nX-Forwarded-For: 192.0.2.250")));
    }

    private static String wrong(int number) {
        return "eyJ.eyJ.wrong" + number;
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** Who am I? 200 for those who are known, 404 for strangers. */
    private String ask(String from, String token) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), site.getPort(), InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write(("GET /api/3/action/user_show HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
