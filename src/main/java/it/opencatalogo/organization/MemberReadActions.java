package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who and what is in an organisation or group, and which roles there are. */
@ApplicationScoped
class MemberReadActions implements ActionModule {
    private static final String MAY_SEE = "Chi può vedere l'organizzazione o il gruppo; i membri solo chi ha eseguito l'accesso";
    private static final String MAY_SEE_ENGLISH = "Who may see the organisation or group; members only who is signed in";
    private static final String LIMIT = "limit";
    private final Groups groups;
    private final Members members;
    private final GroupAccess access;
    private final GroupShow show;
    private final Instance<GroupDatasets> datasets;

    MemberReadActions(Groups groups, Members members, GroupAccess access, GroupShow show, Instance<GroupDatasets> datasets) {
        this.groups = groups;
        this.members = members;
        this.access = access;
        this.show = show;
        this.datasets = datasets;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            Action.read("member_list", Doc.of("Elenca chi e che cosa appartiene a un'organizzazione o a un gruppo.", "Lists who and what belongs to an organisation or group.")
                    .answers("Terne: identificativo, user o package o group, ruolo", "Triples: id, user or package or group, role", Answer.list(Answer.list(Answer.TEXT))),
                Input.of(GroupParams.ID, GroupParams.OBJECT_TYPE, GroupParams.CAPACITY).example(Map.of("id", "regione-toscana", "object_type", "user")),
                Access.rule(Audience.ADMINISTRATORS.orAnyoneIfPublic(), MAY_SEE, MAY_SEE_ENGLISH, this::found), this::list),
            Action.read("member_roles_list", Doc.of("I ruoli che un membro può avere.", "The roles that a member can have.").answers("Nome e valore di ciascun ruolo", "Text and value of each role",
                    Answer.list(Answer.object().has("text", Answer.TEXT).has("value", Answer.TEXT))),
                Input.of(GroupParams.GROUP_TYPE).example(Map.of("group_type", "organization")), Access.anyone(), MemberReadActions::roles),
            Action.read("group_package_show", Doc.of("I dataset di un gruppo; senza limit i primi 10.", "The datasets of a group; without limit the first 10.")
                    .answers("I dataset", "The datasets", Answer.list(GroupDatasets.SHOWN)),
                Input.of(GroupParams.ID, GroupParams.PACKAGE_LIMIT).example(Map.of("id", "attuazione", "limit", 10)),
                Access.rule(Audience.ADMINISTRATORS.orAnyoneIfPublic(), "Chi può vedere il gruppo", "Who may see the group", call -> {
                    access.reference(call);
                    limit(call);
                    found(call);
                }), this::packages));
    }

    private GroupView found(Call call) {
        return access.readable(groups.byNameOrId(access.reference(call)).orElseThrow(NotFound::new), call.caller());
    }

    private Object list(Call call) {
        GroupView group = found(call);
        Optional<String> type = call.params().get(GroupParams.OBJECT_TYPE).filter(text -> !text.isEmpty());
        Optional<String> capacity = call.params().get(GroupParams.CAPACITY).filter(text -> !text.isEmpty());
        List<List<Object>> triples = new ArrayList<>();
        for (Members.Member member : members.of(List.of(group.id()), type.orElse(null))) {
            boolean user = member.type().equals(Members.USER);
            boolean hidden = user ? !show.maySeePeople(call.caller())
                : member.type().equals(Members.PACKAGE) && !datasets.get().visible(member.object(), call.caller());
            if (!hidden && capacity.map(member.capacity()::equals).orElse(true)) {
                triples.add(List.of(member.object(), member.type(), user ? word(member.capacity(), call.language()) : member.capacity()));
            }
        }
        // CKAN: it lists private datasets of an organisation to strangers too; here only what the caller may see.
        String owned = Kind.ORGANIZATION.word();
        if (group.isOrganization() && type.map(Members.PACKAGE::equals).orElse(true) && capacity.map(owned::equals).orElse(true)) {
            for (UUID dataset : datasets.get().owned(group.id(), call.caller())) {
                triples.add(List.of(dataset, Members.PACKAGE, owned));
            }
        }
        return triples;
    }

    private Object packages(Call call) {
        GroupView group = found(call);
        int limit = limit(call);
        return group.isOrganization() || limit == 0 ? List.of() : datasets.get().packages(group.id(), false, limit, call.caller());
    }

    private static int limit(Call call) {
        Object raw = call.params().tree().get(LIMIT);
        if (raw == null || "".equals(raw)) {
            return 10;
        }
        if (!raw.toString().strip().matches("\\d{1,9}")) {
            throw Invalid.message(new Message("Limit must be a positive integer", "Il limite (limit) deve essere un numero intero positivo"));
        }
        return Integer.parseInt(raw.toString().strip());
    }

    private static Object roles(Call call) {
        boolean group = call.params().get(GroupParams.GROUP_TYPE, "").equals(Kind.GROUP.word());
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Role role : List.of(Role.ADMIN, Role.EDITOR, Role.MEMBER)) {
            if (!group || role != Role.EDITOR) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("text", word(role.capacity(), call.language()));
                entry.put("value", role.capacity());
                roles.add(entry);
            }
        }
        return roles;
    }

    private static String word(String capacity, Language language) {
        return Role.of(capacity).map(role -> language == Language.ITALIAN ? role.italian() : role.english()).orElse(capacity);
    }
}
