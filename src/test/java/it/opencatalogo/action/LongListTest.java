package it.opencatalogo.action;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.config.HeapShare;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A list too long to be held")
class LongListTest {
    @Inject
    People people;

    @Test
    @DisplayName("is written, part by part, as the same JSON")
    void same() {
        List<String> items = IntStream.range(0, 95).mapToObj(n -> "n\u0000°" + n).toList();
        Map<String, Object> around = new LinkedHashMap<>();
        around.put("count", 95);
        around.put("results", LongList.of(List.of(items.subList(0, 40), items.subList(40, 40), items.subList(40, 95)), part -> part));
        around.put("sort", "x");
        byte[] sent = together(assertInstanceOf(Pieces.class, Json.answer(around)));
        around.put("results", items);
        assertArrayEquals(Json.bytes(around), sent);
    }

    @Test
    @DisplayName("may hold what is large in itself, and so may an answer")
    void large() {
        FinishedJson large = new FinishedJson(List.of(ByteBuffer.wrap("{\"a\":1}".getBytes(StandardCharsets.UTF_8), 0, 6), ByteBuffer.wrap((",\"b\":\"" + "x".repeat(Pieces.LARGE) + "\"}").getBytes(StandardCharsets.UTF_8))));
        assertArrayEquals(Json.bytes(Map.of("result", large)), together(assertInstanceOf(Pieces.class, Json.answer(Map.of("result", large)))));
        List<Object> items = List.of(1, large, Map.of("in", large), "x");
        byte[] sent = together((Pieces) Json.answer(Map.of("result", LongList.of(List.of(items.subList(0, 2), items.subList(2, 4)), part -> part))));
        assertArrayEquals(Json.bytes(Map.of("result", items)), sent);
        byte[] text = ("[\"" + "y".repeat(2_000_000) + "\"]").getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(text, together((Pieces) Json.answer(List.of("y".repeat(2_000_000)))));
    }

    @Test
    @DisplayName("is counted by what it holds: what many share once, what each has for itself until there is no more room")
    void room() {
        byte[] shared = new byte[(int) HeapShare.eighth() / 2];
        List<Pieces> running = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                running.add(Pieces.shared(shared));
            }
            assertThrows(Unavailable.class, () -> Pieces.shared(new byte[shared.length]));
        } finally {
            running.forEach(Pieces::end);
        }
        Pieces.shared(new byte[shared.length]).end();
    }

    @Test
    @DisplayName("stands between the brackets of JSONP as well")
    void jsonp() {
        Pieces pieces = (Pieces) Json.answer(Map.of("a", LongList.of(List.of(List.of(1), List.of(2)), part -> part)));
        assertEquals("f({\"a\":[1,2]});", new String(together((Pieces) Jsonp.wrapped(pieces, "f").orElseThrow()), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("is no long list with one part or none")
    void few() {
        assertEquals(List.of(1, 2), LongList.of(List.of(List.of(1, 2)), part -> part));
        assertEquals(List.of(), LongList.of(List.<List<Integer>>of(), part -> part));
    }

    @Test
    @DisplayName("package_search with many rows gives each dataset once, over GET, POST and HEAD")
    void search() {
        Map<String, Object> organization = people.organization();
        List<String> names = IntStream.range(0, 45).mapToObj(n -> "%s-%02d".formatted(people.fresh("long"), n)).toList();
        names.forEach(name -> people.call(people.root(), "package_create", Map.of("name", name, "owner_org", organization.get("id"))));
        String fq = "organization:" + organization.get("name");
        List<String> found = given().queryParam("fq", fq).queryParam("rows", 1000).queryParam("sort", "name asc")
            .get("/api/3/action/package_search").then().statusCode(200).extract().path("result.results.name");
        assertEquals(names.stream().sorted().toList(), found);
        int count = given().contentType("application/json").body(Map.of("fq", fq, "rows", 1000)).post("/api/action/package_search")
            .then().statusCode(200).extract().path("result.results.size()");
        assertEquals(45, count);
        given().queryParam("rows", 1000).head("/api/3/action/package_search").then().statusCode(200);
        assertTrue(given().queryParam("rows", 1000).queryParam("callback", "f").get("/api/3/action/package_search").asString().endsWith("});"));
    }

    private static byte[] together(Pieces pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEachRemaining(all::writeBytes);
        return all.toByteArray();
    }
}
