package it.opencatalogo.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("GET user_show, user_list, user_autocomplete")
class UserReadTest {
    @Inject
    People people;

    @Test
    @DisplayName("200: oneself without id, with address")
    void self() {
        People.Person plain = people.person();
        Map<String, Object> user = People.map(people.call(people.caller(plain), "user_show", Map.of()));
        assertEquals(plain.email(), user.get("email"));
        assertTrue(user.containsKey("apikey"));
        assertNull(user.get("apikey"));
    }

    @Test
    @DisplayName("200: others without address, administrators with it")
    void others() {
        People.Person plain = people.person();
        assertFalse(People.map(people.call(people.caller(people.person()), "user_show", Map.of("id", plain.name()))).containsKey("email"));
        assertEquals(plain.email(), People.map(people.call(people.root(), "user_show", Map.of("id", plain.id().toString()))).get("email"));
    }

    @Test
    @DisplayName("only administrators get the hash of the password, on request")
    void hash() {
        People.Person plain = people.person();
        Map<String, Object> request = Map.of("id", plain.name(), "include_password_hash", true);
        assertFalse(People.map(people.call(people.caller(plain), "user_show", request)).containsKey("password_hash"));
        assertTrue(((String) People.map(people.call(people.root(), "user_show", request)).get("password_hash")).startsWith("$argon2id$"));
    }

    @Test
    @DisplayName("403: strangers see nobody; 404 without id")
    void strangers() {
        People.Person plain = people.person();
        people.refused(403, People.NOBODY, "user_show", Map.of("id", plain.name()));
        people.refused(403, People.NOBODY, "user_list", Map.of());
        people.refused(403, People.NOBODY, "user_autocomplete", Map.of("q", "a"));
        assertEquals("Not found", people.refusedBecause(404, People.NOBODY, "user_show", Map.of()));
    }

    @Test
    @DisplayName("404: unknown, or asked for by address")
    void unknown() {
        assertEquals("Not found", people.refusedBecause(404, people.root(), "user_show", Map.of("id", "no-such")));
        people.refused(404, people.root(), "user_show", Map.of("id", people.person().email()));
    }

    @Test
    @DisplayName("user_list: active ones by name; the address only for administrators")
    void list() {
        People.Person one = people.person();
        People.Person gone = people.person();
        people.call(people.root(), "user_delete", Map.of("id", gone.name()));
        assertEquals(List.of(one.name()), people.call(people.root(), "user_list", Map.of("q", one.name(), "all_fields", false)));
        assertEquals(List.of(), people.call(people.root(), "user_list", Map.of("q", gone.name(), "all_fields", false)));
        assertEquals(List.of(one.name()), people.call(people.root(), "user_list", Map.of("email", one.email(), "all_fields", "false")));
        people.refused(403, people.caller(one), "user_list", Map.of("email", one.email()));
    }

    @Test
    @DisplayName("user_list: words with the wildcards of SQL are taken as they are")
    void wildcards() {
        people.person();
        assertEquals(List.of(), people.call(people.root(), "user_list", Map.of("q", "%_%", "all_fields", false)));
    }

    @Test
    @DisplayName("user_autocomplete: id, name and full name; itself left out if asked; 409 without q")
    void autocomplete() {
        People.Person one = people.person();
        List<Map<String, Object>> found = People.list(people.call(people.root(), "user_autocomplete", Map.of("q", one.name())));
        assertEquals(List.of("id", "name", "fullname"), List.copyOf(found.get(0).keySet()));
        assertEquals(List.of(), people.call(people.caller(one), "user_autocomplete", Map.of("q", one.name(), "ignore_self", true)));
        assertEquals(List.of("Missing value"), people.refused(409, people.root(), "user_autocomplete", Map.of()).get("q"));
    }
}
