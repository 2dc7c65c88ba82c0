package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionResult;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.EntityTags;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Params;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.FieldErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading organisations, or groups: asked twice, once for each kind. */
final class GroupReadActions {
    private final Kind kind;
    private final GroupAccess access;
    private final GroupList list;
    private final GroupShow show;
    private final Param<List<Object>> only;

    GroupReadActions(Kind kind, GroupAccess access, GroupList list, GroupShow show) {
        this.kind = kind;
        this.access = access;
        this.list = list;
        this.show = show;
        this.only = Param.list(kind.plural(), "Solo quelli con questi nomi", "Only those with these names", List.of("regione-toscana"));
    }

    List<Action> actions() {
        String example = kind == Kind.ORGANIZATION ? "regione-toscana" : "attuazione";
        return List.of(
            Action.read(kind.word() + "_show", Doc.of("Mostra " + kind.italianWithArticle() + " con quel nome o identificativo.",
                    "Shows the " + kind.word() + " of that name or id.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                Input.of(GroupParams.ID, GroupParams.INCLUDE_DATASETS, GroupParams.INCLUDE_DATASET_COUNT, GroupParams.INCLUDE_EXTRAS, GroupParams.INCLUDE_USERS,
                    GroupParams.INCLUDE_GROUPS, GroupParams.INCLUDE_FOLLOWERS, GroupParams.INCLUDE_MEMBER_COUNT).requires(GroupParams.ID)
                    .example(Map.of("id", example)),
                Access.rule(Audience.ADMINISTRATORS.orAnyoneIfPublic(), "Chiunque; se non è attiva, chi la amministra", "Anyone; if it is not active, who administrates it", call -> access.readable(kind, call)),
                this::show),
            Action.read(kind.word() + "_list", Doc.of("Elenca tutti i nomi di " + kind.italianPlural() + "; con all_fields anche i dati.", "Lists all " + kind.plural() + ".")
                    .answers("I nomi, oppure con all_fields gli oggetti", "The names, or with all_fields the objects",
                        Answer.list(Answer.either(GroupShow.ANSWER, Answer.TEXT))),
                Input.of(GroupParams.ALL_FIELDS, GroupParams.SORT, GroupParams.ORDER_BY, GroupParams.LIMIT, GroupParams.OFFSET, only, GroupParams.TYPE, GroupParams.QUERY,
                    GroupParams.INCLUDE_DATASET_COUNT, GroupParams.INCLUDE_EXTRAS, GroupParams.INCLUDE_USERS, GroupParams.INCLUDE_GROUPS,
                    GroupParams.INCLUDE_FOLLOWERS, GroupParams.INCLUDE_MEMBER_COUNT).example(Map.of("all_fields", true, "limit", 25)),
                Access.anyone(), this::list),
            Action.read(kind.word() + "_autocomplete", Doc.of("Completa un nome mentre lo si scrive.", "Completes a name while it is typed.")
                    .answers("Identificativo, nome e titolo", "Id, name and title",
                        Answer.list(Answer.object().has(GroupFields.ID, Answer.UUID).has(GroupFields.NAME, Answer.TEXT).has(GroupFields.TITLE, Answer.TEXT))),
                Input.of(GroupParams.QUERY, GroupParams.AUTOCOMPLETE_LIMIT).example(Map.of("q", "tosc")), Access.anyone(), this::autocomplete));
    }

    private Object show(Call call) {
        Params params = call.params();
        GroupShow.Parts parts = new GroupShow.Parts(params.flag(GroupParams.INCLUDE_DATASETS), params.get(GroupParams.INCLUDE_DATASET_COUNT, true),
            params.get(GroupParams.INCLUDE_EXTRAS, true), params.get(GroupParams.INCLUDE_USERS, true), params.get(GroupParams.INCLUDE_GROUPS, true),
            params.get(GroupParams.INCLUDE_FOLLOWERS, true), params.flag(GroupParams.INCLUDE_MEMBER_COUNT));
        GroupView group = access.readable(kind, call);
        Map<String, Object> shown = show.shown(group, parts, call.caller());
        // Datasets may be many: then they are read while they are sent, and nothing is known of them now.
        return parts.datasets() ? shown : ActionResult.shown(shown, EntityTags.of(group.version(), Json.bytes(shown)));
    }

    private Object list(Call call) {
        Params params = call.params();
        List<GroupView> page = list.page(kind, only, params, call.caller());
        if (!params.flag(GroupParams.ALL_FIELDS)) {
            return page.stream().map(GroupView::name).toList();
        }
        GroupShow.Parts parts = new GroupShow.Parts(false, params.get(GroupParams.INCLUDE_DATASET_COUNT, true), params.flag(GroupParams.INCLUDE_EXTRAS),
            params.flag(GroupParams.INCLUDE_USERS), params.flag(GroupParams.INCLUDE_GROUPS), params.flag(GroupParams.INCLUDE_FOLLOWERS),
            params.flag(GroupParams.INCLUDE_MEMBER_COUNT));
        return show.shown(page, parts, call.caller());
    }

    private Object autocomplete(Call call) {
        String words = call.params().get(GroupParams.QUERY).orElseThrow(() -> Invalid.field(GroupParams.QUERY.name(), FieldErrors.missingValue().get(0)));
        return list.completing(kind, words, call.params().get(GroupParams.AUTOCOMPLETE_LIMIT, 20)).stream().map(group -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", group.id());
            entry.put("name", group.name());
            entry.put("title", group.title());
            return entry;
        }).toList();
    }
}
