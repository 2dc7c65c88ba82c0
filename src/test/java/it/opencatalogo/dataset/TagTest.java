package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("tag_create, tag_delete, tag_list, tag_search, tag_autocomplete, format_autocomplete")
class TagTest {
    @Inject
    People people;
    @Inject
    TestDatasets datasets;

    private Map<String, Object> vocabulary() {
        return People.map(people.call(people.root(), "vocabulary_create", Map.of("name", people.fresh("voc"))));
    }

    @Test
    @DisplayName("a keyword enters a vocabulary once; free ones cannot be made so")
    void created() {
        Object vocabulary = vocabulary().get("id");
        Map<String, Object> tag = People.map(people.call(people.root(), "tag_create", Map.of("name", "uno", "vocabulary_id", vocabulary)));
        assertEquals(List.of("id", "name", "vocabulary_id", "display_name", "packages"), List.copyOf(tag.keySet()));
        assertEquals(List.of("Tag uno already belongs to vocabulary " + vocabulary), people.refused(409, people.root(), "tag_create", Map.of("name", "uno", "vocabulary_id", vocabulary)).get("vocabulary_id"));
        Map<String, Object> free = people.refused(409, people.root(), "tag_create", Map.of("name", "x"));
        assertEquals(List.of("Tag \"x\" length is less than minimum 2"), free.get("name"));
        assertEquals(List.of("Missing value"), free.get("vocabulary_id"));
        assertEquals(List.of("No tag name"), people.refused(409, people.root(), "tag_create", Map.of("vocabulary_id", vocabulary)).get("vocabulary_id"));
        assertEquals("Access denied", people.refusedBecause(403, people.caller(people.person()), "tag_create", Map.of("name", "due", "vocabulary_id", vocabulary)));
    }

    @Test
    @DisplayName("a keyword that goes is taken off the datasets, whose time of change stays")
    void deleted() {
        Map<String, Object> vocabulary = vocabulary();
        String free = people.fresh("free");
        Map<String, Object> dataset = datasets.make(people.organization(), Map.of("private", true, "tags", List.of(Map.of("name", "uno", "vocabulary_id", vocabulary.get("id")), Map.of("name", free))));
        assertNull(people.call(people.root(), "tag_delete", Map.of("id", "uno", "vocabulary_id", vocabulary.get("name"))));
        assertEquals(List.of(free), TestDatasets.tags(datasets.show(people.root(), dataset.get("id"))));
        assertNull(people.call(people.root(), "tag_delete", Map.of("id", free)));
        Map<String, Object> after = datasets.show(people.root(), dataset.get("id"));
        assertEquals(List.of(), TestDatasets.tags(after));
        assertEquals(0, after.get("num_tags"));
        assertEquals(dataset.get("metadata_modified"), after.get("metadata_modified"));
        assertEquals(List.of("new package"), People.list(people.call(people.root(), "package_activity_list", Map.of("id", dataset.get("id")))).stream().map(entry -> entry.get("activity_type")).toList());
        assertEquals("Not found: Could not find tag \"uno\"", people.refusedBecause(404, People.NOBODY, "tag_delete", Map.of("id", "uno", "vocabulary_id", vocabulary.get("id"))));
        assertEquals("id not in data", people.refused(409, People.NOBODY, "tag_delete", Map.of()).get("id"));
    }

    @Test
    @DisplayName("403: only administrators of the catalogue take keywords away")
    void mayNotDelete() {
        Map<String, Object> vocabulary = vocabulary();
        people.call(people.root(), "tag_create", Map.of("name", "uno", "vocabulary_id", vocabulary.get("id")));
        assertEquals("Access denied", people.refusedBecause(403, people.caller(people.person()), "tag_delete", Map.of("id", "uno", "vocabulary_id", vocabulary.get("id"))));
    }

    @Test
    @DisplayName("words are found by all their parts; those of private datasets and of vocabularies not among the free ones")
    void found() {
        String run = people.fresh("kw");
        Map<String, Object> organization = people.organization();
        Map<String, Object> vocabulary = vocabulary();
        datasets.make(organization, Map.of("tags", List.of(Map.of("name", run + " alfa"), Map.of("name", run + ".beta"), Map.of("name", run + "-voc", "vocabulary_id", vocabulary.get("id")))));
        datasets.make(organization, Map.of("private", true, "tags", List.of(Map.of("name", run + "-segreta"))));
        assertEquals(List.of(run + " alfa", run + ".beta"), people.call(People.NOBODY, "tag_autocomplete", Map.of("query", run)));
        assertEquals(List.of(run + " alfa"), people.call(People.NOBODY, "tag_autocomplete", Map.of("q", List.of(run, "ALFA"))));
        assertEquals(List.of(run + "-voc"), people.call(People.NOBODY, "tag_autocomplete", Map.of("query", run, "vocabulary_id", vocabulary.get("name"))));
        assertEquals(List.of(), people.call(People.NOBODY, "tag_autocomplete", Map.of("query", run + "%")));
        assertEquals(List.of(run + ".beta"), people.call(People.NOBODY, "tag_list", Map.of("query", run + ".")));
        Map<String, Object> page = People.map(people.call(People.NOBODY, "tag_search", Map.of("query", run, "limit", 1, "offset", 1)));
        assertEquals(2L, page.get("count"));
        assertEquals(List.of("id", "name", "vocabulary_id"), List.copyOf(People.list(page.get("results")).get(0).keySet()));
        assertEquals(0L, People.map(people.call(People.NOBODY, "tag_search", Map.of("query", " "))).get("count"));
        people.refused(409, People.NOBODY, "tag_search", Map.of("query", 5));
    }

    @Test
    @DisplayName("formats of public datasets, the most used first, once for all spellings")
    void formats() {
        String run = people.fresh("f");
        Map<String, Object> organization = people.organization();
        datasets.make(organization, Map.of("resources", List.of(Map.of("url", "http://x.org/1", "format", run + "Fool"), Map.of("url", "http://x.org/2", "format", run + "fmt"), Map.of("url", "http://x.org/3", "format", run + "FMT"))));
        datasets.make(organization, Map.of("private", true, "resources", List.of(Map.of("url", "http://x.org/1", "format", run + "secret"))));
        assertEquals(List.of(run + "fmt", run + "fool"), people.call(People.NOBODY, "format_autocomplete", Map.of("q", run)));
        assertEquals(List.of(run + "fmt"), people.call(People.NOBODY, "format_autocomplete", Map.of("q", run, "limit", 1)));
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "format_autocomplete", Map.of()).get("q"));
    }
}
