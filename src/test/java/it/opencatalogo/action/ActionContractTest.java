package it.opencatalogo.action;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What holds for every row of every noun. */
@QuarkusTest
@DisplayName("Every action")
class ActionContractTest {
    private static final String PATH = "/api/3/action/";
    private static final Set<Integer> OF_CKAN = Set.of(200, 400, 403, 404, 409);

    @Inject
    ActionCatalogue actions;

    @Test
    @DisplayName("says in Italian and English what it does and who may call it")
    void documented() {
        each(actions.all().stream(), action -> {
            assertFalse(action.doc().italian().isBlank() || action.doc().english().isBlank(), action.name());
            assertNotEquals(action.doc().italian(), action.doc().english(), action.name());
            assertFalse(action.access().italian().isBlank() || action.access().english().isBlank(), action.name());
        });
    }

    @Test
    @DisplayName("says of each parameter what it is, once, and requires none it does not have")
    void parameters() {
        each(actions.all().stream(), action -> {
            Set<String> keys = new HashSet<>();
            for (Param<?> param : action.input().params()) {
                assertTrue(keys.add(param.name()), action.name() + " has " + param.name() + " twice");
                assertFalse(param.italian().isBlank() || param.english().isBlank(), action.name() + " " + param.name());
            }
            action.input().fields().ifPresent(schema -> schema.fields().forEach(field -> keys.add(field.key())));
            assertTrue(keys.containsAll(action.input().required()), action.name());
        });
    }

    @Test
    @DisplayName("that reads answers a stranger in CKAN's envelope, and never with a fault of ours")
    void strangersReading() {
        each(actions.all().stream().filter(action -> !action.writes()), action ->
            enveloped(action, given().queryParams(texts(action.input().example())).get(PATH + action.name())));
    }

    @Test
    @DisplayName("that writes refuses a stranger, example or not")
    void strangersWriting() {
        each(actions.all().stream().filter(Action::writes), action -> {
            for (Object body : List.of(Map.of(), action.input().example())) {
                Response response = given().contentType("application/json").body(Json.bytes(body)).post(PATH + action.name());
                enveloped(action, response);
                assertNotEquals(200, response.statusCode(), action.name());
            }
        });
    }

    @Test
    @DisplayName("that writes cannot be called by GET")
    void writingByGet() {
        each(actions.all().stream().filter(Action::writes), action -> {
            Response response = given().queryParam("id", "id-progetti").get(PATH + action.name());
            assertEquals(400, response.statusCode(), action.name());
            assertTrue(response.asString().contains("Please use POST"), action.name());
        });
    }

    @Test
    @DisplayName("answers broken JSON with 400 and JSON")
    void brokenJson() {
        each(actions.all().stream(), action -> {
            Response response = given().contentType("application/json").body("{\"id\": ").post(PATH + action.name());
            assertEquals(400, response.statusCode(), action.name());
            assertTrue(Json.read(response.asByteArray()) != null && response.contentType().startsWith("application/json"), action.name());
        });
    }

    private static void enveloped(Action action, Response response) throws Exception {
        assertTrue(OF_CKAN.contains(response.statusCode()), action.name() + " answers " + response.statusCode());
        Object body = Json.read(response.asByteArray());
        assertTrue(body instanceof Map || response.statusCode() == 400 && body instanceof String, action.name() + " answers " + body);
        if (body instanceof Map<?, ?> envelope) {
            assertTrue(envelope.get("help").toString().endsWith("help_show?name=" + action.name()), action.name());
            assertEquals(response.statusCode() == 200, envelope.get("success"), action.name());
            assertTrue(envelope.containsKey(response.statusCode() == 200 ? "result" : "error"), action.name());
        }
    }

    private static Map<String, String> texts(Map<String, ?> example) {
        Map<String, String> texts = new java.util.HashMap<>();
        example.forEach((key, value) -> texts.put(key, value instanceof String text ? text : Json.text(value)));
        return texts;
    }

    private interface Check {
        void of(Action action) throws Exception;
    }

    /** All of them, so that one failure does not hide the next. */
    private static void each(Stream<Action> actions, Check check) {
        List<Action> all = actions.toList();
        assertFalse(all.isEmpty());
        assertAll(all.stream().map(action -> (Executable) () -> check.of(action)));
    }
}
