package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Role;
import it.opencatalogo.dataset.Collaborators.Collaborator;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people into single datasets. Off by default as in CKAN, which then answers 409 to whoever could do it (case
 * {@code collaborators-off-by-default}); switched on as measured on 2.12. Strangers are refused; in CKAN they meet an unhandled error (500).
 */
@ApplicationScoped
public class CollaboratorActions implements ActionModule {
    private static final List<String> CAPACITIES = List.of(Role.EDITOR.capacity(), Role.MEMBER.capacity());
    private static final Param<String> USER_ID = Param.text("user_id", "Nome o identificativo dell'utente", "Name or id of the user", "admin");
    private static final Param<String> CAPACITY = Param.text(Collaborators.CAPACITY, "Che cosa può fare: editor oppure member", "What they may do: editor or member", "editor");
    private static final Param<String> ONLY = Param.text(Collaborators.CAPACITY, "Solo chi può fare questo: editor oppure member", "Only those who may do this: editor or member", "editor");
    private static final Param<String> USER = Param.text(Wire.ID, "Nome o identificativo dell'utente", "Name or id of the user", "admin");
    private final Collaborators collaborators;
    private final DatasetViews views;
    private final Users users;

    public CollaboratorActions(Collaborators collaborators, DatasetViews views, Users users) {
        this.collaborators = collaborators;
        this.views = views;
        this.users = users;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            write("package_collaborator_create", Doc.of("Fa collaborare una persona a un dataset.", "Lets a person into a dataset.").answers("La collaborazione", "The collaboration",
                    Collaborators.OF_DATASET.has(USER_ID.name(), Answer.UUID)),
                Input.of(DatasetActions.ID, USER_ID, CAPACITY).requires(DatasetActions.ID, USER_ID, CAPACITY),
                managers(this::mayCreate), this::create),
            write("package_collaborator_delete", Doc.of("Toglie una persona dai collaboratori di un dataset.", "Takes a person out of a dataset."),
                Input.of(DatasetActions.ID, USER_ID).requires(DatasetActions.ID, USER_ID), managers(this::mayDelete), this::delete),
            read("package_collaborator_list", Doc.of("Elenca i collaboratori di un dataset.", "Lists the collaborators of a dataset.")
                    .answers("Chi collabora", "Who collaborates", Answer.list(Collaborators.OF_DATASET.has(USER_ID.name(), Answer.UUID).has(Collaborators.MODIFIED, Answer.TEXT))),
                Input.of(DatasetActions.ID, ONLY).requires(DatasetActions.ID), managers(this::mayList), this::list),
            read("package_collaborator_list_for_user", Doc.of("Elenca i dataset a cui una persona collabora.", "Lists the datasets a person collaborates on.")
                    .answers("A che cosa collabora", "What the person collaborates on", Answer.list(Collaborators.OF_DATASET)),
                Input.of(USER, ONLY).requires(USER), Access.rule(Audience.SYSADMINS.orOneself(), "La persona stessa o un amministratore", "The person or an administrator", this::mayListOwn),
                this::listOwn));
    }

    private static Access managers(Access.Rule rule) {
        return Access.rule(Audience.ADMINISTRATORS.orOneself(), "Gli amministratori dell'organizzazione del dataset, se l'impostazione è attiva",
            "Administrators of the dataset's organisation, if the setting is on", rule);
    }

    private void mayCreate(Call call) {
        call.params().requireAll(CAPACITY, DatasetActions.ID, USER_ID);
        capacity(call, "Role");
        if (!call.caller().sysadmin()) {
            requireManager(call.caller(), dataset(call, "Dataset"), "add collaborators to", "aggiungere collaboratori a");
        }
        requireEnabled();
    }

    private void mayDelete(Call call) {
        call.params().requireAll(DatasetActions.ID, USER_ID);
        if (!call.caller().sysadmin()) {
            requireManager(call.caller(), dataset(call, "Package"), "remove collaborators from", "togliere collaboratori da");
        }
        requireEnabled();
    }

    private void mayList(Call call) {
        call.params().requireAll(DatasetActions.ID);
        requireManager(call.caller(), dataset(call, "Package"), "list collaborators from", "elencare i collaboratori di");
        requireEnabled();
    }

    private void mayListOwn(Call call) {
        call.params().requireAll(USER);
        requireEnabled();
        Optional<UserView> user = users.byNameOrId(call.params().require(USER));
        if (call.caller().sysadmin() && user.isEmpty()) {
            throw new NotAuthorized(new Message("Not allowed to retrieve collaborators", "l'utente non esiste"));
        }
        if (!call.caller().sysadmin() && user.filter(one -> call.caller().is(one.id())).isEmpty()) {
            throw new NotAuthorized();
        }
    }

    private static void requireManager(Caller caller, DatasetView dataset, String doing, String italian) {
        if (!DatasetAccess.may(Role.ADMIN, caller, dataset)) {
            throw Access.refusal(caller, doing + " this dataset", italian + " questo dataset");
        }
    }

    private void requireEnabled() {
        if (!collaborators.enabled()) {
            throw Invalid.message(new Message("Dataset collaborators not enabled", "I collaboratori dei dataset non sono attivi in questo catalogo"));
        }
    }

    private Object create(Call call) {
        DatasetView dataset = dataset(call, "Dataset");
        return collaborators.store(dataset.id(), user(call).id(), call.params().require(CAPACITY)).wire();
    }

    private Object delete(Call call) {
        DatasetView dataset = dataset(call, "Package");
        if (!collaborators.remove(dataset.id(), user(call).id())) {
            String user = call.params().require(USER_ID);
            throw new NotFound(new Message("User " + user + " is not a collaborator on this package", "«" + user + "» non collabora a questo dataset"));
        }
        return null;
    }

    /** CKAN: the time has a blank in place of the {@code T} in this answer alone. */
    private Object list(Call call) {
        List<Map<String, Object>> shown = collaborators.in(dataset(call, "Package").id(), capacity(call, "Capacity")).stream().map(Collaborator::wire).toList();
        shown.forEach(one -> one.put(Collaborators.MODIFIED, ((String) one.get(Collaborators.MODIFIED)).replace('T', ' ')));
        return shown;
    }

    private Object listOwn(Call call) {
        UserView user = users.byNameOrId(call.params().require(USER)).orElseThrow(NotFound::new);
        List<Map<String, Object>> shown = collaborators.with(user.id(), capacity(call, "Capacity")).stream().map(Collaborator::wire).toList();
        shown.forEach(one -> one.remove(USER_ID.name()));
        return shown;
    }

    private static Optional<String> capacity(Call call, String word) {
        Optional<String> capacity = call.params().get(CAPACITY);
        if (capacity.isPresent() && !CAPACITIES.contains(capacity.get())) {
            throw Invalid.message(new Message(word + " must be one of \"" + String.join(", ", CAPACITIES) + "\"", "Scegliere editor oppure member (capacity)"));
        }
        return capacity;
    }

    private DatasetView dataset(Call call, String word) {
        return views.byNameOrId(call.params().require(DatasetActions.ID)).orElseThrow(() -> new NotFound(new Message(word + " not found", "il dataset non esiste")));
    }

    private UserView user(Call call) {
        return users.byNameOrId(call.params().require(USER_ID)).filter(UserView::active).orElseThrow(() -> new NotFound(new Message("User not found", "l'utente non esiste")));
    }
}
