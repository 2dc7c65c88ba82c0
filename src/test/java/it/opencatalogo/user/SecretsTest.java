package it.opencatalogo.user;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Json;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person does stands in the log of changes, but no word with which another could do it. */
@QuarkusTest
@DisplayName("No password, token or hash")
class SecretsTest {
    private static final List<String> PATHS = List.of("user_create", "user_update", "user_patch", "api_token_create", "api_token_list", "api_token_revoke", "user_delete", "user_show", "user_list");
    @Inject
    People people;
    @Inject
    Sql sql;

    /** Everything that this process logs, at its finest, with the traces of what was thrown. */
    private static final class Heard extends Handler {
        private final StringBuilder lines = new StringBuilder();
        private final Formatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord line) {
            lines.append(formatter.format(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    @DisplayName("is in the change log, in the lines of the process or in an answer that refuses; only where it is issued, once")
    void nowhere() {
        Heard heard = new Heard();
        Logger ours = Logger.getLogger("it.opencatalogo");
        Logger root = Logger.getLogger("");
        Level before = ours.getLevel();
        root.addHandler(heard);
        ours.setLevel(Level.ALL);
        try {
            ours.fine("listening");
            check(heard);
            assertTrue(heard.lines.toString().contains("listening"));
        } finally {
            ours.setLevel(before);
            root.removeHandler(heard);
        }
    }

    private void check(Heard heard) {
        String root = people.rootPerson().token();
        String name = people.fresh("segreti");
        String password = "parola-" + people.fresh("segreta");
        String second = "seconda-" + people.fresh("segreta");
        Set<String> secrets = new LinkedHashSet<>(List.of(password, second, root));
        List<String> refusals = new ArrayList<>();
        Map<String, Object> account = new LinkedHashMap<>(Map.of("name", name, "email", name + "@example.org", "password", password, "with_apitoken", true));
        secrets.add(issued(send(root, "user_create", account, 200)));
        refusals.add(send(root, "user_create", account, 409));
        refusals.add(send(secrets.iterator().next(), "user_create", account, 403));
        account.put("plugin_extras", List.of(password));
        refusals.add(send(root, "user_create", account, 409));
        send(root, "user_patch", Map.of("id", name, "password", second), 200);
        refusals.add(send(root, "user_patch", Map.of("id", name, "password", List.of(second)), 409));
        refusals.add(send(root, "user_patch", Map.of("id", name, "password", second, "email", "x"), 409));
        refusals.add(send(root, "user_update", Map.of("id", name, "password", second), 409));
        String token = issued(send(root, "api_token_create", Map.of("user", name, "name", "prova"), 200));
        secrets.add(token);
        refusals.add(send(token, "api_token_create", Map.of("user", "admin", "name", "prova"), 403));
        refusals.add(send("Bearer " + token + "x", "api_token_list", Map.of("user", name), 403));
        secrets.addAll(hashes(name));
        refusals.add(send(root, "api_token_list", Map.of("user", name), 200));
        refusals.add(send(token, "user_show", Map.of("include_password_hash", true), 200));
        send(root, "api_token_revoke", Map.of("token", token), 200);
        refusals.add(send(root, "api_token_create", Map.of("user", token, "name", "prova"), 404).replace(token, ""));
        send(root, "user_delete", Map.of("id", name), 200);
        for (String path : PATHS) {
            refusals.add(given().header("Authorization", root).contentType("application/json").body("{\"password\": \"" + password + "\", ").post("/api/3/action/" + path).asString());
        }
        String changes = String.join("\n", sql.list("select to_jsonb(c)::text from change c", row -> row.getString(1)));
        assertTrue(changes.contains(name) && changes.contains("\"action\": \"user_patch\"") && changes.contains("\"action\": \"api_token_revoke\""));
        secrets.forEach(secret -> {
            assertFalse(changes.contains(secret), "in the change log");
            assertFalse(heard.lines.toString().contains(secret), "in the lines of the process");
            assertFalse(String.join("\n", refusals).contains(secret), () -> "in " + refusals.stream().filter(refusal -> refusal.contains(secret)).findFirst());
        });
        assertTrue(sql.one("select 1 from change where actor = ?", row -> true, people.rootPerson().id()).isPresent(), "who did it is known");
    }

    private Set<String> hashes(String name) {
        Set<String> hashes = new LinkedHashSet<>();
        hashes.add(sql.one("select password_hash from \"user\" where name = ?", row -> row.getString(1), name).orElseThrow());
        for (byte[] hash : sql.list("select t.hash from api_token t join \"user\" u on u.id = t.user_id where u.name = ?", row -> row.getBytes(1), name)) {
            hashes.add(HexFormat.of().formatHex(hash));
            hashes.add(Base64.getEncoder().encodeToString(hash));
        }
        assertEquals(5, hashes.size());
        return hashes;
    }

    private static String send(String token, String action, Map<String, ?> arguments, int status) {
        var answer = given().header("Authorization", token).contentType("application/json").body(Json.bytes(arguments)).post("/api/3/action/" + action);
        assertEquals(status, answer.statusCode(), action + " " + answer.asString());
        return answer.asString();
    }

    private static String issued(String answer) {
        return (String) ((Map<?, ?>) Json.object(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8)).get("result")).get("token");
    }
}
