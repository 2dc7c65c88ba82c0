package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.ServedIndex;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("search_index_show, _rebuild and _check")
class SearchIndexActionsTest {
    @Inject
    People people;
    @Inject
    ServedIndex index;

    private Map<String, Object> call(String action, Map<String, ?> arguments) {
        return People.map(people.call(people.root(), action, arguments));
    }

    private Map<String, Object> create() {
        return People.map(com(people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "title", "Uno", "owner_org", people.organization().get("name")))));
    }

    private static Object com(Object value) {
        return value instanceof it.opencatalogo.action.FinishedJson json ? it.opencatalogo.action.Json.object(json.utf8()) : value;
    }

    @Test
    @DisplayName("tell how the index is, make it anew while it answers, and find it equal to the database")
    void whole() throws InterruptedException {
        create();
        Map<String, Object> before = call("search_index_show", Map.of());
        assertEquals("ready", before.get("state"));
        assertEquals("index", before.get("answers"));
        assertEquals(before.get("log_position"), before.get("position"));
        assertNull(before.get("progress"));
        SearchIndex old = index.now();
        assertEquals(Map.of("started", true, "running", true), call("search_index_rebuild", Map.of()));
        Map<String, Object> now = call("search_index_show", Map.of());
        for (int i = 0; i < 600 && now.get("state").equals("rebuilding"); i++) {
            Thread.sleep(100);
            now = call("search_index_show", Map.of());
        }
        assertEquals("ready", now.get("state"));
        assertNull(now.get("fault"));
        assertEquals(before.get("size"), now.get("size"));
        assertTrue(index.now() != old, "another one answers");
        Map<String, Object> checked = call("search_index_check", Map.of("limit", 100_000));
        assertEquals(true, checked.get("equal"), checked::toString);
        assertEquals(now.get("size"), checked.get("checked"));
        assertNull(checked.get("next"));
    }

    @Test
    @DisplayName("find one dataset that is not in the index, and put it there again")
    void one() {
        String id = create().get("id").toString();
        index.apply(List.of(), List.of(id), index.position());
        Map<String, Object> checked = call("search_index_check", Map.of("limit", 100_000));
        assertEquals(false, checked.get("equal"));
        assertEquals(Map.of("count", 1, "ids", List.of(id)), checked.get("missing"));
        assertEquals(Map.of("started", true, "running", false), call("search_index_rebuild", Map.of("id", id)));
        assertEquals(true, call("search_index_check", Map.of("limit", 100_000)).get("equal"));
        people.refused(404, people.root(), "search_index_rebuild", Map.of("id", "mai-esistito"));
    }

    @ParameterizedTest
    @DisplayName("403: for everybody but administrators")
    @ValueSource(strings = {"search_index_show", "search_index_rebuild", "search_index_check"})
    void refused(String action) {
        people.refused(403, People.NOBODY, action, Map.of());
        people.refused(403, people.caller(people.person()), action, Map.of());
    }

    @Test
    @DisplayName("are told in short by readiness")
    void health() {
        Map<String, Object> check = RestAssured.get("/q/health/ready").jsonPath().getMap("checks.find { it.name == 'search-index' }");
        assertEquals("UP", check.get("status"));
        assertEquals(Map.of("answers", "index"), check.get("data"));
    }
}
