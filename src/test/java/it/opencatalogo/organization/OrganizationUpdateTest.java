package it.opencatalogo.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.Sql;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("POST organization_update, _patch, _delete, _purge")
class OrganizationUpdateTest {
    @Inject
    People people;
    @Inject
    Groups groups;
    @Inject
    Sql sql;

    private Map<String, Object> full() {
        return People.map(people.call(people.root(), "organization_create", Map.of("name", people.fresh("org"), "title", "T", "description", "D",
            "extras", List.of(Map.of("key", "k", "value", "v")))));
    }

    @Test
    @DisplayName("update empties extras that are left out and keeps texts; patch keeps both")
    void replaces() {
        Object id = full().get("id").toString();
        Map<String, Object> patched = People.map(people.call(people.root(), "organization_patch", Map.of("id", id, "title", "T2")));
        assertEquals(List.of(Map.of("key", "k", "value", "v")), patched.get("extras"));
        Map<String, Object> updated = People.map(people.call(people.root(), "organization_update", Map.of("id", id, "title", "T3")));
        assertEquals(List.of(), updated.get("extras"));
        assertEquals("D", updated.get("description"));
        assertTrue(updated.containsKey("packages") && updated.containsKey("package_count"));
        assertFalse(updated.containsKey("num_followers"));
    }

    @Test
    @DisplayName("group_update edits an organisation and organization_update a group, which stay what they are; group_patch does not")
    void eitherKind() {
        Object id = full().get("id").toString();
        Map<String, Object> updated = People.map(people.call(people.root(), "group_update", Map.of("id", id, "title", "T2")));
        assertEquals(List.of("T2", "D", true, "organization"), List.of(updated.get("title"), updated.get("description"), updated.get("is_organization"), updated.get("type")));
        people.refused(404, people.root(), "group_patch", Map.of("id", id, "title", "T3"));
        people.refused(403, people.caller(people.person()), "group_update", Map.of("id", id, "title", "T3"));
        Object group = People.map(people.call(people.root(), "group_create", Map.of("name", people.fresh("group")))).get("id").toString();
        Map<String, Object> other = People.map(people.call(people.root(), "organization_update", Map.of("id", group, "title", "G")));
        assertEquals(List.of("G", false, "group"), List.of(other.get("title"), other.get("is_organization"), other.get("type")));
    }

    @Test
    @DisplayName("what was shown can be sent back")
    void roundTrip() {
        Map<String, Object> made = full();
        Map<String, Object> shown = People.map(people.call(people.root(), "organization_show", Map.of("id", made.get("name"))));
        shown.put("id", shown.get("id").toString());
        people.call(people.root(), "organization_update", shown);
        Map<String, Object> again = People.map(people.call(people.root(), "organization_show", Map.of("id", made.get("name"))));
        again.put("id", again.get("id").toString());
        shown.remove("users");
        again.remove("users");
        assertEquals(shown, again);
    }

    @Test
    @DisplayName("a new name is found at once, the old one no more; the organisation inside datasets follows")
    void rename() {
        Map<String, Object> made = full();
        String name = people.fresh("renamed");
        people.call(people.root(), "organization_patch", Map.of("id", made.get("name"), "name", name, "title", "Nuovo"));
        people.refused(404, People.NOBODY, "organization_show", Map.of("id", made.get("name")));
        UUID id = (UUID) made.get("id");
        assertEquals(List.of("id", "name", "title", "type", "description", "image_url", "created", "is_organization", "approval_status", "state"),
            List.copyOf(groups.organization(id).keySet()));
        assertTrue(new String(groups.organizationJson(id)).contains("\"title\":\"Nuovo\""));
    }

    @Test
    @DisplayName("users replace the members, left out they stay")
    void users() {
        People.Person one = people.person();
        People.Person two = people.person();
        Object name = people.organization(one, "editor").get("name");
        assertEquals(1, People.list(People.map(people.call(people.root(), "organization_patch", Map.of("id", name, "title", "x"))).get("users")).size());
        Map<String, Object> updated = People.map(people.call(people.root(), "organization_patch", Map.of("id", name, "users", List.of(Map.of("name", two.name(), "capacity", "admin")))));
        assertEquals(two.name(), People.list(updated.get("users")).get(0).get("name"));
        assertFalse(people.caller(one).roles().containsKey(updated.get("id")));
    }

    @Test
    @DisplayName("409: the type stays, the name stays free of others")
    void messages() {
        Map<String, Object> made = full();
        assertEquals("Type cannot be updated", people.refused(409, people.root(), "organization_update", Map.of("id", made.get("name"), "type", "other")).get("type"));
        assertEquals(List.of("Group name already exists in database"),
            people.refused(409, people.root(), "organization_update", Map.of("id", made.get("name"), "name", full().get("name"))).get("name"));
        assertEquals(List.of("Missing value"), people.refused(409, people.root(), "organization_update", Map.of("id", made.get("name"), "name", "")).get("name"));
    }

