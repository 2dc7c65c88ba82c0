package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** As CKAN 2.12 was measured to order them. */
@QuarkusTest
@DisplayName("The order of extras")
class ExtrasOrderTest {
    private static final List<String> SENT = List.of("zzz", "longest-key-of-all", "b", "aa", "èa", "zb", "mmmmm", "ab");
    private static final List<String> SETTLED = List.of("b", "aa", "ab", "zb", "zzz", "èa", "mmmmm", "longest-key-of-all");

    @Inject
    People people;

    @Test
    @DisplayName("is the one sent, everywhere, until the dataset is written again")
    void asSent() {
        String id = created(Map.of());
        assertEquals(List.of(SENT, SENT), shownAndFound(id));
        assertEquals(SETTLED, keys(people.call(people.root(), "package_patch", Map.of("id", id, "title", "Altro"))));
        assertEquals(List.of(SETTLED, SETTLED), shownAndFound(id));
    }

    @Test
    @DisplayName("is the one sent again when a value changes, and as it was when nothing does")
    void changed() {
        String id = created(Map.of());
        List<Map<String, String>> others = List.of(Map.of("key", "zz", "value", "1"), Map.of("key", "a", "value", "2"));
        people.call(people.root(), "package_patch", Map.of("id", id, "extras", others));
        assertEquals(List.of(List.of("zz", "a"), List.of("zz", "a")), shownAndFound(id));
        people.call(people.root(), "package_patch", Map.of("id", id, "extras", others, "title", "Altro"));
        assertEquals(List.of(List.of("a", "zz"), List.of("a", "zz")), shownAndFound(id));
        people.call(people.root(), "package_patch", Map.of("id", id, "extras", others));
        assertEquals(List.of(List.of("a", "zz"), List.of("a", "zz")), shownAndFound(id));
    }

    @Test
    @DisplayName("is settled in package_show alone when the writer names a metadata_modified without milliseconds")
    void dated() {
        String id = created(Map.of("metadata_modified", "2025-03-04T08:00:00.000001"));
        assertEquals(List.of(SETTLED, SENT), shownAndFound(id));
        people.call(people.root(), "package_patch", Map.of("id", id, "title", "Altro"));
        assertEquals(List.of(SETTLED, SETTLED), shownAndFound(id));
    }

    @Test
    @DisplayName("is the one sent when the writer names a metadata_modified with milliseconds, as a copied catalogue does")
    void copied() {
        assertEquals(List.of(SENT, SENT), shownAndFound(created(Map.of("metadata_modified", "2025-03-04T08:00:00.001"))));
        assertEquals(List.of(SENT, SENT), shownAndFound(created(Map.of("metadata_modified", "2025-03-04T08:00:00.999999"))));
    }

    @Test
    @DisplayName("of an organisation is the one sent in the answer to that call, then settled")
    void organizations() {
        String name = people.fresh("org");
        assertEquals(SENT, keys(People.map(people.call(people.root(), "organization_create", Map.of("name", name, "extras", extras())))));
        assertEquals(SETTLED, keys(People.map(people.call(people.root(), "organization_show", Map.of("id", name)))));
        assertEquals(SETTLED, keys(People.map(people.call(people.root(), "organization_patch", Map.of("id", name, "extras", extras())))));
    }

    private String created(Map<String, Object> more) {
        Map<String, Object> dataset = new LinkedHashMap<>(more);
        dataset.putAll(Map.of("name", people.fresh("extras"), "owner_org", people.organization().get("name"), "extras", extras()));
        Map<String, Object> created = tree(people.call(people.root(), "package_create", dataset));
        assertEquals(SENT, keys(created));
        return (String) created.get("id");
    }

    private List<List<String>> shownAndFound(String id) {
        List<?> found = (List<?>) People.map(people.call(people.root(), "package_search", Map.of("fq", "id:" + id))).get("results");
        return List.of(keys(people.call(people.root(), "package_show", Map.of("id", id))), keys(found.get(0)));
    }

    private static List<Map<String, String>> extras() {
        return SENT.stream().map(key -> Map.of("key", key, "value", "v " + key)).toList();
    }

    private static List<String> keys(Object dataset) {
        return People.list(tree(dataset).get("extras")).stream().map(extra -> (String) extra.get("key")).toList();
    }

    private static Map<String, Object> tree(Object answer) {
        return answer instanceof FinishedJson json ? Json.object(json.utf8()) : People.map(answer);
    }
}
