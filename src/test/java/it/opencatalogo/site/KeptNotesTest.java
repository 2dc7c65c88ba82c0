package it.opencatalogo.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("task_status_*, term_translation_*, job_*, config_option_*, datastore_*: what programs keep and ask")
class KeptNotesTest {
    @Inject
    People people;

    private Map<String, Object> status(String entity, Object... more) {
        Map<String, Object> status = new HashMap<>(Map.of("entity_id", entity, "entity_type", "package", "task_type", "check", "key", "k"));
        for (int i = 0; i < more.length; i += 2) {
            status.put((String) more[i], more[i + 1]);
        }
        return status;
    }

    @Test
    @DisplayName("a status is found again by its key, what is not sent stays, an id names the one to change")
    void statuses() {
        String entity = people.fresh("e");
        Map<String, Object> first = People.map(people.call(people.root(), "task_status_update", status(entity, "value", "v", "last_updated", "2026-01-02T03:04:05")));
        Map<String, Object> second = People.map(people.call(people.root(), "task_status_update", status(entity, "state", "done")));
        assertEquals(first.get("id"), second.get("id"));
        assertEquals("v", second.get("value"));
        assertEquals("2026-01-02T03:04:05", second.get("last_updated"));
        Map<String, Object> third = People.map(people.call(people.root(), "task_status_update", status(entity, "id", first.get("id"), "key", "k2")));
        assertEquals(third, people.call(People.NOBODY, "task_status_show", Map.of("entity_id", entity, "task_type", "check", "key", "k2")));
        assertEquals("Not found: TaskStatus was not found.", people.refusedBecause(404, people.root(), "task_status_update", status(entity, "id", "no-such")));
        assertNull(people.call(people.root(), "task_status_delete", Map.of("id", first.get("id"))));
        people.refused(404, People.NOBODY, "task_status_show", Map.of("id", first.get("id")));
    }

    @Test
    @DisplayName("several statuses are stored together or not at all")
    void manyStatuses() {
        String entity = people.fresh("e");
        Map<String, Object> stored = People.map(people.call(people.root(), "task_status_update_many", Map.of("data", List.of(status(entity), status(entity, "key", "k2")))));
        assertEquals(2, People.list(stored.get("results")).size());
        String other = people.fresh("e");
        people.refused(409, people.root(), "task_status_update_many", Map.of("data", List.of(status(other), Map.of("entity_id", other))));
        people.refused(404, People.NOBODY, "task_status_show", Map.of("entity_id", other, "task_type", "check", "key", "k"));
        people.refused(409, people.root(), "task_status_update_many", Map.of("data", "x"));
        assertEquals("Access denied: User  not authorized to update task_status table", people.refusedBecause(403, People.NOBODY, "task_status_update_many", Map.of("data", List.of())));
        assertEquals("Access denied", people.refusedBecause(403, people.caller(people.person()), "task_status_delete", Map.of("id", People.list(stored.get("results")).get(0).get("id"))));
    }

    @Test
    @DisplayName("a word has one translation for each language; several are stored together or not at all")
    void translations() {
        String word = people.fresh("casa");
        Map<String, Object> house = Map.of("term", word, "term_translation", "house", "lang_code", "en");
        assertEquals(house, people.call(people.root(), "term_translation_update", house));
        Map<String, Object> home = Map.of("term", word, "term_translation", "home", "lang_code", "en");
        Map<String, Object> maison = Map.of("term", word, "term_translation", "maison", "lang_code", "fr");
        assertEquals(Map.of("success", "2 rows updated"), people.call(people.root(), "term_translation_update_many", Map.of("data", List.of(home, maison))));
        assertEquals(List.of(home, maison), people.call(People.NOBODY, "term_translation_show", Map.of("terms", List.of(word, "zzz"))));
        assertEquals(List.of(maison), people.call(People.NOBODY, "term_translation_show", Map.of("terms", word, "lang_codes", "fr")));
        assertEquals(List.of(), people.call(People.NOBODY, "term_translation_show", Map.of("terms", word, "lang_codes", List.of())));
        people.refused(409, people.root(), "term_translation_update_many", Map.of("data", List.of(Map.of("term", word, "term_translation", "x", "lang_code", "de"), Map.of("term", word))));
        assertEquals(List.of(), people.call(People.NOBODY, "term_translation_show", Map.of("terms", word, "lang_codes", "de")));
        assertEquals("Must be a list of dicts", people.refused(409, People.NOBODY, "term_translation_update_many", Map.of()).get("error"));
        assertEquals("terms not in data", people.refused(409, People.NOBODY, "term_translation_show", Map.of()).get("terms"));
        assertEquals("Access denied: User  not authorized to update term_translation table", people.refusedBecause(403, People.NOBODY, "term_translation_update", house));
    }

    @Test
    @DisplayName("queues are a list, whoever asks; then only administrators go on")
    void jobs() {
        assertEquals(List.of("x"), people.call(people.root(), "job_clear", Map.of("queues", List.of("x"))));
        assertEquals(List.of("Not a list"), people.refused(409, People.NOBODY, "job_clear", Map.of("queues", "x")).get("queues"));
        assertEquals("Access denied", people.refusedBecause(403, People.NOBODY, "job_clear", Map.of()));
        assertEquals("Access denied", people.refusedBecause(403, People.NOBODY, "job_show", Map.of()));
        assertEquals(List.of("Missing value"), people.refused(409, people.root(), "job_show", Map.of()).get("id"));
    }

    @Test
    @DisplayName("settings that cannot be shown or changed are named in a plain message")
    void settings() {
        assertEquals("Configuration option 'zzz' can not be shown", people.refusedBecause(409, people.root(), "config_option_show", Map.of("key", "zzz")));
        assertEquals("Configuration option(s) 'zzz' can not be updated", people.refusedBecause(409, people.root(), "config_option_update", Map.of("zzz", "x")));
        assertEquals(Map.of(), people.call(people.root(), "config_option_update", Map.of()));
        people.refused(403, people.caller(people.person()), "config_option_update", Map.of("ckan.site_title", "x"));
    }

    @Test
    @DisplayName("the datastore is empty")
    void datastore() {
        assertEquals("Not found: Resource/Alias \"x\" was not found.", people.refusedBecause(404, People.NOBODY, "datastore_info", Map.of("id", "x")));
        assertEquals("Not found: Resource \"x\" was not found.", people.refusedBecause(404, People.NOBODY, "datastore_search", Map.of("resource_id", "x")));
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "datastore_info", Map.of()).get("resource_id"));
    }
}
