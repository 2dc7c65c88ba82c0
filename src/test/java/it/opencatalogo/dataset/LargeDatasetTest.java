package it.opencatalogo.dataset;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A dataset of several megabytes")
class LargeDatasetTest {
    private static final int READERS = 60;
    private static final String NOTES = "citt\u00e0 \"" + "n".repeat(1_500_000);
    @Inject
    People people;
    private String name;

    @BeforeEach
    void make() {
        name = people.fresh("large");
        List<Map<String, String>> resources = IntStream.range(0, 1000).mapToObj(i -> Map.of("url", "https://example.org/" + i, "description", "d".repeat(500))).toList();
        people.call(people.root(), "package_create", Map.of("name", name, "owner_org", people.organization().get("id"), "notes", NOTES, "resources", resources));
    }

    private String path(String more) {
        return "/api/3/action/package_show?id=" + name + more;
    }

    @Test
    @DisplayName("is answered whole in every form, and known again by its ETag")
    void whole() {
        Response shown = given().get(path(""));
        assertEquals(List.of(200, NOTES, 1000), List.of(shown.statusCode(), shown.<Object>path("result.notes"), shown.<Object>path("result.resources.size()")));
        assertEquals(name, Json.object(shown.asByteArray()).get("result") instanceof Map<?, ?> result ? result.get("name") : "");
        assertEquals(304, given().header("If-None-Match", shown.header("ETag")).get(path("")).statusCode());
        assertArrayEquals(shown.asByteArray(), given().header("Accept-Encoding", "gzip").get(path("")).asByteArray());
        String called = given().get(path("&callback=f")).asString();
        assertEquals("f(" + shown.asString() + ");", called);
        assertEquals(200, given().head(path("")).statusCode());
        assertEquals(NOTES, given().get("/api/3/action/package_search?fq=name:" + name).path("result.results[0].notes"));
        assertEquals(NOTES, given().get("/api/3/action/package_activity_list?id=" + name).path("result[0].data.package.notes"));
    }

    @Test
    @DisplayName("is a document as well, and a page")
    void documents() {
        Response first = given().get("/dataset/" + name + ".ttl");
        assertTrue(first.statusCode() == 200 && first.asString().contains(NOTES.substring(100)));
        assertArrayEquals(first.asByteArray(), given().get("/dataset/" + name + ".ttl").asByteArray(), "kept");
        assertEquals(Integer.toString(first.asByteArray().length), given().head("/dataset/" + name + ".ttl").header("Content-Length"));
        assertTrue(given().get("/dataset/" + name).asString().contains("n".repeat(1000)));
        assertTrue(given().get("/catalog.rdf?fq=name:" + name).asString().contains(NOTES.substring(100)));
    }

    @Test
    @DisplayName("keeps nobody waiting who asks for something else, though many have begun to read it and read no further")
    void slowly() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                for (String address : List.of(path(""), "/dataset/" + name + ".ttl", "/catalog.ttl?fq=name:" + name + "&page=" + (i + 1))) {
                    Socket socket = new Socket("127.0.0.1", RestAssured.port);
                    open.add(socket);
                    socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            assertEquals(200, given().get("/api/3/action/status_show").statusCode());
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
    }
}
