package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The example of every action, with one of its values replaced by something no one asked for. */
@QuarkusTest
@DisplayName("An odd value")
class OddValuesTest {
    private static final List<Object> ODD = List.of(Collections.singletonList(null), List.of(Map.of()), List.of(Collections.singletonList(null)), Map.of());

    @Inject
    ActionCatalogue actions;
    @Inject
    CatalogueConfig config;

    @Test
    @DisplayName("in whatever place is no fault of ours")
    void everywhere() {
        assertAll(actions.all().stream().map(action -> (Executable) () -> {
            for (String key : keys(action)) {
                for (Object odd : ODD) {
                    Map<String, Object> body = new LinkedHashMap<String, Object>(action.input().example());
                    body.put(key, odd);
                    RequestSpecification asked = action.writes() ? administrator().queryParam("dry_run", "true") : administrator();
                    Response answer = asked.body(Json.bytes(body)).post("/api/3/action/" + action.name());
                    assertTrue(answer.statusCode() < 500, () -> action.name() + " " + Json.text(body) + ": " + answer.statusCode() + " " + answer.asString());
                }
            }
        }));
    }

    private Set<String> keys(Action action) {
        Set<String> keys = new TreeSet<>(action.input().example().keySet());
        action.input().params().forEach(param -> keys.add(param.name()));
        return keys;
    }

    private RequestSpecification administrator() throws IOException {
        return given().contentType("application/json").header("Authorization", Files.readString(config.data().dir().resolve("admin-token")).strip());
    }
}
