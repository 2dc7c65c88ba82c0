package it.opencatalogo.user;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.auth.ApiTokenMechanism;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("api_token_create, api_token_list, api_token_revoke")
class ApiTokenTest {
    @Inject
    People people;
    @Inject
    ApiTokenMechanism mechanism;
    @Inject
    CatalogueConfig config;
    @Inject
    Sql sql;

    private Map<String, Object> issue(People.Person person) {
        return People.map(people.call(people.caller(person), "api_token_create", Map.of("user", person.name(), "name", "script")));
    }

    @Test
    @DisplayName("200: a token that looks like CKAN's, of which only the hash is stored")
    void create() {
        People.Person plain = people.person();
        Map<String, Object> issued = issue(plain);
        String token = (String) issued.get("token");
        assertTrue(token.matches("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
        assertEquals(plain.name(), mechanism.caller(token, null).name());
        byte[] stored = sql.one("select hash from api_token where id = ?", row -> row.getBytes(1), issued.get("id")).orElseThrow();
        assertEquals(32, stored.length);
    }

    @Test
    @DisplayName("a token with anything added, or cut, is nobody's")
    void altered() {
        String token = people.person().token();
        assertFalse(mechanism.caller(token + "x", null).signedIn());
        assertFalse(mechanism.caller(token.substring(1), null).signedIn());
        assertFalse(mechanism.caller("nonsense", null).signedIn());
    }

    @Test
    @DisplayName("Authorization, Bearer and X-CKAN-API-Key all count")
    void headers() {
        People.Person plain = people.person();
        assertEquals(plain.name(), mechanism.caller("Bearer " + plain.token(), null).name());
        assertEquals(plain.name(), mechanism.caller(null, plain.token()).name());
        given().header("Authorization", plain.token()).get("/api/3/action/user_show").then().statusCode(200);
    }

    @Test
    @DisplayName("api_token_list: oldest first, with the time of use")
    void list() {
        People.Person plain = people.person();
        issue(plain);
        List<Map<String, Object>> tokens = People.list(people.call(people.caller(plain), "api_token_list", Map.of("user_id", plain.name())));
        assertEquals(List.of("user_create", "script"), tokens.stream().map(token -> token.get("name")).toList());
        assertNotNull(tokens.get(0).get("last_access"));
        assertEquals(List.of("Missing value"), people.refused(409, people.caller(plain), "api_token_list", Map.of()).get("user_id"));
    }

    @Test
    @DisplayName("revoking ends it at once; again it is like an unknown one: 403")
    void revoke() {
        People.Person plain = people.person();
        Map<String, Object> issued = issue(plain);
        assertTrue(mechanism.caller((String) issued.get("token"), null).signedIn());
        people.call(people.caller(plain), "api_token_revoke", Map.of("jti", issued.get("id")));
        assertFalse(mechanism.caller((String) issued.get("token"), null).signedIn());
        assertEquals("Access denied", people.refusedBecause(403, people.caller(plain), "api_token_revoke", Map.of("jti", issued.get("id"))));
        Map<String, Object> second = issue(plain);
        people.call(people.caller(plain), "api_token_revoke", Map.of("token", second.get("token")));
        assertFalse(mechanism.caller((String) second.get("token"), null).signedIn());
    }

    @Test
    @DisplayName("403: somebody else's tokens; 404: unknown user; 409: what is missing")
    void refusals() {
        People.Person plain = people.person();
        People.Person other = people.person();
        Map<String, Object> request = Map.of("user", plain.name(), "name", "x");
        people.refused(403, people.caller(other), "api_token_create", request);
        people.refused(403, People.NOBODY, "api_token_create", request);
        people.refused(403, people.caller(other), "api_token_list", Map.of("user_id", plain.name()));
        people.refused(403, people.caller(other), "api_token_revoke", Map.of("token", plain.token()));
        assertEquals("Not found: User not found", people.refusedBecause(404, people.caller(plain), "api_token_create", Map.of("user", "no-such", "name", "x")));
        assertEquals(List.of("name", "user", "__type"), List.copyOf(people.refused(409, People.NOBODY, "api_token_create", Map.of()).keySet()));
        assertEquals(List.of("Missing value"), people.refused(409, people.caller(plain), "api_token_revoke", Map.of()).get("token"));
    }

    @Test
    @DisplayName("a new catalogue has an administrator, whose token only the owner of the process can read")
    void firstAdministrator() throws IOException {
        Path file = config.data().dir().resolve(FirstAdministrator.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(mechanism.caller(Files.readString(file), null).sysadmin());
    }
}
