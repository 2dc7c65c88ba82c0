package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.ActionCatalogue;
import it.opencatalogo.action.Json;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("GET /q/openapi")
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final int NAMED_IN_A_LIST = 40;

    @Inject
    ActionCatalogue actions;

    @Inject
    CatalogueOpenApi document;

    @Test
    @DisplayName("is openapi/openapi.yaml; -Dgolden=write rewrites the file")
    void servedIsCommitted() throws IOException {
        String served = given().get("/q/openapi").then().statusCode(200).extract().body().asString();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(Files.readString(COMMITTED, StandardCharsets.UTF_8), served, "the contract has changed: mvn test -Dtest=OpenApiTest -Dgolden=write, then read the diff");
    }

    @Test
    @DisplayName("comes with openapi/RIGHTS.md, the rules of the same rows; -Dgolden=write rewrites it")
    void rights() throws IOException {
        String rights = Rights.document(actions.all());
        Path file = COMMITTED.resolveSibling("RIGHTS.md");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, rights);
        }
        assertEquals(Files.readString(file), rights);
    }

    @Test
    @DisplayName("is the same document in JSON")
    void sameInJson() throws IOException {
        byte[] json = given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().body().asByteArray();
        assertEquals(Json.text(document.document()), Json.text(Json.read(json)));
    }

    @Test
    @DisplayName("has one operation for every action, by its method, and no other action")
    void everyAction() {
        Map<String, Object> paths = Trees.map(document.document().get("paths"));
        Set<String> expected = new TreeSet<>();
        for (Action action : actions.all()) {
            String path = "/api/3/action/" + action.name();
            expected.add(path);
            assertEquals(Set.of(action.writes() ? "post" : "get"), Trees.map(paths.get(path)).keySet(), path);
        }
        Set<String> found = new TreeSet<>(paths.keySet());
        found.removeIf(path -> !path.startsWith("/api/"));
        assertEquals(expected, found);
    }

    @Test
    @DisplayName("lists no action under a task that is none")
    void tasksNameActions() {
        Tasks tasks = Tasks.of(Trees.list(Yaml.read("/openapi/base.yaml").get("tags")));
        List<String> unknown = tasks.tagByAction().keySet().stream().filter(name -> actions.find(name).isEmpty()).toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    @DisplayName("points only at components that are there")
    void referencesResolve() {
        Map<String, Object> whole = document.document();
        List<String> broken = new ArrayList<>();
        references(whole).stream().filter(ref -> !resolves(whole, ref)).forEach(broken::add);
        assertEquals(List.of(), broken);
    }

    @Test
    @DisplayName("names each value of a short vocabulary in Italian")
    void vocabulariesAreLabelled() {
        Map<String, Object> schemas = Trees.map(Trees.map(document.document().get("components")).get("schemas"));
        Map<String, Object> frequency = Trees.map(Trees.map(Trees.map(schemas.get("Dataset")).get("properties")).get("frequency"));
        List<?> values = (List<?>) frequency.get("enum");
        assertTrue(values.contains("MONTHLY") && values.size() <= NAMED_IN_A_LIST, values.toString());
        assertTrue(frequency.get("description").toString().contains("`MONTHLY`: mensile"), frequency.get("description").toString());
    }

    private static Set<String> references(Object node) {
        Set<String> found = new TreeSet<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    found.add(value.toString());
                }
                found.addAll(references(value));
            });
        } else if (node instanceof List<?> list) {
            list.forEach(value -> found.addAll(references(value)));
        }
        return found;
    }

    private static boolean resolves(Map<String, Object> whole, String reference) {
        Object node = whole;
        for (String part : reference.substring(2).split("/")) {
            node = node instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return node != null;
    }
}
