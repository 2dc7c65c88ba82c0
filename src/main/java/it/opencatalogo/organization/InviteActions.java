package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.Accounts;
import it.opencatalogo.user.EmailAddresses;
import it.opencatalogo.user.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Making an account for somebody who gets a role at once.
 *
 * <p>CKAN: it sends a mail, and makes no account if that fails; this catalogue sends no mail, the administrator hands over a token.
 */
@ApplicationScoped
class InviteActions implements ActionModule {
    private static final Param<String> EMAIL = Param.text("email", "Indirizzo della persona", "The person's address", "maria.rossi@example.org");
    private static final Param<String> GROUP_ID = Param.text("group_id", "Nome o identificativo dell'organizzazione o del gruppo", "Name or id of the organisation or group",
        "regione-toscana");
    private static final int CHANCE = 8;
    private static final int LONGEST_NAME = 80;
    private final GroupAccess access;
    private final Accounts accounts;
    private final Members members;

    InviteActions(GroupAccess access, Accounts accounts, Members members) {
        this.access = access;
        this.accounts = accounts;
        this.members = members;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.write("user_invite", Doc.of("Crea un utente con un nome ricavato dall'indirizzo e gli dà un ruolo. Non parte alcun messaggio: consegnargli un token.",
                "Makes a user, named after the address, with a role. No mail is sent: hand over a token.").answers("L'utente", "The user", UserView.ANSWER),
            Input.of(EMAIL, GROUP_ID, GroupParams.ROLE).example(Map.of("email", "maria.rossi@example.org", "group_id", "regione-toscana", "role", "editor")),
            Access.sysadminBy(this::mayInvite), this::invite));
    }

    private void mayInvite(Call call) {
        access.mayAddMembers(call.caller(), call.params().get(GROUP_ID, ""));
        if (!call.caller().sysadmin()) {
            throw Access.refusal(call.caller(), "create users via the API", "creare utenti tramite l'API");
        }
    }

    private Object invite(Call call) {
        call.params().requireAll(EMAIL, GROUP_ID, GroupParams.ROLE);
        String email = call.params().require(EMAIL).strip();
        String role = call.params().require(GroupParams.ROLE);
        Optional<GroupEntity> group = GroupAccess.find(call.params().require(GROUP_ID));
        FieldErrors errors = new FieldErrors();
        if (!EmailAddresses.valid(email)) {
            errors.add(EMAIL.name(), EmailAddresses.fault(email));
        }
        if (group.isEmpty()) {
            errors.add(GROUP_ID.name(), new Message("That group name or ID does not exist.", "Nessuna organizzazione e nessun gruppo ha questo nome o identificativo"));
        }
        if (Role.of(role).isEmpty()) {
            errors.add(GroupParams.ROLE.name(), GroupMembership.NO_ROLE);
        }
        errors.throwIfAny();
        Map<String, Object> user = accounts.create(Map.of("name", name(email), EMAIL.name(), email, "password", UUID.randomUUID().toString()), call.caller());
        members.put(group.orElseThrow().id, Members.USER, (UUID) user.get("id"), role);
        return user;
    }

    private static String name(String email) {
        String local = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        String cut = local.substring(0, Math.min(local.length(), LONGEST_NAME));
        return cut + "-" + UUID.randomUUID().toString().substring(0, CHANCE);
    }
}
