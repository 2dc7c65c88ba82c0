package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("vocabulary_create, vocabulary_update, vocabulary_delete, vocabulary_list, vocabulary_show")
class VocabularyTest {
    @Inject
    People people;
    @Inject
    TestDatasets datasets;

    private Map<String, Object> create(String... tags) {
        List<Map<String, String>> list = List.of(tags).stream().map(tag -> Map.of("name", tag)).toList();
        return People.map(people.call(people.root(), "vocabulary_create", Map.of("name", people.fresh("voc"), "tags", list)));
    }

    private static List<Object> names(Map<String, Object> vocabulary) {
        return People.list(vocabulary.get("tags")).stream().map(tag -> tag.get("name")).toList();
    }

    @Test
    @DisplayName("a list is shown by name and id, and stands among all")
    void shown() {
        Map<String, Object> made = create("rosso", "blu scuro");
        assertEquals(List.of("blu scuro", "rosso"), names(made));
        assertEquals(made, people.call(People.NOBODY, "vocabulary_show", Map.of("id", made.get("id"))));
        assertEquals(made, people.call(People.NOBODY, "vocabulary_show", Map.of("id", made.get("name"))));
        assertTrue(People.list(people.call(People.NOBODY, "vocabulary_list", Map.of())).contains(made));
    }

    @Test
    @DisplayName("a new name moves the field of the index; a new list keeps the ids of those that stay and leaves the datasets without the others")
    void updated() {
        Map<String, Object> made = create("rosso", "blu");
        Object id = made.get("id");
        Map<String, Object> dataset = datasets.make(people.organization(), Map.of("tags", List.of(Map.of("name", "rosso", "vocabulary_id", id), Map.of("name", "blu", "vocabulary_id", id))));
        assertEquals(List.of(dataset.get("name")), datasets.found(People.NOBODY, "vocab_" + made.get("name") + ":rosso"));
        String name = people.fresh("new");
        people.call(people.root(), "vocabulary_update", Map.of("id", id, "name", name));
        assertEquals(List.of(dataset.get("name")), datasets.found(People.NOBODY, "vocab_" + name + ":rosso"));
        Map<String, Object> refilled = People.map(people.call(people.root(), "vocabulary_update", Map.of("id", name, "tags", List.of(Map.of("name", "rosso"), Map.of("name", "verde")))));
        assertEquals(List.of("rosso", "verde"), names(refilled));
        assertEquals(People.list(made.get("tags")).get(1).get("id"), People.list(refilled.get("tags")).get(0).get("id"));
        assertEquals(List.of("rosso"), TestDatasets.tags(datasets.show(People.NOBODY, dataset.get("id"))));
    }

    @Test
    @DisplayName("one that goes takes its keywords along, from datasets and index too, and frees its name")
    void deleted() {
        Map<String, Object> made = create("rosso");
        Map<String, Object> dataset = datasets.make(people.organization(), Map.of("tags", List.of(Map.of("name", "rosso", "vocabulary_id", made.get("id")), Map.of("name", "libera"))));
        people.call(people.root(), "vocabulary_delete", Map.of("id", made.get("name")));
        assertEquals("Not found: Could not find vocabulary \"" + made.get("id") + "\"", people.refusedBecause(404, People.NOBODY, "vocabulary_show", Map.of("id", made.get("id"))));
        assertEquals(List.of("libera"), TestDatasets.tags(datasets.show(People.NOBODY, dataset.get("id"))));
        assertEquals(List.of(), datasets.found(People.NOBODY, "vocab_" + made.get("name") + ":rosso"));
        people.call(people.root(), "vocabulary_create", Map.of("name", made.get("name")));
    }

    @Test
    @DisplayName("409: names, keywords, doubles; 404 comes before the rights")
    void refused() {
        Map<String, Object> made = create("rosso");
        assertEquals(List.of("That vocabulary name is already in use."), people.refused(409, people.root(), "vocabulary_create", Map.of("name", made.get("name"))).get("name"));
        assertEquals(List.of("Name must be at least 2 characters long"), people.refused(409, people.root(), "vocabulary_update", Map.of("id", made.get("id"), "name", "x")).get("name"));
        assertEquals(List.of("Missing value"), people.refused(409, people.root(), "vocabulary_create", Map.of()).get("name"));
        assertEquals(List.of("Tag \"x\" length is less than minimum 2"),
            people.refused(409, people.root(), "vocabulary_create", Map.of("name", people.fresh("v"), "tags", List.of(Map.of("name", "x")))).get("tags"));
        people.refused(409, people.root(), "vocabulary_create", Map.of("name", people.fresh("v"), "tags", List.of(Map.of("name", "aa"), Map.of("name", "aa"))));
        people.refused(400, people.root(), "vocabulary_create", Map.of("name", people.fresh("v"), "tags", List.of("aa")));
        assertEquals("id not in data", people.refused(409, People.NOBODY, "vocabulary_delete", Map.of()).get("id"));
        people.refused(404, People.NOBODY, "vocabulary_update", Map.of("id", "no-such"));
    }

    @Test
    @DisplayName("403: whoever is no administrator of the catalogue")
    void rights() {
        Map<String, Object> made = create("rosso");
        People.Person plain = people.person();
        for (String action : List.of("vocabulary_create", "vocabulary_update", "vocabulary_delete")) {
            assertEquals("Access denied", people.refusedBecause(403, people.caller(plain), action, Map.of("id", made.get("id"), "name", people.fresh("v"))));
        }
    }
}
