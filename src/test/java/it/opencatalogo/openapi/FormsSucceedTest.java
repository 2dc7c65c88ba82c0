package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Swagger UI shows as boxes and lists is sent as it stands, as a form. */
@QuarkusTest
@DisplayName("The forms of the OpenAPI document succeed")
class FormsSucceedTest {
    @Inject
    CatalogueOpenApi document;
    @Inject
    CatalogueConfig config;

    @Test
    @DisplayName("every list offers what the form holds at first; empty boxes are not sent")
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
        Map<String, Object> content = Trees.map(Trees.map(operation(action).get("requestBody")).get("content"));
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

    private static void written(String token, String action, Object body) {
        Response answer = given().header("Authorization", token).contentType("application/json").body(Json.bytes(body)).post("/api/3/action/" + action);
        assertEquals(200, answer.statusCode(), action + ": " + answer.asString());
    }

    private Map<String, Object> operation(String action) {
        return Trees.map(Trees.map(Trees.map(document.document().get("paths")).get("/api/3/action/" + action)).get("post"));
    }

    private String token() throws IOException {
        return Files.readString(config.data().dir().resolve("admin-token")).strip();
    }
}
