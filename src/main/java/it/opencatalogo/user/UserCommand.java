package it.opencatalogo.user;

import io.quarkus.runtime.QuarkusApplication;
import it.opencatalogo.action.ActionRunner;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Params;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.Console;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * {@code ./run user add|token|password|list|remove}: for the first administrator and for lost tokens. It calls the actions that everybody
 * calls, as the catalogue itself, so rules and log are theirs. A token goes to the standard output or to a file, once, and nowhere else.
 */
public class UserCommand implements QuarkusApplication {
    private static final String LOST = "riga di comando";
    private static final int DAY = 86_400;
    private final ActionRunner runner;
    private final Users users;

    UserCommand(ActionRunner runner, Users users) {
        this.runner = runner;
        this.users = users;
    }

    @Override
    public int run(String... args) {
        try {
            carryOut(UserRequest.of(args));
            return 0;
        } catch (CatalogueError e) {
            Console.complain(new Message(told(e.body(Language.ENGLISH)), told(e.body(Language.ITALIAN))));
        } catch (IOException e) {
            Console.complain(new Message("The file cannot be written (" + e.getMessage() + "); the token is lost, issue another one.",
                "Il file non si può scrivere (" + e.getMessage() + "); il token è perso, emetterne un altro."));
        }
        return 1;
    }

    void carryOut(UserRequest request) throws IOException {
        switch (request.verb()) {
            case ADD -> add(request);
            case TOKEN -> token(request);
            case PASSWORD -> password(request);
            case REMOVE -> remove(request);
            default -> list();
        }
    }

    private void add(UserRequest request) throws IOException {
        Map<String, Object> account = new HashMap<>(Map.of(UserFields.NAME.name(), request.name(), UserFields.WITH_APITOKEN.name(), true,
            UserFields.SYSADMIN.name(), request.has(UserRequest.SYSADMIN)));
        account.put(UserFields.PASSWORD.name(), request.has(UserRequest.ASK_PASSWORD) ? asked() : UUID.randomUUID().toString() + UUID.randomUUID());
        request.option(UserRequest.EMAIL).ifPresent(email -> account.put(UserFields.EMAIL.name(), email));
        request.option(UserRequest.FULLNAME).ifPresent(name -> account.put(UserFields.FULLNAME.name(), name));
        handOver(call("user_create", account), request);
    }

    private void token(UserRequest request) throws IOException {
        UserView user = active(request.name());
        List<?> before = (List<?>) call("api_token_list", Map.of(UserFields.TOKEN_USER_ID.name(), user.name()));
        Map<String, Object> wanted = new HashMap<>(Map.of(UserFields.TOKEN_USER.name(), user.name(),
            UserFields.TOKEN_NAME.name(), request.option(UserRequest.NAME).orElse(LOST)));
        request.option(UserRequest.DAYS).ifPresent(days -> wanted.putAll(Map.of(UserFields.EXPIRES_IN.name(), days, UserFields.UNIT.name(), DAY)));
        Object issued = call("api_token_create", wanted);
        if (request.has(UserRequest.ONLY)) {
            before.forEach(old -> call("api_token_revoke", Map.of(UserFields.JTI.name(), ((Map<?, ?>) old).get("id"))));
        }
        handOver(issued, request);
    }

    private void password(UserRequest request) {
        UserView user = active(request.name());
        call("user_patch", Map.of(UserFields.ID.name(), user.name(), UserFields.PASSWORD.name(), asked()));
        Console.say(new Message("The password of " + user.name() + " is changed.", "La parola d'ordine di " + user.name() + " è cambiata."));
    }

    private void remove(UserRequest request) {
        call("user_delete", Map.of(UserFields.ID.name(), request.name()));
        Console.say(new Message("The account " + request.name() + " is closed; its tokens are worth nothing any more.",
            "L'utente " + request.name() + " è chiuso; i suoi token non valgono più."));
    }

    private void list() {
        for (UserView user : users.everyone()) {
            String last = user.lastActive() == null ? "-" : Timestamps.text(user.lastActive()).substring(0, "2026-01-31T10:00".length());
            Console.print("%-30s %-8s %-8s %-16s %s".formatted(user.name(), user.sysadmin() ? "sysadmin" : "-", user.state(), last, user.email()));
        }
    }

    private UserView active(String name) {
        return users.byNameOrId(name).filter(UserView::active).orElseThrow(() -> new NotFound(new Message("there is no active user " + name,
            "non c'è un utente attivo di nome " + name)));
    }

    private Object call(String action, Map<String, Object> arguments) {
        return runner.run(runner.find(action, true), Call.of(Caller.SYSTEM, new Params(arguments))).value();
    }

    private static void handOver(Object issued, UserRequest request) throws IOException {
        String token = (String) ((Map<?, ?>) issued).get("token");
        if (request.option(UserRequest.FILE).isPresent()) {
            TokenFile.write(Path.of(request.option(UserRequest.FILE).get()), token);
        } else {
            Console.print(token);
        }
    }

    private static String asked() {
        return Console.secret(new Message("Password: ", "Parola d'ordine: "), new Message("Once more: ", "Ancora una volta: "))
            .orElseThrow(() -> Invalid.field(UserFields.PASSWORD.name(), new Message("None was given, or the two are not the same",
                "Non è stata indicata, oppure le due non coincidono")));
    }

    /** An error for the terminal: CKAN's tree, flat. */
    private static String told(Object body) {
        if (body instanceof Map<?, ?> map) {
            return map.entrySet().stream().filter(e -> !e.getKey().equals("__type"))
                .map(e -> (e.getKey().equals("message") ? "" : e.getKey() + ": ") + told(e.getValue())).collect(Collectors.joining("; "));
        }
        return body instanceof List<?> list ? list.stream().map(UserCommand::told).collect(Collectors.joining(", ")) : String.valueOf(body);
    }
}
