package it.opencatalogo.action;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** {@code ckan-actions.txt} lists every action of CKAN; each is a row here, or stands in the README with the reason why not. */
@QuarkusTest
@DisplayName("The actions of CKAN")
class OfferedActionsTest {
    private static final Path LIST = Path.of("src", "test", "resources", "ckan-actions.txt");
    private static final String UNKNOWN = "no_such_action";
    private static final Set<String> OUR_OWN = Set.of("package_history_show", "package_revert", "log_verify", "search_index_show", "search_index_rebuild", "search_index_check",
        "quality_score_show", "quality_score_list");

    @Inject
    ActionCatalogue actions;
    /** By name, the reason why it is not offered; an empty one if it is. */
    private final Map<String, String> reasons = new LinkedHashMap<>();

    @BeforeEach
    void list() throws IOException {
        Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(": ", 2))
            .forEach(parts -> reasons.put(parts[0], parts.length > 1 ? parts[1] : ""));
    }

    @Test
    @DisplayName("that are offered are rows, and there is no other row but our own")
    void offered() {
        Set<String> expected = new TreeSet<>(OUR_OWN);
        reasons.forEach((name, reason) -> {
            if (reason.isEmpty()) {
                expected.add(name);
            }
        });
        assertEquals(expected, new TreeSet<>(actions.all().stream().map(Action::name).toList()));
    }

    @Test
    @DisplayName("that are not offered answer as any unknown name does")
    void notOffered() {
        assertTrue(called("GET", UNKNOWN).startsWith("400 "));
        assertAll(notOfferedNames().map(name -> (Executable) () -> {
            for (String method : List.of("GET", "POST")) {
                assertEquals(called(method, UNKNOWN).replace(UNKNOWN, name), called(method, name), method);
            }
            assertEquals(404, given().get("/api/3/action/help_show?name=" + name).statusCode());
        }));
    }

    @Test
    @DisplayName("that are not offered stand in the README with the reason")
    void readme() throws IOException {
        String table = "| not offered | why |\n|---|---|\n" + notOfferedNames().collect(Collectors.groupingBy(reasons::get, LinkedHashMap::new, Collectors.joining("`, `")))
            .entrySet().stream().map(group -> "| `" + group.getValue() + "` | " + group.getKey() + " |\n").collect(Collectors.joining());
        assertTrue(Files.readString(Path.of("README.md")).contains(table), () -> "README.md should have\n" + table);
    }

    private static String called(String method, String name) {
        Response answer = given().contentType("application/json").body("{}").request(method, "/api/3/action/" + name);
        return answer.statusCode() + " " + answer.asString();
    }

    private Stream<String> notOfferedNames() {
        return reasons.keySet().stream().filter(name -> !reasons.get(name).isEmpty());
    }
}
