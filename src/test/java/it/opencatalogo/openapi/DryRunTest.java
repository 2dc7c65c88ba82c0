package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.ActionCatalogue;
import it.opencatalogo.action.Json;
import it.opencatalogo.config.CatalogueConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** That it answers as the call itself does is held by {@link ExamplesSucceedTest}. */
@QuarkusTest
@DisplayName("dry_run=true")
class DryRunTest {
    private static final Set<Integer> OF_CKAN = Set.of(200, 400, 403, 404, 409);

    @Inject
    ActionCatalogue actions;
    @Inject
    CatalogueOpenApi document;
    @Inject
    CatalogueConfig config;
    @Inject
    Tables tables;

    @Test
    @DisplayName("leaves no row and no file behind, whatever the action and however it ends")
    void everyAction() {
        assertAll(actions.all().stream().filter(Action::writes).map(action -> (Executable) () -> {
            Map<String, String> before = tables.all();
            Response answer = signedIn().body(Json.bytes(example(action.name()))).queryParam("dry_run", "true").post("/api/3/action/" + action.name());
            assertTrue(OF_CKAN.contains(answer.statusCode()), action.name() + ": " + answer.asString());
            assertEquals(before, tables.all(), action.name());
        }));
    }

    @Test
    @DisplayName("checks rights and values as the call itself does")
    void checks() throws IOException {
        assertEquals(403, given().contentType("application/json").body("{\"name\": \"x\"}").post("/api/3/action/organization_create?dry_run=true").statusCode());
        Response wrong = signedIn().body("{\"name\": \"Non va bene\", \"dry_run\": true}").post("/api/3/action/package_create");
        assertEquals(409, wrong.statusCode());
        assertTrue(wrong.jsonPath().getMap("error").containsKey("name"), wrong.asString());
    }

    @Test
    @DisplayName("is not stored with the resource, and an unreadable one writes nothing")
    void neverStored() throws IOException {
        Map<String, Object> resource = new LinkedHashMap<>(example("resource_create"));
        resource.put("dry_run", "false");
        resource.put("package_id", "id-progetti");
        Response created = signedIn().body(Json.bytes(resource)).post("/api/3/action/resource_create");
        assertEquals(200, created.statusCode(), created.asString());
        assertFalse(created.jsonPath().getMap("result").containsKey("dry_run"));
        String id = created.jsonPath().getString("result.id");
        Map<String, String> before = tables.all();
        Response unreadable = signedIn().body(Map.of("id", id, "dry_run", "perhaps")).post("/api/3/action/resource_delete");
        assertEquals(409, unreadable.statusCode());
        assertTrue(unreadable.jsonPath().getMap("error").containsKey("dry_run"));
        assertEquals(409, signedIn().body(Map.of("id", id)).post("/api/3/action/resource_delete?dry_run=").statusCode());
        assertEquals(before, tables.all());
        assertEquals(200, signedIn().body(Map.of("id", id)).post("/api/3/action/resource_delete?dry_run=no").statusCode());
    }

    @Test
    @DisplayName("in a form or in the address counts too; either place is enough")
    void forms() throws IOException {
        Map<String, String> before = tables.all();
        assertEquals(200, given().header("Authorization", token()).formParam("id", "id-progetti").formParam("dry_run", "true").post("/api/3/action/package_delete").statusCode());
        assertEquals(200, given().header("Authorization", token()).multiPart("id", "id-progetti").multiPart("dry_run", "1").post("/api/3/action/package_delete").statusCode());
        assertEquals(200, signedIn().body("{\"id\": \"id-progetti\", \"dry_run\": false}").post("/api/3/action/package_delete?dry_run=true").statusCode());
        assertEquals(before, tables.all());
        assertEquals("active", given().get("/api/3/action/package_show?id=id-progetti").jsonPath().getString("result.state"));
    }

    @Test
    @DisplayName("of a file tells what would be stored, and stores nothing")
    void files() throws IOException {
        Map<String, String> before = tables.all();
        Response tried = given().header("Authorization", token()).multiPart("package_id", "id-progetti").multiPart("upload", "prova.csv", "a;b\n1;2\n".getBytes(UTF_8), "text/csv")
            .post("/api/3/action/resource_create?dry_run=true");
        assertEquals(200, tried.statusCode(), tried.asString());
        assertEquals(8, tried.jsonPath().getInt("result.size"));
        assertEquals(before, tables.all());
    }

    @Test
    @DisplayName("of api_token_create shows a token that opens nothing")
    void tokens() throws IOException {
        String tried = signedIn().body(Json.bytes(example("api_token_create"))).post("/api/3/action/api_token_create?dry_run=true").jsonPath().getString("result.token");
        assertEquals(403, given().header("Authorization", tried).contentType("application/json").body("{\"name\": \"prova-senza-diritti\"}")
            .post("/api/3/action/organization_create").statusCode());
    }

    private RequestSpecification signedIn() throws IOException {
        return given().header("Authorization", token()).contentType("application/json");
    }

    private String token() throws IOException {
        return Files.readString(config.data().dir().resolve("admin-token")).strip();
    }

    private Map<String, Object> example(String action) {
        Map<String, Object> post = Trees.map(Trees.map(Trees.map(document.document().get("paths")).get("/api/3/action/" + action)).get("post"));
        return Trees.map(Trees.map(Trees.map(Trees.map(post.get("requestBody")).get("content")).get("application/json")).get("example"));
    }
}
