package it.opencatalogo.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("POST user_update, user_patch, user_delete")
class UserUpdateTest {
    @Inject
    People people;

    @Test
    @DisplayName("200: what is left out keeps its value")
    void keeps() {
        People.Person plain = people.person();
        people.call(people.caller(plain), "user_update", Map.of("id", plain.name(), "email", plain.email(), "fullname", "Nuovo", "about", "Chi sono"));
        Map<String, Object> user = People.map(people.call(people.caller(plain), "user_update", Map.of("id", plain.name(), "email", plain.email())));
        assertEquals("Nuovo", user.get("fullname"));
        assertEquals("Chi sono", user.get("about"));
    }

    @Test
    @DisplayName("409: update wants the address, patch does not")
    void address() {
        People.Person plain = people.person();
        assertEquals(List.of("Missing value"), people.refused(409, people.caller(plain), "user_update", Map.of("id", plain.name())).get("email"));
        assertEquals("Nome", People.map(people.call(people.caller(plain), "user_patch", Map.of("id", plain.name(), "fullname", "Nome"))).get("display_name"));
    }

    @Test
    @DisplayName("409: the login name stays")
    void name() {
        People.Person plain = people.person();
        assertEquals(List.of("That login name can not be modified."),
            people.refused(409, people.caller(plain), "user_update", Map.of("id", plain.name(), "email", plain.email(), "name", "other")).get("name"));
    }

    @Test
    @DisplayName("sysadmin sent by a normal user is dropped; nobody takes it from himself")
    void privileges() {
        People.Person plain = people.person();
        assertEquals(false, People.map(people.call(people.caller(plain), "user_patch", Map.of("id", plain.name(), "sysadmin", true))).get("sysadmin"));
        People.Person root = people.rootPerson();
        assertEquals(List.of("Cannot modify your own sysadmin privileges"),
            people.refused(409, people.root(), "user_patch", Map.of("id", root.name(), "sysadmin", false)).get("sysadmin"));
    }

    @Test
    @DisplayName("403: somebody else, a stranger; 404 and 409 before")
    void refused() {
        People.Person plain = people.person();
        People.Person other = people.person();
        Map<String, Object> edit = Map.of("id", plain.name(), "email", "x@example.org");
        assertEquals("Access denied: User " + other.name() + " not authorized to edit user " + plain.id(),
            people.refusedBecause(403, people.caller(other), "user_update", edit));
        assertEquals("Access denied: Have to be logged in to edit user", people.refusedBecause(403, People.NOBODY, "user_update", edit));
        assertEquals("Not found: User was not found.", people.refusedBecause(404, people.root(), "user_update", Map.of("id", "no-such")));
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "user_update", Map.of()).get("id"));
    }

    @Test
    @DisplayName("user_patch: 404 to administrators, 403 to others, and CKAN's words for a missing id")
    void patchRefusals() {
        assertEquals("Not found", people.refusedBecause(404, people.root(), "user_patch", Map.of("id", "no-such")));
        assertEquals("Access denied: User not found", people.refusedBecause(403, People.NOBODY, "user_patch", Map.of("id", "no-such")));
        assertEquals("Missing id, can not get User object", people.refusedBecause(409, People.NOBODY, "user_patch", Map.of()));
        assertEquals(List.of("Missing value"), people.refused(409, people.root(), "user_patch", Map.of()).get("id"));
    }

    @Test
    @DisplayName("user_delete: roles and tokens end at once, the account is still shown as deleted")
    void delete() {
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        assertTrue(people.caller(editor).signedIn());
        people.call(people.root(), "user_delete", Map.of("id", editor.name()));
        assertFalse(people.caller(editor).signedIn());
        assertEquals(List.of(), People.map(people.call(people.root(), "organization_show", Map.of("id", org.get("name")))).get("users"));
        assertEquals("deleted", People.map(people.call(people.root(), "user_show", Map.of("id", editor.name()))).get("state"));
    }

    @Test
    @DisplayName("user_delete: who is gone follows nothing and is followed by nobody, until the account is opened again")
    void followers() {
        People.Person one = people.person();
        People.Person other = people.person();
        String dataset = "id-progetti";
        int before = (Integer) people.call(People.NOBODY, "dataset_follower_count", Map.of("id", dataset));
        people.call(people.caller(one), "follow_dataset", Map.of("id", dataset));
        people.call(people.caller(other), "follow_user", Map.of("id", one.name()));
        people.call(people.root(), "user_delete", Map.of("id", one.name()));
        assertEquals(before, people.call(People.NOBODY, "dataset_follower_count", Map.of("id", dataset)));
        assertEquals(List.of(), people.call(people.caller(other), "user_followee_list", Map.of("id", other.name())));
        people.call(people.root(), "user_patch", Map.of("id", one.name(), "state", "active"));
        assertEquals(before + 1, people.call(People.NOBODY, "dataset_follower_count", Map.of("id", dataset)));
        assertEquals(1, People.list(people.call(people.caller(other), "user_followee_list", Map.of("id", other.name()))).size());
        people.call(people.root(), "user_delete", Map.of("id", one.name()));
    }

    @Test
    @DisplayName("user_delete: 403 for others before anything is looked at, 404 in CKAN's words")
    void deleteRefusals() {
        assertEquals("Access denied", people.refusedBecause(403, people.caller(people.person()), "user_delete", Map.of("id", "no-such")));
        assertEquals("Not found: User \"no-such\" was not found.", people.refusedBecause(404, people.root(), "user_delete", Map.of("id", "no-such")));
    }
}
