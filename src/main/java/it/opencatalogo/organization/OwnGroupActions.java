package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which organisations and groups are somebody's own: what forms offer to choose from (conformance case list-for-user). */
@ApplicationScoped
class OwnGroupActions implements ActionModule {
    private static final Set<String> ANY_MEMBER = Set.of("manage_group", "read");
    private static final Set<String> EDITORS = Set.of("create_dataset", "update_dataset", "delete_dataset", "add_dataset", "remove_dataset");
    private static final Comparator<GroupView> BY_TITLE = Comparator.comparing(GroupView::title).thenComparing(GroupView::name);
    private final Groups groups;
    private final GroupShow show;
    private final Users users;
    private final Instance<GroupDatasets> datasets;

    OwnGroupActions(Groups groups, GroupShow show, Users users, Instance<GroupDatasets> datasets) {
        this.groups = groups;
        this.show = show;
        this.users = users;
        this.datasets = datasets;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            Action.read("organization_list_for_user", Doc.of("Le organizzazioni in cui un utente può fare qualcosa.",
                    "The organisations in which a user may do something.").answers("Le organizzazioni, ciascuna con il ruolo", "The organisations, each with the role", Answer.list(GroupShow.BRIEF)),
                Input.of(GroupParams.USER, GroupParams.PERMISSION, GroupParams.COUNT_DATASETS).example(Map.of("permission", "create_dataset")),
                Access.rule(Audience.ANYONE, "Chiunque per sé; gli amministratori per altri", "Anyone for oneself; administrators for others", this::mayAsk), this::organizations),
            Action.read("group_list_authz", Doc.of("I gruppi in cui chi chiama può mettere dataset.", "The groups into which the caller may put datasets.")
                    .answers("I gruppi", "The groups", Answer.list(GroupShow.BRIEF)),
                Input.of(GroupParams.AVAILABLE_ONLY, GroupParams.AM_MEMBER), Access.anyone(), this::groups));
    }

    /** CKAN: it tells everybody about anybody; here only oneself and sysadmins are told. */
    private void mayAsk(Call call) {
        Optional<String> other = other(call);
        if (other.isEmpty() || call.caller().sysadmin()) {
            return;
        }
        UserView user = users.byNameOrId(other.get()).orElseThrow(NotFound::new);
        if (!call.caller().is(user.id())) {
            throw new NotAuthorized();
        }
    }

    private Object organizations(Call call) {
        Caller caller = call.caller();
        Optional<UserView> other = other(call).map(reference -> users.byNameOrId(reference).orElseThrow(NotFound::new));
        boolean sysadmin = other.map(UserView::sysadmin).orElse(caller.sysadmin());
        Map<UUID, Role> roles = other.map(user -> users.rolesOf(user.id())).orElse(caller.roles());
        Role needed = needed(call.params().get(GroupParams.PERMISSION, "manage_group"));
        List<GroupView> own = groups.all(Kind.ORGANIZATION).stream().filter(GroupView::active)
            .filter(group -> sysadmin || roles.containsKey(group.id()) && roles.get(group.id()).includes(needed)).sorted(BY_TITLE).toList();
        Map<UUID, Integer> counts = call.params().flag(GroupParams.COUNT_DATASETS) && !own.isEmpty()
            ? datasets.get().counts(own.stream().map(GroupView::id).toList(), true, caller) : null;
        return own.stream().map(group -> show.brief(group, sysadmin ? Role.ADMIN.capacity() : roles.get(group.id()).capacity(),
            counts == null ? null : counts.getOrDefault(group.id(), 0))).toList();
    }

    private Object groups(Call call) {
        Caller caller = call.caller();
        boolean all = caller.sysadmin() && !call.params().flag(GroupParams.AM_MEMBER);
        return groups.all(Kind.GROUP).stream().filter(GroupView::active).filter(group -> all || caller.roles().containsKey(group.id()))
            .sorted(BY_TITLE).map(group -> show.brief(group, null, null)).toList();
    }

    private static Optional<String> other(Call call) {
        return call.params().get(GroupParams.USER).filter(id -> !id.isEmpty());
    }

    /** Of a permission nobody knows only administrators can be sure. */
    private static Role needed(String permission) {
        return ANY_MEMBER.contains(permission) ? Role.MEMBER : EDITORS.contains(permission) ? Role.EDITOR : Role.ADMIN;
    }
}
