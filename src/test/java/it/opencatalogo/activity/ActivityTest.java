package it.opencatalogo.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("activity_show, activity_data_show, activity_diff, activity_create, activity_delete")
class ActivityTest {
    @Inject
    People people;

    @Test
    @DisplayName("one entry: open to who may see it, its data and differences to editors")
    void one() {
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        String id = dataset(org.get("name"));
        people.call(people.root(), "package_patch", Map.of("id", id, "title", "Due"));
        Map<String, Object> entry = Map.of("id", entries(id).get(0).get("id").toString(), "object_type", "package");
        assertEquals("changed package", People.map(people.call(People.NOBODY, "activity_show", entry)).get("activity_type"));
        people.refused(403, People.NOBODY, "activity_show", Map.of("id", entry.get("id"), "include_data", true));
        people.refused(403, people.caller(people.person()), "activity_data_show", entry);
        people.refused(403, People.NOBODY, "activity_diff", entry);
        assertEquals("Due", tree(people.call(people.caller(editor), "activity_data_show", entry)).get("title"));
        String diff = (String) People.map(people.call(people.caller(editor), "activity_diff", entry)).get("diff");
        assertTrue(diff.startsWith("--- \n\n+++ \n\n@@ ") && diff.contains("+  \"title\": \"Due\","), diff);
        people.call(people.root(), "package_patch", Map.of("id", id, "private", true));
        Map<String, Object> closed = Map.of("id", entries(id).get(0).get("id").toString());
        assertEquals("Access denied: Unauthorized to view activity data", people.refusedBecause(403, People.NOBODY, "activity_show", closed));
    }

    @Test
    @DisplayName("one entry by dataset@version: the same for who may see that version, for others nothing that tells how many there are")
    void byVersion() {
        People.Person editor = people.person();
        String id = dataset(people.organization(editor, "editor").get("name"));
        people.call(people.root(), "package_patch", Map.of("id", id, "title", "Due"));
        Map<String, Object> second = Map.of("id", id + "@2", "object_type", "package");
        assertEquals(entries(id).get(0).get("id"), People.map(people.call(people.root(), "activity_show", second)).get("id"));
        assertEquals("Due", tree(people.call(people.caller(editor), "activity_data_show", second)).get("title"));
        people.refused(403, People.NOBODY, "activity_diff", second);
        people.refused(404, people.root(), "activity_show", Map.of("id", id + "@3"));
        people.refused(404, people.root(), "activity_show", Map.of("id", "no-such-dataset@1"));
        people.call(people.root(), "package_patch", Map.of("id", id, "private", true));
        for (int version : List.of(1, 3, 4)) {
            assertEquals("Access denied: User  not authorized to read package " + id, people.refusedBecause(403, People.NOBODY, "activity_show", Map.of("id", id + "@" + version)));
        }
    }

    @Test
    @DisplayName("entries of organisations and people are for administrators; 404 for ids that are none")
    void others() {
        Map<String, Object> org = people.organization();
        Map<String, Object> entry = Map.of("id", People.list(people.call(people.root(), "organization_activity_list", Map.of("id", org.get("name")))).get(0).get("id").toString());
        assertEquals(org.get("name"), People.map(People.map(people.call(people.root(), "activity_data_show", entry)).get("group")).get("name"));
        assertEquals("Access denied: object_type not recognized", people.refusedBecause(403, people.caller(people.person()), "activity_show", entry));
        UUID guessed = UUID.fromString(entry.get("id").toString());
        for (Object id : List.of("zzz", UUID.randomUUID(), new UUID(guessed.getMostSignificantBits() ^ 1, guessed.getLeastSignificantBits()))) {
            people.refused(404, people.root(), "activity_show", Map.of("id", id.toString()));
        }
    }

