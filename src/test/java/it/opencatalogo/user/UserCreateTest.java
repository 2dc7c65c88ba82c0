package it.opencatalogo.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Json;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("POST user_create")
class UserCreateTest {
    @Inject
    People people;
    @Inject
    Sql sql;

    private Map<String, Object> valid() {
        String name = people.fresh("new");
        return new LinkedHashMap<>(Map.of("name", name, "email", name + "@example.org", "password", "una-frase-lunga"));
    }

    @Test
    @DisplayName("200: the sixteen keys of CKAN, no more")
    void shape() {
        Map<String, Object> user = People.map(people.call(people.root(), "user_create", valid()));
        assertEquals(List.of("about", "activity_streams_email_notifications", "apikey", "created", "display_name", "email", "email_hash", "fullname", "id",
            "image_display_url", "image_url", "last_active", "name", "number_created_packages", "state", "sysadmin"), user.keySet().stream().sorted().toList());
        assertTrue(((String) user.get("created")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}"));
    }

    @ParameterizedTest(name = "409: name \"{0}\"")
    @CsvSource({"'', Missing value", "a, Must be at least 2 characters long", "new, That name cannot be used",
        "Upper, Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_",
        "città, Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_"})
    void names(String name, String message) {
        Map<String, Object> sent = valid();
        sent.put("name", name);
        assertEquals(List.of(message), people.refused(409, people.root(), "user_create", sent).get("name"));
    }

    @ParameterizedTest(name = "409: e-mail \"{0}\"")
    @CsvSource({"'', Missing value", "nonsense, Email nonsense is not a valid format", "a@, Email a@ is not a valid format",
        "a..b@c.org, Email a..b@c.org is not a valid format"})
    void addresses(String email, String message) {
        Map<String, Object> sent = valid();
        sent.put("email", email);
        assertEquals(List.of(message), people.refused(409, people.root(), "user_create", sent).get("email"));
    }

    @Test
    @DisplayName("409: all faults at once, email, name and password")
    void allMissing() {
        Map<String, Object> error = people.refused(409, people.root(), "user_create", Map.of());
        assertEquals(List.of("email", "name", "password", "__type"), List.copyOf(error.keySet()));
    }

    @Test
    @DisplayName("409: name taken, also by a deleted user")
    void nameTaken() {
        People.Person gone = people.person();
        people.call(people.root(), "user_delete", Map.of("id", gone.name()));
        Map<String, Object> sent = valid();
        sent.put("name", gone.name());
        assertEquals(List.of("The username is already associated with another account. Please use a different username."),
            people.refused(409, people.root(), "user_create", sent).get("name"));
    }

    @Test
    @DisplayName("409: address taken, in whatever case; free again after the account is deleted")
    void emailTaken() {
        People.Person other = people.person();
        Map<String, Object> sent = valid();
        sent.put("email", other.email().toUpperCase());
        assertEquals(List.of("The email address '" + other.email().toUpperCase() + "' belongs to a registered user."),
            people.refused(409, people.root(), "user_create", sent).get("email"));
        people.call(people.root(), "user_delete", Map.of("id", other.name()));
        assertEquals(other.email().toUpperCase(), People.map(people.call(people.root(), "user_create", sent)).get("email"));
    }

    @Test
    @DisplayName("409: passwords that are short, no text, or null")
    void passwords() {
        Map<String, Object> sent = valid();
        sent.put("password", "short");
        assertEquals(List.of("Your password must be 8 characters or longer"), people.refused(409, people.root(), "user_create", sent).get("password"));
        sent.put("password", 12345678);
        assertEquals(List.of("Passwords must be strings"), people.refused(409, people.root(), "user_create", sent).get("password"));
        sent.put("password", null);
        assertEquals(List.of("Passwords must be strings", "Missing value"), people.refused(409, people.root(), "user_create", sent).get("password"));
    }

    @Test
    @DisplayName("409: a link in the presentation")
    void spam() {
        Map<String, Object> sent = valid();
        sent.put("about", "see http://spam.example.org");
        assertTrue(people.refused(409, people.root(), "user_create", sent).containsKey("about"));
    }

    @Test
    @DisplayName("403: only administrators make users")
    void refused() {
        assertEquals("Access denied: User  not authorized to create users via the API", people.refusedBecause(403, People.NOBODY, "user_create", valid()));
        People.Person plain = people.person();
        assertEquals("Access denied: User " + plain.name() + " not authorized to create users via the API",
            people.refusedBecause(403, people.caller(plain), "user_create", valid()));
    }

    @Test
    @DisplayName("the password is kept as Argon2, and nothing of it reaches the log")
    void storage() {
        Map<String, Object> sent = new HashMap<>(valid());
        String name = (String) sent.get("name");
        people.call(people.root(), "user_create", sent);
        String hash = sql.one("select password_hash from \"user\" where name = ?", row -> row.getString(1), name).orElseThrow();
        assertTrue(hash.startsWith("$argon2id$"));
        assertTrue(Passwords.matches("una-frase-lunga", hash));
        assertFalse(Passwords.matches("una-frase-lung", hash));
        String logged = sql.one("select c.document::text from change c join \"user\" u on u.id = c.object_id where u.name = ? and c.kind = 'user'",
            row -> row.getString(1), name).orElseThrow();
        assertTrue(logged.contains(name));
        assertFalse(logged.contains("argon2") || logged.contains(sent.get("email").toString()), Json.text(logged));
    }
}
