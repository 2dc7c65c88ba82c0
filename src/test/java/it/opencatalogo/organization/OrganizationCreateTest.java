package it.opencatalogo.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.error.Language;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("POST organization_create, group_create")
class OrganizationCreateTest {
    @Inject
    People people;

    private Map<String, Object> create(Map<String, ?> sent) {
        return People.map(people.call(people.root(), "organization_create", sent));
    }

    @Test
    @DisplayName("200: CKAN's keys, texts empty, the maker as administrator")
    void minimal() {
        Map<String, Object> made = create(Map.of("name", people.fresh("org")));
        assertEquals(List.of("approval_status", "created", "description", "display_name", "extras", "groups", "id", "image_display_url", "image_url", "is_organization",
            "name", "num_followers", "package_count", "state", "title", "type", "users"), made.keySet().stream().sorted().toList());
        assertEquals("", made.get("title"));
        assertEquals(made.get("name"), made.get("display_name"));
        Map<String, Object> user = People.list(made.get("users")).get(0);
        assertEquals(people.rootPerson().name(), user.get("name"));
        assertEquals("admin", user.get("capacity"));
        assertFalse(user.containsKey("email"));
    }

    @Test
    @DisplayName("200: the profile of the body stays at top level, extras are pairs by key, the last of doubles wins")
    void profile() {
        Map<String, Object> made = create(Map.of("name", people.fresh("org"), "identifier", "r_toscan", "email", "opendata@ente.example", "site", "https://www.ente.example",
            "foo", "bar", "extras", List.of(Map.of("key", "b", "value", 5), Map.of("key", "a", "value", "1"), Map.of("key", "a", "value", "2"))));
        Map<String, Object> shown = People.map(people.call(People.NOBODY, "organization_show", Map.of("id", made.get("name"))));
        assertEquals("r_toscan", shown.get("identifier"));
        assertEquals("opendata@ente.example", shown.get("email"));
        assertFalse(shown.containsKey("telephone") || shown.containsKey("foo"));
        assertEquals(List.of(Map.of("key", "a", "value", "2"), Map.of("key", "b", "value", "5")), shown.get("extras"));
    }

    @Test
    @DisplayName("409: a profile that cannot be right")
    void wrongProfile() {
        Map<String, Object> error = people.refused(409, people.root(), "organization_create", Map.of("name", people.fresh("org"), "email", "x", "site", "www.ente.it"));
        assertEquals(List.of("email", "site", "__type"), List.copyOf(error.keySet()));
    }

    @ParameterizedTest(name = "409: name \"{0}\"")
    @CsvSource({"'', Missing value", "a, Must be at least 2 characters long", "edit, That name cannot be used",
        "with blank, Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_"})
    void names(String name, String message) {
        assertEquals(List.of(message), people.refused(409, people.root(), "organization_create", Map.of("name", name)).get("name"));
    }

    @Test
    @DisplayName("409: name taken by a group, and what is wrong in the extras, at once")
    void taken() {
        String taken = (String) people.group().get("name");
        Map<String, Object> error = people.refused(409, people.root(), "organization_create", Map.of("name", taken, "extras", List.of(Map.of("value", "1"))));
        assertEquals(List.of("Group name already exists in database"), error.get("name"));
        assertEquals(List.of(Map.of("key", List.of("Missing value"))), error.get("extras"));
    }

    @Test
    @DisplayName("409: an extra with the name of a field")
    void schemaKey() {
        Map<String, Object> error = people.refused(409, people.root(), "group_create",
            Map.of("name", people.fresh("group"), "extras", List.of(Map.of("key", "title", "value", "1"))));
        assertEquals(List.of(Map.of("key", List.of("There is a schema field with the same name"))), error.get("extras"));
    }

    @Test
    @DisplayName("400: a list that is none, with the request as data")
    void malformed() {
        Map<String, Object> sent = new HashMap<>(Map.of("name", "x-group"));
        sent.put("extras", null);
        Map<String, Object> error = people.refused(400, people.root(), "group_create", sent);
        assertEquals("Integrity Error", error.get("__type"));
        assertEquals("Only lists of dicts can be placed against subschema ('extras',), not <class 'NoneType'>", error.get("message"));
        assertEquals(false, People.map(error.get("data")).get("is_organization"));
    }

    @Test
    @DisplayName("409: ids that are no UUID or not free")
    void ids() {
        UUID id = UUID.randomUUID();
        assertEquals(id, create(Map.of("name", people.fresh("org"), "id", id.toString())).get("id"));
        assertEquals(List.of("Id already exists"), people.refused(409, people.root(), "organization_create", Map.of("name", people.fresh("org"), "id", id.toString())).get("id"));
        assertEquals(List.of("Invalid id provided"), people.refused(409, people.root(), "organization_create", Map.of("name", people.fresh("org"), "id", "x")).get("id"));
    }

    @ParameterizedTest
    @DisplayName("403: only administrators of the catalogue")
    @ValueSource(strings = {"organization", "group"})
    void refused(String kind) {
        People.Person plain = people.person();
        Map<String, Object> sent = Map.of("name", people.fresh("x"));
        assertEquals("Access denied: User None not authorized to create " + kind + "s", people.refusedBecause(403, People.NOBODY, kind + "_create", sent));
        assertEquals("Access denied: User " + plain.name() + " not authorized to create " + kind + "s",
            people.refusedBecause(403, people.caller(plain), kind + "_create", sent));
    }

    @Test
    @DisplayName("a group of the type organization, an unknown role: refused; unknown users and parents: ignored")
    void odd() {
        people.refused(409, people.root(), "group_create", Map.of("name", people.fresh("g"), "type", "organization"));
        people.refused(409, people.root(), "organization_create", Map.of("name", people.fresh("o"), "users", List.of(Map.of("name", "x", "capacity", "boss"))));
        Map<String, Object> made = create(Map.of("name", people.fresh("org"), "users", List.of(Map.of("name", "no-such")), "groups", List.of(Map.of("name", "no-such"))));
        assertEquals(1, People.list(made.get("users")).size());
        assertEquals(List.of(), made.get("groups"));
    }

    @Test
    @DisplayName("roles are named in the language of the caller")
    void roles() {
        assertEquals(List.of("Amministratore", "Curatore", "Membro"),
            People.list(people.callIn(Language.ITALIAN, People.NOBODY, "member_roles_list", Map.of())).stream().map(role -> role.get("text")).toList());
        assertEquals(2, People.list(people.call(People.NOBODY, "member_roles_list", Map.of("group_type", "group"))).size());
    }
}
