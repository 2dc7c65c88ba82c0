package it.opencatalogo.action;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opencatalogo.files.Sender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** More callers than there are worker threads, whose bodies do not come to an end. */
@QuarkusTest
@DisplayName("Those who send slowly")
class SlowSendersTest {
    private static final int MANY = 60;
    private static final String JSON = "application/json";
    private final List<Socket> open = new ArrayList<>();

    private Socket begin(String type, String headers, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        open.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/3/action/package_show HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return socket;
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : open) {
            each.close();
        }
    }

    private static void reads() {
        given().get("/api/3/action/status_show").then().statusCode(200).body("success", equalTo(true));
    }

    @Test
    @DisplayName("keep no reader and no writer waiting, whatever they send")
    void begun() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin(JSON, "Content-Length: 200\r\n", "{");
            begin(JSON, "Content-Length: 4000000\r\n", "{");
            begin(JSON, "Transfer-Encoding: chunked\r\n", "1\r\n{\r\n");
            begin("multipart/form-data; boundary=x", "Content-Length: 4000000\r\n", "--x\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\nx");
        }
        reads();
        given().contentType(JSON).body("{\"id\": \"nobody\"}").post("/api/3/action/package_show").then().statusCode(404);
        try (Socket last = begin(JSON, "Content-Length: 17\r\n", "{\"id\": ")) {
            last.getOutputStream().write("\"nobody\"} ".getBytes(StandardCharsets.UTF_8));
            assertTrue(Sender.answer(last, "\"success\":false").startsWith("HTTP/1.1 404"), "who ends is answered");
        }
    }

    @Test
    @DisplayName("503: large bodies beyond the few that may be waited for are refused; reading goes on")
    void large() throws IOException {
        List<Socket> senders = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            senders.add(begin(JSON, "Content-Length: 4000000\r\n", "{\"id\": \"" + "x".repeat(100_000)));
        }
        reads();
        String refusal = Sender.answer(senders.get(MANY - 1), "\"success\":false");
        assertTrue(refusal.startsWith("HTTP/1.1 503") && refusal.contains("Retry-After"), refusal);
    }
}
