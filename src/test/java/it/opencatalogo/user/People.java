package it.opencatalogo.user;

import it.opencatalogo.action.ActionRunner;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.LongList;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Callers;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;

/** Calls actions as somebody, and makes people and organisations with fresh names for tests. */
@ApplicationScoped
public class People {
    public static final Caller NOBODY = Caller.ANONYMOUS;
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final String run = "t" + Long.toString(System.nanoTime(), 36);
    private final ActionRunner runner;
    private final Callers callers;
    private Person root;

    public People(ActionRunner runner, Callers callers) {
        this.runner = runner;
        this.callers = callers;
    }

    /** An account with a token; roles are looked up at each use. */
    public record Person(String name, UUID id, String token) {
        public String email() {
            return name + "@example.org";
        }
    }

    public String fresh(String word) {
        return run + "-" + word + "-" + NUMBERS.incrementAndGet();
    }

    public Caller root() {
        if (root == null) {
            root = make(true);
        }
        return caller(root);
    }

    public Person rootPerson() {
        root();
        return root;
    }

    public Person person() {
        return make(false);
    }

    public Caller caller(Person person) {
        return callers.withToken(person.token(), "::1");
    }

    private Person make(boolean sysadmin) {
        String name = fresh("person");
        Map<String, Object> user = map(call(Caller.SYSTEM, "user_create", Map.of("name", name, "email", name + "@example.org", "password", "una-frase-lunga",
            "sysadmin", sysadmin, "fullname", "Persona " + name, "with_apitoken", true)));
        return new Person(name, (UUID) user.get("id"), (String) user.get("token"));
    }

    public Map<String, Object> organization(Object... namesAndCapacities) {
        List<Map<String, Object>> users = new ArrayList<>();
        for (int i = 0; i < namesAndCapacities.length; i += 2) {
            users.add(Map.of("name", ((Person) namesAndCapacities[i]).name(), "capacity", namesAndCapacities[i + 1]));
        }
        return map(call(Caller.SYSTEM, "organization_create", Map.of("name", fresh("org"), "title", "Ente", "users", users)));
    }

    public Map<String, Object> group() {
        return map(call(Caller.SYSTEM, "group_create", Map.of("name", fresh("group"), "title", "Gruppo")));
    }

    public Object call(Caller caller, String action, Map<String, ?> arguments) {
        Object value = runner.run(runner.find(action, true), Call.of(caller, new Params(new LinkedHashMap<>(arguments)))).value();
        return value instanceof LongList list ? list.all() : value;
    }

    public Object callIn(Language language, Caller caller, String action, Map<String, ?> arguments) {
        Call call = new Call(caller, new Params(new LinkedHashMap<>(arguments)), language, Optional.empty());
        return runner.run(runner.find(action, true), call).value();
    }

    /** The error body, after checking its status. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> refused(int status, Caller caller, String action, Map<String, ?> arguments) {
        CatalogueError error = Assertions.assertThrows(CatalogueError.class, () -> call(caller, action, arguments));
        Assertions.assertEquals(status, error.status(), () -> error.getMessage());
        return (Map<String, Object>) error.body(Language.ENGLISH);
    }

    public String refusedBecause(int status, Caller caller, String action, Map<String, ?> arguments) {
        return (String) refused(status, caller, action, arguments).get("message");
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