    @Test
    @DisplayName("activity_create: an entry beside the log's own, seen by whom it says; 403 for others")
    void create() {
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        String id = dataset(org.get("name"));
        Map<String, Object> request = Map.of("user_id", editor.name(), "object_id", id, "activity_type", "changed package", "data", Map.of("note", "x"));
        people.refused(403, people.caller(editor), "activity_create", request);
        Map<String, Object> hidden = People.map(people.call(people.root(), "activity_create", request));
        assertEquals(editor.id(), hidden.get("user_id"));
        assertEquals(Map.of("note", "x"), hidden.get("data"));
        assertNull(hidden.get("permission_labels"));
        assertEquals(hidden.get("id"), entries(id).get(0).get("id"));
        assertEquals(1, People.list(people.call(people.caller(editor), "package_activity_list", Map.of("id", id))).size(), "without labels only administrators see it");
        people.call(people.root(), "activity_create", Map.of("user_id", editor.name(), "object_id", id, "activity_type", "changed package", "permission_labels", List.of("public")));
        assertEquals(2, People.list(people.call(People.NOBODY, "package_activity_list", Map.of("id", id))).size());
        assertEquals("", tree(people.call(people.root(), "package_show", Map.of("id", id))).get("notes") == null ? "" : "?", "the dataset itself has not changed");
    }

    @Test
    @DisplayName("activity_create: 409 with CKAN's words")
    void wrong() {
        Map<String, Object> error = people.refused(409, people.root(), "activity_create", Map.of("user_id", "zzz", "object_id", "zzz", "activity_type", "zzz"));
        assertEquals(Map.of("activity_type", List.of("Not found: Activity type"), "object_id", List.of("There is no object_id validator for activity type \"zzz\""),
            "user_id", List.of("Not found: User"), "__type", "Validation Error"), error);
        assertEquals(List.of("Group not found: zzz"), people.refused(409, people.root(), "activity_create",
            Map.of("user_id", people.rootPerson().name(), "object_id", "zzz", "activity_type", "new group")).get("object_id"));
    }

    @Test
    @DisplayName("activity_delete: one entry, with the version it held; what was before it is compared with what comes after")
    void deleteOne() {
        String id = dataset(people.organization().get("name"));
        for (String title : List.of("Due", "Tre")) {
            people.call(people.root(), "package_patch", Map.of("id", id, "title", title));
        }
        List<Map<String, Object>> before = entries(id);
        Map<String, Object> middle = Map.of("id", before.get(1).get("id").toString());
        people.refused(403, people.caller(people.person()), "activity_delete", middle);
        assertEquals(Map.of("message", "Activity purged"), people.call(people.root(), "activity_delete", middle));
        people.refused(404, people.root(), "activity_delete", middle);
        people.refused(404, people.root(), "activity_show", middle);
        assertEquals(List.of(before.get(0).get("id"), before.get(2).get("id")), entries(id).stream().map(entry -> entry.get("id")).toList());
        List<Map<String, Object>> compared = People.list(People.map(people.call(people.root(), "activity_diff",
            Map.of("id", before.get(0).get("id").toString(), "object_type", "package"))).get("activities"));
        assertEquals(before.get(2).get("id"), compared.get(0).get("id"));
        assertEquals(true, People.map(people.call(people.root(), "log_verify", Map.of())).get("intact"), "the chain does not need what was erased");
    }

    @Test
    @DisplayName("activity_delete: a period, as many kept as asked for")
    void deletePeriod() {
        String id = dataset(people.organization().get("name"));
        for (String title : List.of("Due", "Tre", "Quattro")) {
            people.call(people.root(), "package_patch", Map.of("id", id, "title", title));
        }
        List<Map<String, Object>> before = entries(id);
        Map<String, Object> period = Map.of("start_date", before.get(3).get("timestamp"), "end_date", before.get(1).get("timestamp"), "keep", 2);
        assertEquals(Map.of("message", "Deleted 2 rows from the activity table."), people.call(people.root(), "activity_delete", period));
        assertEquals(2, entries(id).size());
        assertEquals(Map.of("message", "No activities found matching the specified criteria."), people.call(people.root(), "activity_delete", period));
        people.refused(409, people.root(), "activity_delete", Map.of("start_date", "2020-01-01"));
        people.refused(409, people.root(), "activity_delete", Map.of("start_date", "2021-01-01", "end_date", "2020-01-01"));
        assertEquals(List.of("Date format incorrect"), people.refused(409, people.root(), "activity_delete", Map.of("start_date", "x", "end_date", "2020-01-01")).get("start_date"));
    }

    private String dataset(Object organization) {
        return tree(people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", organization))).get("id").toString();
    }

    private List<Map<String, Object>> entries(String id) {
        return People.list(people.call(people.root(), "package_activity_list", Map.of("id", id)));
    }

    private static Map<String, Object> tree(Object value) {
        return Json.object(Json.bytes(value));
    }
}
