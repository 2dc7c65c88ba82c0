package it.opencatalogo.user;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Issuing, listing and revoking API tokens (conformance case tokens). */
@ApplicationScoped
class TokenActions implements ActionModule {
    private static final String OWNER = "Il titolare o un amministratore del catalogo";
    private static final String OWNER_ENGLISH = "The owner or an administrator of the catalogue";
    private final Users users;
    private final ApiTokens tokens;

    TokenActions(Users users, ApiTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            Action.write("api_token_create", Doc.of("Emette un token per i programmi.", "Issues a token for programs.")
                    .answers("Il token, mostrato solo ora, e il suo identificativo", "The token, shown only now, and its id",
                        Answer.object().has("token", Answer.TEXT).has("id", Answer.TEXT)),
                Input.of(UserFields.TOKEN_USER, UserFields.TOKEN_NAME, UserFields.EXPIRES_IN, UserFields.UNIT).example(Map.of("user", "admin", "name", "caricamento notturno")),
                Access.rule(Audience.SYSADMINS.orOneself(), OWNER, OWNER_ENGLISH, this::mayIssue), this::create),
            Action.read("api_token_list", Doc.of("Elenca i token di un utente, dal più vecchio.", "Lists the tokens of a user, oldest first.")
                    .answers("I token, senza il loro testo", "The tokens, without their text", Answer.list(ApiTokens.ANSWER)),
                Input.of(UserFields.TOKEN_USER_ID, UserFields.TOKEN_USER).example(Map.of("user_id", "admin")),
                Access.rule(Audience.SYSADMINS.orOneself(), OWNER, OWNER_ENGLISH, this::mayList), call -> tokens.of(owner(call).id())),
            Action.write("api_token_revoke", Doc.of("Revoca un token: da subito non vale più.", "Revokes a token: from now on it is worth nothing."),
                Input.of(UserFields.JTI, UserFields.TOKEN).example(Map.of(UserFields.JTI.name(), "un-token-perduto")), Access.rule(Audience.SYSADMINS.orOneself(), OWNER, OWNER_ENGLISH, this::mayRevoke), this::revoke));
    }

    /** CKAN: strangers learn from it whether an account exists (404 or 403); here they are refused before anything is looked up. */
    private void mayIssue(Call call) {
        call.params().requireAll(UserFields.TOKEN_NAME, UserFields.TOKEN_USER);
        requireOwner(call, call.params().require(UserFields.TOKEN_USER));
    }

    private void mayList(Call call) {
        String reference = call.params().get(UserFields.TOKEN_USER_ID).or(() -> call.params().get(UserFields.TOKEN_USER)).orElse("");
        if (reference.isEmpty()) {
            FieldErrors errors = new FieldErrors();
            errors.missing(UserFields.TOKEN_USER_ID.name());
            errors.throwIfAny();
        }
        requireOwner(call, reference);
    }

    private void requireOwner(Call call, String reference) {
        Caller caller = call.caller();
        if (!caller.signedIn() && !caller.sysadmin()) {
            throw new NotAuthorized();
        }
        UserView user = user(reference);
        if (!caller.sysadmin() && !caller.is(user.id())) {
            throw new NotAuthorized();
        }
    }

    /** Somebody else's token and one that is not there look the same. */
    private void mayRevoke(Call call) {
        Optional<String> id = call.params().get(UserFields.JTI).filter(text -> !text.isEmpty());
        if (id.isEmpty()) {
            call.params().require(UserFields.TOKEN);
        }
        Caller caller = call.caller();
        if (!caller.sysadmin() && !token(call).filter(token -> caller.is(token.userId)).isPresent()) {
            throw new NotAuthorized();
        }
    }

    private Object create(Call call) {
        UUID user = user(call.params().require(UserFields.TOKEN_USER)).id();
        String name = call.params().require(UserFields.TOKEN_NAME);
        ApiTokens.Issued issued = lifetime(call.params()).map(valid -> tokens.issue(user, name, valid)).orElseGet(() -> tokens.issue(user, name));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("token", issued.token());
        shown.put("id", issued.id());
        return shown;
    }

    /** As CKAN's extension expire_api_token asks for it: so many units of so many seconds. Both or none. */
    private static Optional<Duration> lifetime(Params params) {
        Optional<Integer> units = params.get(UserFields.EXPIRES_IN);
        Optional<Integer> seconds = params.get(UserFields.UNIT);
        if (units.isEmpty() && seconds.isEmpty()) {
            return Optional.empty();
        }
        FieldErrors errors = new FieldErrors();
        positive(UserFields.EXPIRES_IN, units, errors);
        positive(UserFields.UNIT, seconds, errors);
        errors.throwIfAny();
        return Optional.of(Duration.ofSeconds(units.orElseThrow().longValue() * seconds.orElseThrow()));
    }

    private static void positive(Param<Integer> param, Optional<Integer> value, FieldErrors errors) {
        if (value.isEmpty()) {
            errors.missing(param.name());
        } else if (value.get() == 0) {
            errors.add(param.name(), new Message("Must be a positive integer", "Scrivere un numero intero da 1 in su"));
        }
    }

    private Object revoke(Call call) {
        token(call).ifPresent(tokens::revoke);
        return null;
    }

    private Optional<ApiTokenEntity> token(Call call) {
        return call.params().get(UserFields.JTI).filter(text -> !text.isEmpty()).flatMap(tokens::byId)
            .or(() -> call.params().get(UserFields.TOKEN).flatMap(tokens::byText));
    }

    private UserView owner(Call call) {
        return user(call.params().get(UserFields.TOKEN_USER_ID).or(() -> call.params().get(UserFields.TOKEN_USER)).orElse(""));
    }

    private UserView user(String reference) {
        return users.byNameOrId(reference).orElseThrow(() -> new NotFound(new Message("User not found", "utente inesistente")));
    }
}
