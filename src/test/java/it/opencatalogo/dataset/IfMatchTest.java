package it.opencatalogo.dataset;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
@DisplayName("If-Match")
class IfMatchTest {
    private static final int WRITERS = 4;
    private static final int EACH = 15;

    @Inject
    People people;

    @Test
    @DisplayName("412 in the envelope from every way to write a dataset that somebody else has written; the present version passes")
    void datasets() {
        String owner = (String) people.organization().get("name");
        String other = (String) people.organization().get("name");
        List<String> actions = List.of("package_update", "package_patch", "package_delete", "package_revise", "resource_create", "resource_update", "resource_patch",
            "resource_delete", "package_resource_reorder", "package_owner_org_update", "bulk_update_private", "bulk_update_delete", "package_relationship_create", "package_revert", "dataset_purge");
        assertAll(actions.stream().map(action -> (Executable) () -> {
            Map<String, Object> dataset = dataset(owner);
            String old = tag("package_show", dataset.get("id"));
            post("package_patch", Map.of("id", dataset.get("id"), "notes", "Di un altro"), null, 200);
            Map<String, Object> body = body(action, dataset, owner, other);
            Response refused = post(action, body, old, 412);
            assertEquals("Precondition Failed", refused.jsonPath().getString("error.__type"), action);
            String now = tag("package_show", dataset.get("id"));
            assertNotEquals(old, now, action);
            post(action, body, "\"x\", W/" + now, 200);
        }));
    }

    @Test
    @DisplayName("412 for organisations and groups too; their datasets and members do not count")
    void groups() {
        for (String kind : List.of("organization", "group")) {
            for (String action : List.of("_update", "_patch", "_delete", "_purge")) {
                Map<String, Object> group = kind.equals("group") ? people.group() : people.organization();
                String old = tag(kind + "_show", group.get("id"));
                Map<String, Object> body = Map.of("id", group.get("id"), "title", "Mio");
                post(kind + "_patch", Map.of("id", group.get("id"), "title", "Di un altro"), null, 200);
                post(kind + action, body, old, 412);
                String now = tag(kind + "_show", group.get("id"));
                post(kind + "_member_create", Map.of("id", group.get("id"), "username", people.person().name(), "role", "member"), null, 200);
                post(kind + action, body, now, 200);
            }
        }
    }

    @Test
    @DisplayName("If-None-Match answers 304 to a list of tags and to a weakened one")
    void notModified() {
        Map<String, Object> dataset = dataset((String) people.organization().get("name"));
        String tag = tag("package_show", dataset.get("id"));
        for (String header : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            given().header("If-None-Match", header).get("/api/3/action/package_show?id=" + dataset.get("id")).then().statusCode(304);
        }
        given().header("If-None-Match", "\"x\"").get("/api/3/action/package_show?id=" + dataset.get("id")).then().statusCode(200);
    }

    @Test
    @DisplayName("lets several writers add to one text without losing a word")
    void severalWriters() throws Exception {
        Map<String, Object> dataset = dataset((String) people.organization().get("name"));
        String id = (String) dataset.get("id");
        people.root();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            done.add(pool.submit(() -> {
                for (int i = 0; i < EACH; i++) {
                    append(id, "w" + number + "-" + i);
                }
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        pool.shutdown();
        String notes = given().get("/api/3/action/package_show?id=" + id).jsonPath().getString("result.notes");
        assertEquals(WRITERS * EACH, List.of(notes.strip().split(" ")).stream().distinct().count(), notes);
    }

    private void append(String id, String word) {
        int status = 412;
        while (status == 412) {
            Response shown = given().header("Authorization", people.rootPerson().token()).get("/api/3/action/package_show?id=" + id);
            String notes = shown.jsonPath().getString("result.notes");
            status = send("package_patch", Map.of("id", id, "notes", (notes == null ? "" : notes + " ") + word), shown.header("ETag")).statusCode();
        }
        assertEquals(200, status);
    }

    private Map<String, Object> dataset(String owner) {
        Object made = people.call(people.root(), "package_create", Map.of("name", people.fresh("if-match"), "owner_org", owner,
            "resources", List.of(Map.of("url", "https://example.org/a.csv"))));
        return Json.object(((it.opencatalogo.action.FinishedJson) made).utf8());
    }

    private Map<String, Object> body(String action, Map<String, Object> dataset, String owner, String other) {
        Object id = dataset.get("id");
        Object resource = People.list(dataset.get("resources")).get(0).get("id");
        Map<String, Object> body = new HashMap<>(Map.of("id", action.startsWith("resource_") ? resource : id, "url", "https://example.org/b.csv"));
        switch (action) {
            case "package_update" -> body.putAll(Map.of("name", dataset.get("name"), "title", "Mio", "owner_org", owner));
            case "package_patch" -> body.put("title", "Mio");
            case "package_revise" -> body.putAll(Map.of("match", Map.of("id", id), "update", Map.of("title", "Mio")));
            case "resource_create" -> {
                body.put("package_id", id);
                body.remove("id");
            }
            case "package_resource_reorder" -> body.put("order", List.of(resource));
            case "package_owner_org_update" -> body.put("organization_id", other);
            case "bulk_update_private", "bulk_update_delete" -> body.putAll(Map.of("datasets", List.of(id), "org_id", dataset.get("owner_org")));
            case "package_relationship_create" -> body.putAll(Map.of("subject", id, "object", dataset(owner).get("id"), "type", "depends_on"));
            case "package_revert" -> body.put("version", 1);
            default -> { }
        }
        return body;
    }

    private String tag(String action, Object id) {
        return given().header("Authorization", people.rootPerson().token()).get("/api/3/action/" + action + "?id=" + id).then().statusCode(200).extract().header("ETag");
    }

    private Response post(String action, Map<String, Object> body, String tag, int status) {
        Response answer = send(action, body, tag);
        assertEquals(status, answer.statusCode(), action + ": " + answer.asString());
        return answer;
    }

    private Response send(String action, Map<String, Object> body, String tag) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Authorization", people.rootPerson().token()));
        if (tag != null) {
            headers.put("If-Match", tag);
        }
        return given().headers(headers).contentType("application/json").body(Json.bytes(body)).post("/api/3/action/" + action);
    }
}
