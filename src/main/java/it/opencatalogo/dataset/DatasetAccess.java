package it.opencatalogo.dataset;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may see and change datasets and their resources, in CKAN's order of checks and words (ckan-api 5.7). */
@ApplicationScoped
public class DatasetAccess {
    static final Message NO_PACKAGE = new Message("Package was not found.", "il dataset non esiste");
    static final Message NO_RESOURCE = new Message("Resource was not found.", "la risorsa non esiste");
    static final Message NO_GROUP = new Message("Group was not found.", "il gruppo non esiste");
    private final DatasetViews views;
    private final ResourceViews resources;
    private final Groups groups;

    public DatasetAccess(DatasetViews views, ResourceViews resources, Groups groups) {
        this.views = views;
        this.resources = resources;
        this.groups = groups;
    }

    /** For other nouns: the id of a dataset that the caller may see; 404 or 403. */
    public UUID readable(Caller caller, String reference) {
        return readable(caller, found(reference)).id();
    }

    /** For other nouns: 404 or 403 unless the caller may change the dataset. */
    public void requireEditable(Caller caller, UUID id) {
        editable(caller, views.byId(id).orElseThrow(NotFound::new));
    }

    /** For other nouns: whether the caller may see what is now at that id; what is not there any more hides nothing. */
    public boolean sees(Caller caller, UUID id) {
        return views.byId(id).map(view -> Visibility.sees(caller, view.labels())).orElse(true);
    }

    /** For other nouns: whether there is such a dataset at all, deleted ones included. */
    public boolean exists(UUID id) {
        return views.byId(id).isPresent();
    }

    /** The dataset a parameter names, or CKAN's bare 404. */
    DatasetView found(String reference) {
        return views.byNameOrId(reference).orElseThrow(NotFound::new);
    }

    DatasetView readable(Caller caller, DatasetView view) {
        if (!Visibility.sees(caller, view.labels())) {
            throw Access.refusal(caller, "read package " + view.id(), "leggere il dataset " + view.id());
        }
        return view;
    }

    DatasetView editable(Caller caller, DatasetView view) {
        if (!mayEdit(caller, view)) {
            throw Access.refusal(caller, "edit package " + view.id(), "modificare il dataset " + view.id());
        }
        return view;
    }

    /** Whether resources may be added; {@code named} is what the caller called the dataset. */
    void extendable(Caller caller, DatasetView view, Object named) {
        if (!mayEdit(caller, view)) {
            throw Access.refusal(caller, "create resources on dataset " + named, "aggiungere risorse al dataset " + named);
        }
    }

    static boolean mayEdit(Caller caller, DatasetView view) {
        return caller.collaborates(Role.EDITOR, view.id()) || may(Role.EDITOR, caller, view);
    }

    /** Whether the caller has the role in the dataset's organisation; one without is its maker's. */
    static boolean may(Role role, Caller caller, DatasetView view) {
        return view.organization() == null ? caller.sysadmin() || view.creator() != null && caller.is(view.creator()) : caller.may(role, view.organization());
    }

    /** The rule of those who edit a dataset or what belongs to it. */
    static Access editors(Access.Rule rule) {
        return Access.rule(Audience.EDITORS.orOneself(), "I curatori dell'organizzazione del dataset; se non ne ha una, chi lo ha creato",
            "Editors of the dataset's organisation; if it has none, who made it", rule);
    }

    /** The rule of those who may see a dataset or what belongs to it. */
    public static Access viewers(Access.Rule rule) {
        return Access.rule(Audience.MEMBERS.orAnyoneIfPublic().orOneself(), "Chiunque, se il dataset è pubblico; altrimenti i membri della sua organizzazione",
            "Anyone if the dataset is public, else members of its organisation", rule);
    }

    Access maySee(Param<String> id) {
        return viewers(call -> readable(call.caller(), found(call.params().require(id))));
    }

    Access mayEdit(Param<String> id) {
        return editors(call -> editable(call.caller(), found(call.params().require(id))));
    }

    /** As {@link #mayEdit}, but the missing id is named as the rights are looked up before the parameters (measured on 2.12). */
    Access mayPatch(Param<String> id) {
        return editors(call -> {
            missing(call, id, "Package");
            editable(call.caller(), found(call.params().require(id)));
            groupsEditable(call);
        });
    }

