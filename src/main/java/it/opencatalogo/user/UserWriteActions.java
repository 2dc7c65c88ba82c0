package it.opencatalogo.user;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.Input;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Making, editing and closing accounts. */
@ApplicationScoped
class UserWriteActions implements ActionModule {
    private static final FilePart PHOTO = Picture.part("La fotografia", "The photograph");
    private static final Input PROFILE = Input.of(UserFields.ID, UserFields.EMAIL, UserFields.NAME, UserFields.PASSWORD, UserFields.FULLNAME, UserFields.ABOUT,
        UserFields.IMAGE_URL, UserFields.SYSADMIN, UserFields.STATE, UserFields.PLUGIN_EXTRAS, UserFields.PASSWORD_HASH).file(PHOTO);
    private static final String SELF = "L'utente stesso o un amministratore del catalogo";
    private static final String SELF_ENGLISH = "The user or an administrator of the catalogue";
    private final Users users;
    private final Accounts accounts;

    UserWriteActions(Users users, Accounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            Action.write("user_create", Doc.of("Crea un utente.", "Makes a user.").answers("L'utente; con with_apitoken anche il token, mostrato solo ora",
                    "The user; with with_apitoken the token too, shown only now", UserView.ANSWER),
                Input.of(UserFields.NAME, UserFields.EMAIL, UserFields.PASSWORD, UserFields.FULLNAME, UserFields.ABOUT, UserFields.IMAGE_URL, UserFields.SYSADMIN,
                    UserFields.NEW_ID, UserFields.WITH_APITOKEN, UserFields.STATE, UserFields.PLUGIN_EXTRAS, UserFields.PASSWORD_HASH)
                    .example(Map.of("name", "maria-rossi", "email", "maria.rossi@example.org", "password", "una-frase-lunga", "fullname", "Maria Rossi")).file(PHOTO),
                Access.sysadminBy(UserWriteActions::mayCreate), this::create),
            Action.write("user_update", Doc.of("Modifica un utente; l'indirizzo va sempre indicato.", "Edits a user; the address must always be given.")
                    .answers("L'utente", "The user", UserView.ANSWER), PROFILE, Access.rule(Audience.SYSADMINS.orOneself(), SELF, SELF_ENGLISH, this::mayUpdate),
                call -> accounts.update(found(call), call.params().tree(), call.caller())),
            Action.write("user_patch", Doc.of("Modifica solo i dati indicati di un utente.", "Edits only the given data of a user.")
                    .answers("L'utente", "The user", UserView.ANSWER), PROFILE, Access.rule(Audience.SYSADMINS.orOneself(), SELF, SELF_ENGLISH, this::mayPatch), this::patch),
            Action.write("user_delete", Doc.of("Chiude un utente: perde ruoli e token; il nome resta occupato.",
                    "Closes an account: roles and tokens end; the name stays taken."),
                Input.of(UserFields.ID), Access.sysadmin(), this::delete));
    }

    private static void mayCreate(Call call) {
        if (!call.caller().sysadmin()) {
            throw Access.refusal(call.caller(), "create users via the API", "creare utenti tramite l'API");
        }
    }

    private void mayUpdate(Call call) {
        call.params().requireAll(UserFields.ID);
        requireSelf(call.caller(), found(call));
    }

    private void mayPatch(Call call) {
        Caller caller = call.caller();
        if (caller.sysadmin()) {
            call.params().requireAll(UserFields.ID);
            reference(call).orElseThrow(NotFound::new);
            return;
        }
        if (call.params().get(UserFields.ID, "").isEmpty()) {
            throw Invalid.message(new Message("Missing id, can not get User object", "Indicare nel campo id quale utente"));
        }
        requireSelf(caller, reference(call).orElseThrow(() -> new NotAuthorized(new Message("User not found", "utente non trovato"))));
    }

    private static void requireSelf(Caller caller, UserView user) {
        if (!caller.signedIn() && !caller.sysadmin()) {
            throw new NotAuthorized(new Message("Have to be logged in to edit user", "per modificare un utente occorre autenticarsi"));
        }
        if (!caller.sysadmin() && !caller.is(user.id())) {
            throw Access.refusal(caller, "edit user " + user.id(), "modificare l'utente " + user.id());
        }
    }

    private Object create(Call call) {
        Map<String, Object> shown = accounts.create(call.params().tree(), call.caller());
        if (call.params().flag(UserFields.WITH_APITOKEN)) {
            shown.put("token", accounts.token((UUID) shown.get(UserFields.ID.name()), "default"));
        }
        return shown;
    }

    private Object patch(Call call) {
        UserView user = reference(call).orElseThrow(NotFound::new);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(UserFields.EMAIL.name(), user.email());
        whole.putAll(call.params().tree());
        return accounts.update(user, whole, call.caller());
    }

    private Object delete(Call call) {
        String reference = call.params().require(UserFields.ID);
        UserView user = users.byNameOrId(reference).orElseThrow(() -> new NotFound(new Message("User \"" + reference + "\" was not found.",
            "l'utente \"" + reference + "\" non esiste")));
        accounts.delete(user);
        return null;
    }

    private UserView found(Call call) {
        return reference(call).orElseThrow(() -> new NotFound(new Message("User was not found.", "l'utente non esiste")));
    }

    private Optional<UserView> reference(Call call) {
        return call.params().get(UserFields.ID).flatMap(users::byNameOrId);
    }
}
