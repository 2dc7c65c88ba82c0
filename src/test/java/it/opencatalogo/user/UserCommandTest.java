package it.opencatalogo.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.auth.Callers;
import it.opencatalogo.database.CannotStart;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("./run user")
class UserCommandTest {
    @Inject
    UserCommand command;
    @Inject
    People people;
    @Inject
    Callers callers;
    @Inject
    Sql sql;
    @TempDir
    Path folder;

    /** @param out what a program would read, @param err what a person would */
    private record Said(int status, String out, String err) {
    }

    @Test
    @DisplayName("add: an account by the rules of user_create, its token alone on the output, its row in the log")
    void add() {
        String name = people.fresh("utente");
        Said said = run("user", "add", name, "--email", name + "@example.org", "--fullname", "Maria Rossi", "--sysadmin");
        assertEquals(0, said.status, said.err);
        assertEquals(1, said.out.lines().count());
        assertTrue(callers.withToken(said.out.strip(), "").sysadmin());
        assertEquals(List.of("user_create", "user_create"), sql.list("select c.action from change c join \"user\" u on u.id = c.object_id where u.name = ?", row -> row.getString(1), name));
        Said again = run("user", "add", name, "--email", "no address");
        assertEquals(1, again.status);
        assertEquals("", again.out);
        assertTrue(again.err.contains("name: The username is already associated") && again.err.contains("email: Email no address is not a valid format"), again.err);
    }

    @Test
    @DisplayName("token: one more, or the only one, into a file that nobody else can read; it may end")
    void token() throws IOException {
        People.Person plain = people.person();
        assertTrue(callers.withToken(run("user", "token", plain.name()).out.strip(), "").is(plain.id()));
        assertTrue(callers.withToken(plain.token(), "").signedIn());
        Path file = folder.resolve("token");
        Said said = run("user", "token", plain.name(), "--only", "--days", "30", "--name", "notturno", "--file", file.toString());
        assertEquals("", said.out + said.err);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(callers.withToken(Files.readString(file).strip(), "").is(plain.id()));
        assertFalse(callers.withToken(plain.token(), "").signedIn());
        List<Map<String, Object>> left = People.list(people.call(people.root(), "api_token_list", Map.of("user", plain.name())));
        assertEquals(List.of("notturno"), left.stream().map(token -> token.get("name")).toList());
        assertTrue(left.get(0).containsKey("expires_at"));
        assertTrue(run("user", "token", people.fresh("nessuno")).err.contains("there is no active user"));
        assertTrue(run("user", "token", plain.name(), "--days", "x").err.contains("Invalid integer"));
    }

    @Test
    @DisplayName("password: read from the input, judged like any other")
    void password() {
        People.Person plain = people.person();
        assertEquals(0, run("parola-nuova-1\n", "user", "password", plain.name()).status);
        String hash = sql.one("select password_hash from \"user\" where id = ?", row -> row.getString(1), plain.id()).orElseThrow();
        assertTrue(Passwords.matches("parola-nuova-1", hash));
        assertTrue(run("corta\n", "user", "password", plain.name()).err.contains("8 characters"));
        assertEquals(1, run("", "user", "password", plain.name()).status);
    }

    @Test
    @DisplayName("list and remove: who is closed stays in the list and can do nothing any more")
    void remove() {
        People.Person plain = people.person();
        assertEquals(0, run("user", "remove", plain.name()).status);
        assertFalse(callers.withToken(plain.token(), "").signedIn());
        String line = run("user", "list").out.lines().filter(each -> each.startsWith(plain.name() + " ")).findFirst().orElseThrow();
        assertTrue(line.contains(" deleted ") && line.endsWith(plain.email()), line);
        assertEquals(1, run("user", "remove", people.fresh("nessuno")).status);
        assertTrue(run("user", "token", plain.name()).err.contains("there is no active user"));
    }

    @ParameterizedTest
    @DisplayName("what cannot be understood is told before anything is started")
    @ValueSource(strings = {"", "user", "frob", "user frob", "user list x", "user add", "user add --email a@example.org", "user add maria --email", "user token maria --sysadmin",
        "user password maria una-frase-lunga"})
    void faults(String words) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> UserRequest.of(words.split(" ")));
        assertTrue(refusal.text().english().contains("./run --help") && refusal.text().italian().contains("vedere ./run --help"));
    }

    private Said run(String... words) {
        return words[0].equals("user") ? run("", words) : run(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
    }

    private Said run(String input, String[] words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        java.io.InputStream in = System.in;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            int status = command.run(words);
            return new Said(status, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
    }
}
