package it.opencatalogo.user;

import it.opencatalogo.action.Flags;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Names;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is asked of an account that is made or edited (ckan-api 5.8; conformance cases create-messages and update). */
@ApplicationScoped
class UserInput {
    private static final int SHORTEST_PASSWORD = 8;
    private static final Pattern LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    private static final Message NOT_TEXT = new Message("Passwords must be strings", "La parola d'ordine deve essere un testo");
    private static final Message TOO_SHORT = new Message("Your password must be 8 characters or longer", "La parola d'ordine deve avere almeno 8 caratteri");
    private static final Message SPAM = new Message("Edit not allowed as it looks like spam. Please avoid links in your description.",
        "La presentazione non può contenere collegamenti: togliere gli indirizzi");
    private final Users users;

    UserInput(Users users) {
        this.users = users;
    }

    UserEntity created(Map<String, Object> sent, Caller caller) {
        FieldErrors errors = new FieldErrors();
        UserEntity user = new UserEntity();
        user.id = id(sent, errors);
        user.doc = "{}";
        user.state = UserView.ACTIVE;
        email(sent, user, errors);
        newName(sent, user, errors);
        password(sent, user, caller, true, errors);
        rest(sent, user, caller, errors);
        errors.throwIfAny();
        return user;
    }

    void apply(Map<String, Object> sent, UserEntity user, Caller caller) {
        FieldErrors errors = new FieldErrors();
        email(sent, user, errors);
        String name = StoredText.of(sent.get(UserFields.NAME.name()));
        if (name != null && !name.equals(user.name)) {
            errors.add(UserFields.NAME.name(), new Message("That login name can not be modified.", "Il nome di accesso non si può cambiare"));
        }
        password(sent, user, caller, false, errors);
        rest(sent, user, caller, errors);
        errors.throwIfAny();
    }

    private UUID id(Map<String, Object> sent, FieldErrors errors) {
        String wanted = StoredText.of(sent.get(UserFields.NEW_ID.name()));
        if (wanted == null) {
            return UUID.randomUUID();
        }
        Optional<UUID> id = Users.id(wanted);
        if (id.isEmpty()) {
            errors.add(UserFields.NEW_ID.name(), new Message("Invalid id provided", "Identificativo non valido: deve essere un UUID"));
        } else if (users.byNameOrId(wanted).isPresent()) {
            errors.add(UserFields.NEW_ID.name(), new Message("That user ID is not available.", "Questo identificativo è già in uso"));
        }
        return id.orElseGet(UUID::randomUUID);
    }

    private void email(Map<String, Object> sent, UserEntity user, FieldErrors errors) {
        String raw = StoredText.of(sent.get(UserFields.EMAIL.name()));
        String email = raw == null ? "" : raw.strip();
        String field = UserFields.EMAIL.name();
        if (email.isEmpty()) {
            errors.missing(field);
        } else if (!EmailAddresses.valid(email)) {
            errors.add(field, EmailAddresses.fault(email));
        } else if (users.emailTaken(email, user.id)) {
            errors.add(field, new Message("The email address '" + email + "' belongs to a registered user.",
                "L'indirizzo '" + email + "' appartiene già a un utente: indicarne un altro"));
        } else {
            user.email = email;
        }
    }

    private void newName(Map<String, Object> sent, UserEntity user, FieldErrors errors) {
        String field = UserFields.NAME.name();
        String name = StoredText.of(sent.get(field));
        if (name == null || name.isEmpty()) {
            errors.missing(field);
            return;
        }
        Optional<Message> fault = Names.fault(name);
        if (fault.isPresent()) {
            errors.add(field, fault.get());
        } else if (users.byNameOrId(name).isPresent()) {
            errors.add(field, new Message("The username is already associated with another account. Please use a different username.",
                "Questo nome appartiene già a un altro utente: sceglierne un altro"));
        }
        user.name = name;
    }

    private static void password(Map<String, Object> sent, UserEntity user, Caller caller, boolean required, FieldErrors errors) {
        String field = UserFields.PASSWORD.name();
        Object given = sent.get(field);
        String hash = StoredText.of(sent.get(UserFields.PASSWORD_HASH.name()));
        if (caller.sysadmin() && hash != null && given == null) {
            user.passwordHash = hash;
            return;
        }
        if (!required && (!sent.containsKey(field) || "".equals(given))) {
            return;
        }
        if (sent.containsKey(field) && !(given instanceof String)) {
            errors.add(field, NOT_TEXT);
        }
        if (given == null || "".equals(given)) {
            if (required) {
                errors.missing(field);
            }
        } else if (given instanceof String password) {
            if (password.length() < SHORTEST_PASSWORD) {
                errors.add(field, TOO_SHORT);
            } else {
                user.passwordHash = Passwords.hash(password);
            }
        }
    }

    /** Texts that are left out keep their value; what only sysadmins decide is dropped silently when others send it. */
    private static void rest(Map<String, Object> sent, UserEntity user, Caller caller, FieldErrors errors) {
        Map<String, Object> declared = new LinkedHashMap<>(user.view().declared());
        for (String field : new String[] {UserFields.FULLNAME.name(), UserFields.ABOUT.name()}) {
            if (sent.get(field) != null) {
                declared.put(field, StoredText.of(sent.get(field)));
            }
        }
        Picture.apply(sent, declared);
        if (declared.get(UserFields.ABOUT.name()) instanceof String about && LINK.matcher(about).find()) {
            errors.add(UserFields.ABOUT.name(), SPAM);
        }
        if (caller.sysadmin()) {
            Object extras = sent.get(UserFields.PLUGIN_EXTRAS.name());
            if (extras instanceof Map<?, ?>) {
                declared.put(UserFields.PLUGIN_EXTRAS.name(), extras);
            }
            decided(sent, user, caller, errors);
        }
        user.doc = Json.text(declared);
    }

    private static void decided(Map<String, Object> sent, UserEntity user, Caller caller, FieldErrors errors) {
        String field = UserFields.SYSADMIN.name();
        if (sent.get(field) != null) {
            boolean sysadmin = Flags.lenient(sent.get(field));
            if (caller.is(user.id) && sysadmin != user.sysadmin) {
                errors.add(field, new Message("Cannot modify your own sysadmin privileges",
                    "Non si possono cambiare i propri privilegi di amministratore: lo deve fare un altro amministratore"));
            } else {
                user.sysadmin = sysadmin;
            }
        }
        String state = StoredText.of(sent.get(UserFields.STATE.name()));
        if (state != null && !state.isEmpty()) {
            user.state = state;
        }
    }
}