    @Test
    @DisplayName("administrators may edit, editors and strangers get 403")
    void rights() {
        People.Person admin = people.person();
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(admin, "admin", editor, "editor");
        Map<String, Object> edit = Map.of("id", org.get("name"), "title", "x");
        people.call(people.caller(admin), "organization_patch", edit);
        assertEquals("Access denied: User " + editor.name() + " not authorized to edit organization " + org.get("id"),
            people.refusedBecause(403, people.caller(editor), "organization_patch", edit));
        assertEquals("Access denied: User  not authorized to edit organization " + org.get("id"), people.refusedBecause(403, People.NOBODY, "organization_update", edit));
        assertEquals("Access denied: User " + editor.name() + " not authorized to delete organization " + org.get("id"),
            people.refusedBecause(403, people.caller(editor), "organization_delete", edit));
        assertEquals("Access denied", people.refusedBecause(403, people.caller(admin), "organization_purge", edit));
    }

    @Test
    @DisplayName("404 and 409 come in CKAN's order and words, and kinds are apart")
    void order() {
        Caller root = people.root();
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "organization_update", Map.of()).get("id"));
        assertEquals("Missing id, can not get Group object", people.refusedBecause(409, People.NOBODY, "organization_patch", Map.of()));
        assertEquals("Not found: Group was not found.", people.refusedBecause(404, People.NOBODY, "organization_update", Map.of("id", "no-such")));
        assertEquals("Not found", people.refusedBecause(404, root, "organization_patch", Map.of("id", "no-such")));
        assertEquals("Not found: Organization was not found", people.refusedBecause(404, root, "organization_purge", Map.of("id", "no-such")));
        assertEquals("Not found", people.refusedBecause(404, root, "organization_patch", Map.of("id", people.group().get("name"))));
        people.refused(404, root, "group_show", Map.of("id", people.organization().get("name")));
    }

    @Test
    @DisplayName("deleted: 403 for strangers, shown to administrators, not listed, name taken; active again by state")
    void delete() {
        Map<String, Object> org = full();
        people.call(people.root(), "organization_delete", Map.of("id", org.get("name")));
        assertEquals("Access denied: User  not authorized to read group " + org.get("id"), people.refusedBecause(403, People.NOBODY, "organization_show", Map.of("id", org.get("name"))));
        assertEquals("deleted", People.map(people.call(people.root(), "organization_show", Map.of("id", org.get("name")))).get("state"));
        assertFalse(((List<?>) people.call(people.root(), "organization_list", Map.of())).contains(org.get("name")));
        people.refused(409, people.root(), "organization_create", Map.of("name", org.get("name")));
        people.call(people.root(), "organization_patch", Map.of("id", org.get("name"), "state", "active"));
        people.call(People.NOBODY, "organization_show", Map.of("id", org.get("name")));
    }

    @Test
    @DisplayName("purged: 404, the name is free, its documents are gone from the log and the hashes stay")
    void purge() {
        Map<String, Object> org = full();
        people.call(people.root(), "organization_purge", Map.of("id", org.get("name")));
        people.refused(404, people.root(), "organization_show", Map.of("id", org.get("name")));
        people.call(people.root(), "organization_create", Map.of("name", org.get("name")));
        assertEquals(List.of(2, 0), sql.one("select count(*), count(document) from change where object_id = ? and kind = 'organization'",
            row -> List.of(row.getInt(1), row.getInt(2)), org.get("id")).orElseThrow());
    }

    @Test
    @DisplayName("administrators above are so below; loops are refused")
    void hierarchy() {
        People.Person admin = people.person();
        Map<String, Object> above = people.organization(admin, "admin");
        Map<String, Object> below = People.map(people.call(people.root(), "organization_create",
            Map.of("name", people.fresh("below"), "groups", List.of(Map.of("name", above.get("name"))))));
        assertEquals(List.of(Map.of("capacity", "public", "name", above.get("name"))), below.get("groups"));
        people.call(people.caller(admin), "organization_patch", Map.of("id", below.get("name"), "title", "Da sopra"));
        Map<String, Object> error = people.refused(409, people.root(), "organization_patch", Map.of("id", above.get("name"), "groups", List.of(Map.of("name", below.get("name")))));
        assertEquals(List.of(Map.of("name", List.of("This parent would create a loop in the hierarchy"))), error.get("groups"));
        people.call(people.root(), "organization_patch", Map.of("id", below.get("name"), "groups", List.of()));
        people.refused(403, people.caller(admin), "organization_patch", Map.of("id", below.get("name"), "title", "x"));
    }
}