    /** {@code package_update}: by id or by name; rights before everything else. */
    Access mayUpdate(Param<String> id) {
        return editors(call -> {
            Object reference = call.params().tree().get(Wire.ID) != null ? call.params().tree().get(Wire.ID) : call.params().tree().get(Wire.NAME);
            if (reference == null) {
                throw new Invalid(Map.of(Wire.ID, new Message("Missing value", "Indicare il dataset (id)")));
            }
            editable(call.caller(), views.byNameOrId(reference.toString()).orElseThrow(() -> new NotFound(NO_PACKAGE)));
            groupsEditable(call);
        });
    }

    /** {@code package_show}: CKAN names the missing parameter {@code name_or_id}, but does not read it (measured on 2.12). */
    public Access maySeeNamed(Param<String> id, Param<String> other) {
        return viewers(call -> {
            if (call.params().get(id).filter(text -> !text.isEmpty()).isEmpty()) {
                throw call.params().has(other) ? DatasetActions.missingPackage()
                    : Invalid.field(other.name(), new Message("Missing value", "Indicare il dataset (id)"));
            }
            readable(call.caller(), found(call.params().require(id)));
        });
    }

    static void missing(Call call, Param<String> id, String object) {
        if (call.params().get(id).isEmpty() && !call.caller().sysadmin()) {
            throw Invalid.message(new Message("Missing id, can not get " + object + " object", "Manca l'identificativo (id)"));
        }
    }

    Access mayCreate() {
        return Access.rule(Audience.EDITORS, "I curatori di almeno un'organizzazione, per le proprie organizzazioni", "Editors, for their own organisations", call -> {
            Caller caller = call.caller();
            boolean editor = caller.sysadmin() || caller.roles().values().stream().anyMatch(role -> role.includes(Role.EDITOR));
            if (!editor) {
                throw Access.refusal(caller, "create packages", "creare dataset");
            }
            organizationEditable(call);
            groupsEditable(call);
        });
    }

    private void organizationEditable(Call call) {
        Object owner = call.params().tree().get(Wire.OWNER_ORG);
        if (call.caller().sysadmin() || owner == null || "".equals(owner)) {
            return;
        }
        Optional<UUID> organization = groups.byNameOrId(Kind.ORGANIZATION, StoredText.of(owner)).map(g -> g.id());
        if (organization.isEmpty() || !call.caller().may(Role.EDITOR, organization.get())) {
            throw Access.refusal(call.caller(), "add dataset to this organization", "aggiungere dataset a questa organizzazione");
        }
    }

    void groupsEditable(Call call) {
        if (!(call.params().tree().get(Wire.GROUPS) instanceof List<?> list)) {
            return;
        }
        for (Object entry : list) {
            UUID group = entry instanceof Map<?, ?> map ? group(groups, map).orElseThrow(() -> new NotFound(NO_GROUP)) : missingGroup();
            if (!call.caller().may(Role.MEMBER, group)) {
                throw Access.refusal(call.caller(), "edit these groups", "modificare questi gruppi");
            }
        }
    }

    static Optional<UUID> group(Groups groups, Map<?, ?> entry) {
        Object reference = entry.get(Wire.ID) != null ? entry.get(Wire.ID) : entry.get(Wire.NAME);
        return reference == null ? Optional.empty() : groups.byNameOrId(Kind.GROUP, reference.toString()).map(g -> g.id());
    }

    private static UUID missingGroup() {
        throw new NotFound(NO_GROUP);
    }

    /** The resource a caller may see, with its dataset. */
    ResourceViews.Found resource(Caller caller, String id) {
        ResourceViews.Found found = resources.find(id).orElseThrow(NotFound::new);
        if (!Visibility.sees(caller, found.dataset().labels())) {
            throw Access.refusal(caller, "read resource " + found.id(), "leggere la risorsa " + found.id());
        }
        return found;
    }

    /** The resource a caller may change; {@code verb} is CKAN's word. */
    ResourceViews.Found resourceFor(Caller caller, ResourceViews.Found found, String verb, String italian) {
        if (!mayEdit(caller, found.dataset())) {
            throw Access.refusal(caller, verb + " resource " + found.id(), italian + " la risorsa " + found.id());
        }
        return found;
    }
}
