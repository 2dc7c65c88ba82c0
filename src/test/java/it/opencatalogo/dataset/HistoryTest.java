package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Json;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("package_history_show, package_revert")
class HistoryTest {
    @Inject
    People people;

    @Test
    @DisplayName("each version with who, when and what changed; resources and extras one by one")
    void history() {
        String id = dataset(people.organization().get("name"));
        patch(id, Map.of("title", "Due", "extras", List.of(Map.of("key", "k", "value", "v"))));
        Map<String, Object> resource = tree(people.call(people.root(), "resource_create", Map.of("package_id", id, "url", "http://example.org/a", "name", "R")));
        people.call(people.root(), "resource_patch", Map.of("id", resource.get("id"), "name", "S"));
        List<Map<String, Object>> versions = history(people.root(), id);
        assertEquals(List.of(4L, 3L, 2L, 1L), versions.stream().map(version -> version.get("version")).toList());
        assertEquals(people.rootPerson().name(), versions.get(0).get("user"));
        assertEquals("resource_patch", versions.get(0).get("action"));
        assertEquals(List.of(change("resources/" + resource.get("id") + "/name", "R", "S")), name(versions.get(0)));
        assertEquals(List.of("resources/" + resource.get("id")), People.list(versions.get(1).get("changes")).stream().map(change -> change.get("field")).toList());
        assertEquals(List.of(change("title", "Uno", "Due"), change("extras/k", null, "v")), versions.get(2).get("changes"));
        assertNull(versions.get(3).get("changes"));
        assertNull(history(People.NOBODY, id).get(0).get("user"), "strangers do not see names of people");
        Map<String, Object> first = People.list(people.call(people.root(), "package_history_show", Map.of("id", id, "version", 1, "include_package", true))).get(0);
        assertEquals("Uno", tree(first.get("package")).get("title"));
        people.refused(404, people.root(), "package_history_show", Map.of("id", id, "version", 9));
    }

    @Test
    @DisplayName("what was private stays so: strangers see neither the version nor anything of it in the next one")
    void privately() {
        People.Person member = people.person();
        String id = dataset(people.organization(member, "member").get("name"));
        patch(id, Map.of("private", true, "notes", "segreto"));
        people.refused(403, People.NOBODY, "package_history_show", Map.of("id", id));
        patch(id, Map.of("private", false, "notes", "aperto"));
        List<Map<String, Object>> seen = history(People.NOBODY, id);
        assertEquals(List.of(3L, 1L), seen.stream().map(version -> version.get("version")).toList());
        assertFalse(Json.text(people.call(People.NOBODY, "package_history_show", Map.of("id", id, "include_package", true))).contains("segreto"));
        assertTrue(Json.text(people.call(people.caller(member), "package_history_show", Map.of("id", id, "include_package", true))).contains("segreto"));
        people.refused(404, People.NOBODY, "package_history_show", Map.of("id", id, "version", 2));
        assertEquals(3, history(people.caller(member), id).size());
    }

    @Test
    @DisplayName("an earlier version becomes a new one: fields, resources with their ids, groups, state")
    void revert() {
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        Map<String, Object> group = people.group();
        String id = tree(people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", org.get("name"), "title", "Uno",
            "groups", List.of(Map.of("name", group.get("name"))), "tags", List.of(Map.of("name", "pnrr")), "resources", List.of(Map.of("url", "http://example.org/a", "name", "R"))))).get("id").toString();
        Map<String, Object> before = tree(people.call(people.root(), "package_show", Map.of("id", id)));
        patch(id, Map.of("title", "Due", "groups", List.of(), "tags", List.of(), "resources", List.of(), "extras", List.of(Map.of("key", "k", "value", "v"))));
        people.call(people.root(), "package_delete", Map.of("id", id));
        Map<String, Object> back = Map.of("id", id, "version", 1);
        people.refused(403, people.caller(people.person()), "package_revert", back);
        assertEquals("Access denied: User " + editor.name() + " not authorized to edit these groups", people.refusedBecause(403, people.caller(editor), "package_revert", back));
        Map<String, Object> after = tree(people.call(people.root(), "package_revert", back));
        for (String computed : List.of("metadata_modified", "resources")) {
            assertNotNull(after.get(computed));
        }
        assertEquals(People.list(before.get("resources")).get(0).get("id"), People.list(after.get("resources")).get(0).get("id"));
        for (String key : List.of("title", "state", "extras", "num_resources", "owner_org", "name")) {
            assertEquals(before.get(key), after.get(key), key);
        }
        assertEquals(names(before, "tags"), names(after, "tags"));
        assertEquals(names(before, "groups"), names(tree(people.call(people.root(), "package_show", Map.of("id", id))), "groups"));
        assertEquals("package_revert", history(people.root(), id).get(0).get("action"));
        assertEquals("changed package", People.list(people.call(people.root(), "package_activity_list", Map.of("id", id))).get(0).get("activity_type"));
    }

    @Test
    @DisplayName("all rules hold again: 409 if the name was given to another dataset meanwhile; 404 if the content was erased")
    void rules() {
        Map<String, Object> org = people.organization();
        String id = dataset(org.get("name"));
        Object old = tree(people.call(people.root(), "package_show", Map.of("id", id))).get("name");
        patch(id, Map.of("name", people.fresh("renamed")));
        people.call(people.root(), "package_create", Map.of("name", old, "owner_org", org.get("name")));
        assertEquals(List.of("That URL is already in use."), people.refused(409, people.root(), "package_revert", Map.of("id", id, "version", 1)).get("name"));
        Map<String, Object> entry = People.list(people.call(people.root(), "package_activity_list", Map.of("id", id))).get(1);
        people.call(people.root(), "activity_delete", Map.of("id", entry.get("id").toString()));
        people.refused(404, people.root(), "package_revert", Map.of("id", id, "version", 1));
        assertEquals(2, history(people.root(), id).size(), "that there was a version is not forgotten");
        people.refused(409, people.root(), "package_revert", Map.of("id", id));
    }

    private String dataset(Object organization) {
        return tree(people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", organization, "title", "Uno"))).get("id").toString();
    }

    private void patch(String id, Map<String, ?> keys) {
        Map<String, Object> all = new java.util.HashMap<>(keys);
        all.put("id", id);
        people.call(people.root(), "package_patch", all);
    }

    private List<Map<String, Object>> history(Caller caller, String id) {
        return People.list(people.call(caller, "package_history_show", Map.of("id", id)));
    }

    private static List<Object> names(Map<String, Object> dataset, String list) {
        return People.list(dataset.get(list)).stream().map(entry -> entry.get("name")).toList();
    }

    private static List<Map<String, Object>> name(Map<String, Object> version) {
        return People.list(version.get("changes")).stream().filter(change -> change.get("field").toString().endsWith("/name")).toList();
    }

    private static Map<String, Object> change(String field, Object before, Object after) {
        Map<String, Object> change = new java.util.HashMap<>();
        change.put("field", field);
        change.put("before", before);
        change.put("after", after);
        return change;
    }

    private static Map<String, Object> tree(Object value) {
        return Json.object(Json.bytes(value));
    }
}
