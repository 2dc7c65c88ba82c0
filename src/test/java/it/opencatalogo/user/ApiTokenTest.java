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
        assertEquals(plain.name(), mechanism.caller(token, null, "::1").name());
        byte[] stored = sql.one("select hash from api_token where id = ?", row -> row.getBytes(1), issued.get("id")).orElseThrow();
        assertEquals(32, stored.length);
    }

    @Test
    @DisplayName("a token with anything added, or cut, is nobody's")
    void altered() {
        String token = people.person().token();
        assertFalse(mechanism.caller(token + "x", null, "::1").signedIn());
        assertFalse(mechanism.caller(token.substring(1), null, "::1").signedIn());
        assertFalse(mechanism.caller("nonsense", null, "::1").signedIn());
    }

    @Test
    @DisplayName("Authorization, Bearer and X-CKAN-API-Key all count")
    void headers() {
        People.Person plain = people.person();
        assertEquals(plain.name(), mechanism.caller("Bearer " + plain.token(), null, "::1").name());
        assertEquals(plain.name(), mechanism.caller(null, plain.token(), "::1").name());
        given().header("Authorization", plain.token()).get("/api/3/action/user_show").then().statusCode(200);
    }

    @Test
    @DisplayName("api_token_list: oldest first, with the time of use")
    void list() {
        People.Person plain = people.person();
        issue(plain);
        List<Map<String, Object>> tokens = People.list(people.call(people.caller(plain), "api_token_list", Map.of("user_id", plain.name())));
        assertEquals(List.of("default", "script"), tokens.stream().map(token -> token.get("name")).toList());
        assertNotNull(tokens.get(0).get("last_access"));
        assertEquals(List.of("Missing value"), people.refused(409, people.caller(plain), "api_token_list", Map.of()).get("user_id"));
    }

    @Test
    @DisplayName("revoking ends it at once; again it is like an unknown one: 403")
    void revoke() {
        People.Person plain = people.person();
        Map<String, Object> issued = issue(plain);
        assertTrue(mechanism.caller((String) issued.get("token"), null, "::1").signedIn());
        people.call(people.caller(plain), "api_token_revoke", Map.of("jti", issued.get("id")));
        assertFalse(mechanism.caller((String) issued.get("token"), null, "::1").signedIn());
        assertEquals("Access denied", people.refusedBecause(403, people.caller(plain), "api_token_revoke", Map.of("jti", issued.get("id"))));
        Map<String, Object> second = issue(plain);
        people.call(people.caller(plain), "api_token_revoke", Map.of("token", second.get("token")));
        assertFalse(mechanism.caller((String) second.get("token"), null, "::1").signedIn());
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
    @DisplayName("expires_in and unit: it says when it ends, and then is nobody's, remembered or not; both or none, from 1")
    void expiry() {
        People.Person plain = people.person();
        Map<String, Object> request = Map.of("user", plain.name(), "name", "breve", "expires_in", 30, "unit", 86400);
        String unused = (String) People.map(people.call(people.caller(plain), "api_token_create", request)).get("token");
        String used = (String) People.map(people.call(people.caller(plain), "api_token_create", Map.of("user", plain.name(), "name", "breve", "expires_in", 1, "unit", 2))).get("token");
        assertEquals(plain.name(), mechanism.caller(used, null, "::1").name());
        List<Map<String, Object>> tokens = People.list(people.call(people.caller(plain), "api_token_list", Map.of("user_id", plain.name())));
        assertEquals(List.of(false, true, true), tokens.stream().map(token -> token.containsKey("expires_at")).toList());
        String claims = new String(java.util.Base64.getUrlDecoder().decode(unused.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"exp\":"), claims);
        sql.update("update api_token set expires = now() at time zone 'utc' where name = 'breve' and user_id = ? and last_access is null", plain.id());
        assertFalse(mechanism.caller(unused, null, "::1").signedIn());
        while (mechanism.caller(used, null, "::1").signedIn()) {
            Thread.onSpinWait();
        }
        assertEquals(List.of("Missing value"), people.refused(409, people.caller(plain), "api_token_create", Map.of("user", plain.name(), "name", "x", "expires_in", 1)).get("unit"));
        assertEquals(List.of("Must be a positive integer"),
            people.refused(409, people.caller(plain), "api_token_create", Map.of("user", plain.name(), "name", "x", "expires_in", 0, "unit", 1)).get("expires_in"));
    }

    @Test
    @DisplayName("using a token writes when, but no row of the log")
    void use() {
        People.Person plain = people.person();
        long before = sql.one("select max(position) from change", row -> row.getLong(1)).orElseThrow();
        assertTrue(mechanism.caller(plain.token(), null, "::1").signedIn());
        assertNotNull(sql.one("select last_access from api_token where user_id = ?", row -> row.getObject(1), plain.id()).orElseThrow());
        assertEquals(before, sql.one("select max(position) from change", row -> row.getLong(1)).orElseThrow());
    }

    @Test
    @DisplayName("a new catalogue has an administrator, whose token only the owner of the process can read")
    void firstAdministrator() throws IOException {
        Path file = config.data().dir().resolve(FirstAdministrator.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(mechanism.caller(Files.readString(file), null, "::1").sysadmin());
    }
}
