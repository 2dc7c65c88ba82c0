package it.opencatalogo.activity;

import it.opencatalogo.action.Call;
import it.opencatalogo.action.Param;
import it.opencatalogo.dataset.DatasetAccess;
import it.opencatalogo.dataset.Uuids;
import it.opencatalogo.dataset.Visibility;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what {@code activity_create} was sent, in CKAN's words, and writes it. */
@ApplicationScoped
class EntryInput {
    static final String CREATE = "activity_create";
    static final Param<String> USER = Param.text("user_id", "Chi lo ha fatto: nome o identificativo", "Who did it: name or id", "admin");
    static final Param<String> OBJECT = Param.text("object_id", "A che cosa: identificativo", "To what: id", "f51ebeba-77d5-4265-9db1-64a21df1a3e7");
    static final Param<String> TYPE = Param.text("activity_type", "Che cosa, per esempio changed package", "What, for instance changed package", "changed package");
    static final Param<Object> DATA = Param.any(ActivityViews.DATA, "Che cosa mostra la voce", "What the entry shows", Map.of());
    static final Param<List<String>> LABELS = PageParams.texts(ActivityViews.LABELS, "Chi può vederla; se manca, per i dataset solo gli amministratori", "Who may see it; if absent, of datasets only administrators",
        List.of(Visibility.PUBLIC));
    private final DatasetAccess datasets;
    private final Groups groups;
    private final Users users;
    private final EntryWrites writes;

    EntryInput(DatasetAccess datasets, Groups groups, Users users, EntryWrites writes) {
        this.datasets = datasets;
        this.groups = groups;
        this.users = users;
        this.writes = writes;
    }

    Activity written(Call call) {
        Map<String, Object> errors = new TreeMap<>();
        String type = given(call, TYPE, errors);
        String user = given(call, USER, errors);
        String object = given(call, OBJECT, errors);
        Optional<EntryType.About> about = type == null ? Optional.empty() : EntryType.of(type);
        if (type == null) {
            // CKAN: without a type it does not look at the object either.
            errors.put(OBJECT.name(), FieldErrors.missingValue());
        } else if (about.isEmpty()) {
            errors.put(TYPE.name(), List.of(new Message("Not found: Activity type", "Questo tipo di voce non esiste")));
            errors.put(OBJECT.name(), List.of(new Message("There is no object_id validator for activity type \"" + type + "\"", "Di questo tipo non si sa a che cosa si riferisce")));
        } else if (object != null) {
            absent(about.get(), object).ifPresent(message -> errors.put(OBJECT.name(), List.of(message)));
        }
        Optional<UserView> person = Optional.ofNullable(user).flatMap(users::byNameOrId);
        if (user != null && person.isEmpty()) {
            errors.put(USER.name(), List.of(new Message("Not found: User", "Non c'è un utente con questo nome o identificativo")));
        }
        List<String> labels = labels(call, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        // CKAN: without labels entries of following and of views show to everybody, whatever the dataset is; here those of datasets show to administrators only.
        List<String> unlabelled = about.get() == EntryType.About.DATASET ? List.of() : List.of(Visibility.PUBLIC);
        Object data = call.params().get(DATA).filter(value -> !"".equals(value)).orElse(Map.of());
        return writes.write(CREATE, call.caller(), type, person.get().id(), UUID.fromString(object), data, labels, labels == null ? unlabelled : labels);
    }

    private static String given(Call call, Param<String> param, Map<String, Object> errors) {
        Object raw = call.params().tree().get(param.name());
        boolean nothing = raw == null || "".equals(raw) || raw instanceof List<?> list && list.isEmpty();
        if (nothing) {
            errors.put(param.name(), FieldErrors.missingValue());
        }
        return nothing ? null : raw.toString();
    }

    private static List<String> labels(Call call, Map<String, Object> errors) {
        try {
            return call.params().get(LABELS).orElse(null);
        } catch (Invalid e) {
            errors.putAll(e.errors());
            return null;
        }
    }

    private Optional<Message> absent(EntryType.About about, String object) {
        Optional<UUID> id = Uuids.read(object);
        return switch (about) {
            case DATASET -> id.filter(datasets::exists).isPresent() ? Optional.empty() : Optional.of(new Message("Dataset not found", "Non c'è un dataset con questo identificativo"));
            case GROUP -> id.flatMap(groups::byId).isPresent() ? Optional.empty()
                : Optional.of(new Message("Group not found: " + object, "Non c'è un'organizzazione o un gruppo con questo identificativo"));
            case USER -> id.isPresent() && !users.byIds(List.of(id.get())).isEmpty() ? Optional.empty()
                : Optional.of(new Message("User not found: " + object, "Non c'è un utente con questo identificativo"));
        };
    }
}
