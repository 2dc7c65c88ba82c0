package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.action.Json;
import it.opencatalogo.config.CatalogueConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What Swagger UI fills in is sent as it stands, by the administrator, to the sample catalogue. */
@QuarkusTest
@DisplayName("The examples of the OpenAPI document succeed")
class ExamplesSucceedTest {
    /** Each leaves things as the next one needs them, and all together as they were. */
    private static final List<String> WRITES = List.of("package_create", "resource_create", "resource_patch", "resource_update", "package_patch", "package_update",
        "resource_delete", "package_revert", "package_delete", "dataset_purge", "organization_create", "organization_patch", "organization_update", "organization_delete",
        "organization_purge", "group_create", "group_patch", "group_update", "group_delete", "group_purge", "user_create", "user_patch", "user_update", "api_token_create",
        "user_delete", "activity_create", "activity_delete", "dashboard_mark_activities_old", "vocabulary_create", "vocabulary_update", "vocabulary_delete",
        "task_status_update", "task_status_update_many", "term_translation_update", "term_translation_update_many", "package_relationship_create",
        "package_relationship_update", "package_relationship_delete", "config_option_update", "job_clear");
    /**
     * They show what only somebody's program has put there (jobs, tasks, tables, vocabularies, views), what is switched off (collaborators), or
     * entries of the news, whose ids nobody knows before they are written.
     */
    private static final Set<String> NOTHING_TO_SHOW = Set.of("job_show", "task_status_show", "datastore_search", "datastore_info", "vocabulary_show",
        "package_collaborator_list", "package_collaborator_list_for_user", "resource_view_show", "activity_show", "activity_data_show", "activity_diff");

    @Inject
    CatalogueOpenApi document;

    @Inject
    CatalogueConfig config;

    @Inject
    Tables tables;

    @Test
    @DisplayName("when writing, one after the other; a dry run before it leaves nothing behind and answers the same")
    void writing() throws IOException {
        String token = token();
        for (String action : WRITES) {
            Map<String, Object> body = Trees.map(operation(action, "post").get("requestBody"));
            Object example = Trees.map(Trees.map(body.get("content")).get("application/json")).get("example");
            Map<String, String> before = tables.all();
            String tried = written(token, action + "?dry_run=true", example);
            assertEquals(before, tables.all(), action);
            assertEquals(written(token, action, example).replaceAll("}$", ",\"dry_run\":true}"), tried, action);
        }
    }

    @Test
    @DisplayName("when reading")
    void reading() throws IOException {
        String token = token();
        assertAll(Trees.map(document.document().get("paths")).keySet().stream().filter(path -> path.startsWith("/api/")).map(path -> path.substring(path.lastIndexOf('/') + 1))
            .filter(action -> !NOTHING_TO_SHOW.contains(action) && operation(action, "get") != null).map(action -> (Executable) () -> {
                Map<String, String> query = new LinkedHashMap<>();
                List<Map<String, Object>> parameters = Trees.list(operation(action, "get").getOrDefault("parameters", List.of()));
                parameters.stream().filter(p -> p.containsKey("example")).forEach(p -> query.put(p.get("name").toString(), text(p.get("example"))));
                Response answer = given().header("Authorization", token).queryParams(query).get("/api/3/action/" + action);
                assertEquals(200, answer.statusCode(), action + " " + query + ": " + answer.asString());
            }));
    }

    @Test
    @DisplayName("in forms as well, where every list offers what the form holds at first; empty boxes are not sent")
    void forms() throws IOException {
        String token = token();
        assertEquals("comune-di-prato", filled(token, "organization_create", Map.of()).path("result.name"));
        assertEquals("active", filled(token, "organization_patch", Map.of()).path("result.state"));
        Response dataset = filled(token, "package_create", Map.of());
        assertEquals(List.of("PNRR", "scuole"), dataset.path("result.tags.name"));
        String resource = filled(token, "resource_create", Map.of()).path("result.id");
        filled(token, "resource_patch", Map.of("id", resource));
        Response patched = filled(token, "package_patch", Map.of("state", "draft", "private", "true"));
        assertEquals(List.of("QUARTERLY", "draft", true, dataset.path("result.title")),
            List.of(patched.path("result.frequency"), patched.path("result.state"), patched.path("result.private"), patched.path("result.title")));
        filled(token, "group_create", Map.of());
        filled(token, "group_patch", Map.of());
        written(token, "dataset_purge", Map.of("id", dataset.path("result.id")));
        written(token, "organization_purge", Map.of("id", "comune-di-prato"));
        written(token, "group_purge", Map.of("id", "scuole"));
    }

    private Response filled(String token, String action, Map<String, String> changes) {
        Map<String, Object> content = Trees.map(Trees.map(operation(action, "post").get("requestBody")).get("content"));
        String type = content.keySet().iterator().next();
        Map<String, String> boxes = new LinkedHashMap<>();
        Trees.map(Trees.map(Trees.map(content.get(type)).get("schema")).get("properties")).forEach((key, value) -> {
            Map<String, Object> property = Trees.map(value);
            if (!"binary".equals(property.get("format"))) {
                String first = ((List<?>) property.get("examples")).get(0).toString();
                String text = changes.getOrDefault(key, first);
                assertTrue(text.isEmpty() || !(property.get("enum") instanceof List<?> offered) || offered.contains(text), action + "." + key + " " + text);
                boxes.put(key, text);
            }
        });
        boxes.values().removeIf(String::isEmpty);
        var request = given().header("Authorization", token);
        if (type.startsWith("multipart")) {
            boxes.forEach((key, text) -> request.multiPart(key, text));
        } else {
            request.contentType(type + "; charset=UTF-8").formParams(boxes);
        }
        Response answer = request.post("/api/3/action/" + action);
        assertEquals(200, answer.statusCode(), action + " " + boxes + ": " + answer.asString());
        return answer;
    }

    /** The answer, without what each call makes anew: ids, times, tokens. */
    private static String written(String token, String action, Object example) {
        Response answer = given().header("Authorization", token).contentType("application/json").body(Json.bytes(example)).post("/api/3/action/" + action);
        assertEquals(200, answer.statusCode(), action + ": " + answer.asString());
        return answer.asString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d+|eyJ[\\w.-]+|(?<=\"id\":\")[\\w-]{43}", "_");
    }

    private Map<String, Object> operation(String action, String method) {
        return Trees.map(Trees.map(Trees.map(document.document().get("paths")).get("/api/3/action/" + action)).get(method));
    }

    private static String text(Object example) {
        return example instanceof String text ? text : Json.text(example);
    }

    private String token() throws IOException {
        return Files.readString(config.data().dir().resolve("admin-token")).strip();
    }
}
