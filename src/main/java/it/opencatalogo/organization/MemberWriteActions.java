package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adding and removing members: the general form for users, datasets and parents, and the short one for users. */
@ApplicationScoped
class MemberWriteActions implements ActionModule {
    private static final String ADMINISTRATORS = "Gli amministratori; ai dataset di un gruppo bastano i suoi membri";
    private static final String ADMINISTRATORS_ENGLISH = "Administrators; for the datasets of a group its members";
    private final GroupAccess access;
    private final Members members;
    private final Users users;
    private final Instance<GroupDatasets> datasets;

    MemberWriteActions(GroupAccess access, Members members, Users users, Instance<GroupDatasets> datasets) {
        this.access = access;
        this.members = members;
        this.users = users;
        this.datasets = datasets;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
            Action.write("member_create", Doc.of("Mette un utente, un dataset o un gruppo in un'organizzazione o in un gruppo; se c'è già, ne cambia il ruolo.",
                    "Puts a user, a dataset or a group into an organisation or group; if it is there, changes its role.").answers("L'appartenenza", "The membership", Members.ANSWER),
                Input.of(GroupParams.ID, GroupParams.OBJECT, GroupParams.OBJECT_TYPE, GroupParams.CAPACITY)
                    .example(Map.of("id", "spesa", "object", "id-progetti", "object_type", "package", "capacity", "public")),
                Access.rule(Audience.ADMINISTRATORS, ADMINISTRATORS, ADMINISTRATORS_ENGLISH, call -> {
                    requirePresent(call, GroupParams.CAPACITY, GroupParams.ID, GroupParams.OBJECT, GroupParams.OBJECT_TYPE);
                    mayManage(call);
                }), this::create),
            Action.write("member_delete", Doc.of("Toglie un utente, un dataset o un gruppo.", "Takes out a user, a dataset or a group."),
                Input.of(GroupParams.ID, GroupParams.OBJECT, GroupParams.OBJECT_TYPE)
                    .example(Map.of("id", "spesa", "object", "id-progetti", "object_type", "package")), Access.rule(Audience.ADMINISTRATORS, ADMINISTRATORS, ADMINISTRATORS_ENGLISH, call -> {
                    requirePresent(call, GroupParams.ID, GroupParams.OBJECT, GroupParams.OBJECT_TYPE);
                    mayManage(call);
                }), this::delete)));
        for (Kind kind : Kind.values()) {
            actions.addAll(users(kind));
        }
        return actions;
    }

    private List<Action> users(Kind kind) {
        return List.of(
            Action.write(kind.word() + "_member_create", Doc.of("Dà a un utente un ruolo, o glielo cambia.", "Gives a user a role, or another one.")
                    .answers("L'appartenenza", "The membership", Members.ANSWER),
                Input.of(GroupParams.ID, GroupParams.USERNAME, GroupParams.ROLE).example(Map.of("id", "regione-toscana", "username", "admin", "role", "editor")),
                Access.rule(Audience.ADMINISTRATORS, "Gli amministratori", "Its administrators", call -> access.mayAddMembers(call.caller(), call.params().get(GroupParams.ID, ""))), this::createUser),
            Action.write(kind.word() + "_member_delete", Doc.of("Toglie a un utente il suo ruolo.", "Takes a user's role away."),
                Input.of(GroupParams.ID, GroupParams.USERNAME, GroupParams.USER_ID).example(Map.of("id", "regione-toscana", "username", "admin")),
                Access.rule(Audience.ADMINISTRATORS, "Gli amministratori", "Its administrators", this::mayRemoveUser), this::deleteUser));
    }

    private void mayManage(Call call) {
        access.mayManageMembers(call.caller(), group(call), call.params().get(GroupParams.OBJECT_TYPE, ""));
    }

    private Object create(Call call) {
        GroupEntity group = group(call);
        String type = call.params().get(GroupParams.OBJECT_TYPE, "");
        UUID object = object(type, call);
        String capacity = call.params().get(GroupParams.CAPACITY, "");
        if (type.equals(Members.USER)) {
            requireRole(capacity, GroupParams.CAPACITY);
        }
        if (type.equals(Members.PACKAGE) && group.kind.equals(Kind.ORGANIZATION.word())) {
            throw Invalid.message(new Message("A dataset belongs to an organization by its owner_org",
                "Un dataset appartiene a un'organizzazione tramite owner_org: modificare il dataset"));
        }
        if (type.equals(Members.GROUP) && members.loops(group.id, object)) {
            throw Invalid.message(new Message("This parent would create a loop in the hierarchy", "Così la gerarchia girerebbe in tondo"));
        }
        return put(group, type, object, capacity, call.caller());
    }

    private Object put(GroupEntity group, String type, UUID object, String capacity, Caller caller) {
        String admin = Role.ADMIN.capacity();
        boolean demoted = type.equals(Members.USER) && caller.is(object) && !caller.sysadmin() && !capacity.equals(admin)
            && members.capacity(group.id, type, object).filter(admin::equals).isPresent();
        if (demoted) {
            throw new NotAuthorized(new Message("Administrators cannot revoke their own admin status", "un amministratore non può togliersi da solo questo ruolo"));
        }
        return members.put(group.id, type, object, capacity).shown();
    }

    private Object delete(Call call) {
        GroupEntity group = group(call);
        String type = call.params().get(GroupParams.OBJECT_TYPE, "");
        members.remove(group.id, type, object(type, call));
        return null;
    }

    private Object createUser(Call call) {
        requirePresent(call, GroupParams.ID, GroupParams.ROLE, GroupParams.USERNAME);
        FieldErrors errors = new FieldErrors();
        Optional<GroupEntity> group = GroupAccess.find(call.params().get(GroupParams.ID, ""));
        if (group.isEmpty()) {
            errors.add(GroupParams.ID.name(), new Message("That group name or ID does not exist.", "Nessuna organizzazione e nessun gruppo ha questo nome o identificativo"));
        }
        String role = call.params().get(GroupParams.ROLE, "");
        if (Role.of(role).isEmpty()) {
            errors.add(GroupParams.ROLE.name(), GroupMembership.NO_ROLE);
        }
        Optional<UserView> user = users.byNameOrId(call.params().get(GroupParams.USERNAME, ""));
        if (user.isEmpty()) {
            errors.add(GroupParams.USERNAME.name(), new Message("User not found", "Utente inesistente"));
        }
        errors.throwIfAny();
        return put(group.orElseThrow(), Members.USER, user.orElseThrow().id(), role, call.caller());
    }

    private void mayRemoveUser(Call call) {
        if (!call.caller().signedIn() && !call.caller().sysadmin()) {
            throw new NotAuthorized(new Message("Action member_delete requires an authenticated user", "per togliere membri occorre autenticarsi"));
        }
        requirePresent(call, GroupParams.ID);
        access.mayManageMembers(call.caller(), group(call), Members.USER);
    }

    private Object deleteUser(Call call) {
        GroupEntity group = group(call);
        String reference = call.params().get(GroupParams.USERNAME).or(() -> call.params().get(GroupParams.USER_ID)).orElse("");
        members.remove(group.id, Members.USER, user(reference));
        return null;
    }

    private static GroupEntity group(Call call) {
        return GroupAccess.stored(call.params().get(GroupParams.ID, ""), Kind.notFound(), null);
    }

    private UUID object(String type, Call call) {
        String reference = call.params().get(GroupParams.OBJECT, "");
        switch (type) {
            case Members.USER:
                return user(reference);
            case Members.PACKAGE:
                return datasets.get().find(reference).filter(dataset -> datasets.get().visible(dataset, call.caller()))
                    .orElseThrow(() -> new NotFound(new Message("Package was not found.", "il dataset non esiste")));
            case Members.GROUP:
                return GroupAccess.stored(reference, Kind.notFound(), null).id;
            default:
                String capitalized = type.isEmpty() ? type : Character.toUpperCase(type.charAt(0)) + type.substring(1);
                throw Invalid.message(new Message(capitalized + " isn't a valid model", "Il tipo (object_type) deve essere user, package o group"));
        }
    }

    private UUID user(String reference) {
        return users.byNameOrId(reference).map(UserView::id).orElseThrow(() -> new NotFound(new Message("User was not found.", "l'utente non esiste")));
    }

    private static void requireRole(String capacity, Param<String> param) {
        if (Role.of(capacity).isEmpty()) {
            throw Invalid.field(param.name(), GroupMembership.NO_ROLE);
        }
    }

    /** Only what is absent is missing: an empty text is a reference to nothing. */
    private static void requirePresent(Call call, Param<?>... params) {
        FieldErrors errors = new FieldErrors();
        for (Param<?> param : params) {
            if (call.params().tree().get(param.name()) == null) {
                errors.missing(param.name());
            }
        }
        errors.throwIfAny();
    }
}
