package it.opencatalogo.activity;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.dataset.DatasetAccess;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.organization.GroupAccess;
import it.opencatalogo.organization.Kind;
import it.opencatalogo.user.UserDetails;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened lately to a dataset, in an organisation or group, through a person, everywhere; 100 entries at most, newest first. */
@ApplicationScoped
class ListActions implements ActionModule {
    private static final Param<String> DATASET = Param.text("id", "Nome o identificativo del dataset", "Name or id of the dataset", "id-progetti");
    private static final Param<String> ORGANIZATION = Param.text("id", "Nome o identificativo dell'organizzazione", "Name or id of the organisation", "regione-toscana");
    private static final Param<String> GROUP = Param.text("id", "Nome o identificativo del gruppo", "Name or id of the group", "attuazione");
    private static final Param<String> PERSON = Param.text("id", "Nome o identificativo dell'utente", "Name or id of the user", "admin");
    private final Activities activities;
    private final ActivityViews views;
    private final DatasetAccess datasets;
    private final GroupAccess groups;
    private final Users users;
    private final UserDetails details;

    ListActions(Activities activities, ActivityViews views, DatasetAccess datasets, GroupAccess groups, Users users, UserDetails details) {
        this.activities = activities;
        this.views = views;
        this.datasets = datasets;
        this.groups = groups;
        this.users = users;
        this.details = details;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("package_activity_list", doc("Che cosa è successo a un dataset.", "What happened to a dataset."), choosing(DATASET),
                DatasetAccess.viewers(this::maySeeDataset),
                call -> shown(call, Feed.ofObject(dataset(call)), PageParams.chosen(call, DATASET, true))),
            read("organization_activity_list", doc("Che cosa è successo a un'organizzazione e ai suoi dataset.", "What happened to an organisation and its datasets."), choosing(ORGANIZATION),
                ofActive(call -> maySeeGroup(Kind.ORGANIZATION, ORGANIZATION, false, call)),
                call -> shown(call, Feed.ofOrganization(group(Kind.ORGANIZATION, call)), PageParams.chosen(call, ORGANIZATION, false))),
            read("group_activity_list", doc("Che cosa è successo a un gruppo e ai suoi dataset.", "What happened to a group and its datasets."), choosing(GROUP),
                ofActive(call -> maySeeGroup(Kind.GROUP, GROUP, true, call)),
                call -> shown(call, Feed.ofGroup(group(Kind.GROUP, call)), PageParams.chosen(call, GROUP, true))),
            read("user_activity_list", doc("Che cosa ha fatto una persona.", "What a person did."),
                Input.of(PERSON, PageParams.OFFSET, PageParams.LIMIT, PageParams.BEFORE, PageParams.AFTER, PageParams.HIDDEN).requires(PERSON).example(Map.of(PERSON.name(), "admin")),
                Access.rule(details.audience(), "Chi ha eseguito l'accesso; chiunque, se le impostazioni lo permettono",
                    "Who is signed in; anyone if the settings say so", this::maySeePerson),
                call -> shown(call, Feed.ofUser(person(call)), PageParams.of(call, PERSON))),
            read("recently_changed_packages_activity_list", doc("Che cosa è successo a tutti i dataset che chi chiede può vedere.", "What happened to all datasets that the caller may see."),
                Input.of(PageParams.OFFSET, PageParams.LIMIT, PageParams.BEFORE, PageParams.AFTER), Access.anyoneAfter(PageParams::of),
                call -> views.list(activities.ofPackages(PageParams.of(call), call.caller()), call.caller())));
    }

    private static Doc doc(String italian, String english) {
        return Doc.of(italian, english).answers("Le voci, dalla più recente: che cosa, quando, chi, e l'oggetto com'era", "The entries, newest first: what, when, who, and the object as it was",
            Answer.list(ActivityViews.ANSWER));
    }

    private static Input choosing(Param<String> id) {
        return Input.of(id, PageParams.OFFSET, PageParams.LIMIT, PageParams.BEFORE, PageParams.AFTER, PageParams.TYPES, PageParams.EXCLUDED, PageParams.HIDDEN)
            .requires(id).example(Map.of(id.name(), id.example()));
    }

    private static Access ofActive(Access.Rule rule) {
        return Access.rule(Audience.ADMINISTRATORS.orAnyoneIfPublic(), "Chiunque; se è stata eliminata, solo i suoi amministratori", "Anyone; of a deleted one only its administrators", rule);
    }

    private Object shown(Call call, Feed feed, Page page) {
        return views.list(activities.of(feed, page, call.caller()), call.caller());
    }

    private void maySeeDataset(Call call) {
        PageParams.chosen(call, DATASET, true);
        requireId(call, DATASET, "Package");
        dataset(call);
    }

    private void maySeeGroup(Kind kind, Param<String> id, boolean either, Call call) {
        PageParams.chosen(call, id, either);
        requireId(call, id, "Group");
        group(kind, call);
    }

    private void maySeePerson(Call call) {
        PageParams.of(call, PERSON);
        person(call);
        details.require(call.caller());
    }

    /** CKAN looks an empty id up for its rights first, except for sysadmins, who have them all. */
    private static void requireId(Call call, Param<String> id, String model) {
        if (call.params().get(id, "").isEmpty() && !call.caller().sysadmin()) {
            throw Invalid.message(new Message("Missing id, can not get " + model + " object", "Indicare nel campo id di quale oggetto si tratta"));
        }
    }

    private UUID dataset(Call call) {
        return datasets.readable(call.caller(), call.params().get(DATASET, ""));
    }

    private UUID group(Kind kind, Call call) {
        return groups.readable(kind, call).id();
    }

    private UUID person(Call call) {
        return users.byNameOrId(call.params().get(PERSON, "")).orElseThrow(NotFound::new).id();
    }
}
