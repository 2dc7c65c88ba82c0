package it.opencatalogo.site;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Params;
import it.opencatalogo.dataset.IsoDates;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Progress notes that background tools keep about an object (conformance case {@code task-status}). */
@ApplicationScoped
class TaskStatusActions implements ActionModule {
    private static final Param<String> ID = Param.text(TaskStatuses.ID, "Identificativo dello stato", "Id of the status", "00000000-0000-4000-8000-000000000000");
    private static final Param<String> ENTITY_ID = Param.text("entity_id", "Oggetto a cui si riferisce", "Object it is about", "e1");
    private static final Param<String> ENTITY_TYPE = Param.text("entity_type", "Tipo di oggetto", "Kind of object", "resource");
    private static final Param<String> TASK_TYPE = Param.text("task_type", "Tipo di attività", "Kind of task", "check");
    private static final Param<String> KEY = Param.text("key", "Chiave", "Key", "k");
    private static final Param<String> VALUE = Param.text("value", "Valore", "Value", "v");
    private static final Param<String> STATE = Param.text("state", "Stato", "State", "done");
    private static final Param<String> ERROR = Param.text("error", "Errore", "Error", "");
    private static final Param<String> LAST_UPDATED = Param.text(TaskStatuses.LAST_UPDATED, "Quando; adesso se manca", "When; now if left out", "2026-01-02T03:04:05");
    private static final Map<String, Object> EXAMPLE = example(ENTITY_ID, ENTITY_TYPE, TASK_TYPE, KEY, VALUE, STATE);
    private static final Param<Object> DATA = Param.any("data", "Gli stati, come elenco di oggetti", "The statuses, a list of objects", List.of(EXAMPLE));
    private final TaskStatuses statuses;

    TaskStatusActions(TaskStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("task_status_show", Doc.of("Mostra lo stato di un'attività, per identificativo oppure per oggetto, tipo e chiave.", "Shows the status of a task, by id or by object, kind and key.")
                    .answers("Lo stato", "The status", TaskStatuses.ANSWER),
                Input.of(ID, ENTITY_ID, TASK_TYPE, KEY).example(example(ENTITY_ID, TASK_TYPE, KEY)), Access.anyone(), this::show),
            write("task_status_update", Doc.of("Registra lo stato di un'attività.", "Stores the status of a task.").answers("Lo stato", "The status", TaskStatuses.ANSWER),
                Input.of(ID, ENTITY_ID, ENTITY_TYPE, TASK_TYPE, KEY, VALUE, STATE, ERROR, LAST_UPDATED).requires(ENTITY_ID, ENTITY_TYPE, TASK_TYPE, KEY).example(EXAMPLE),
                keepers(), call -> store(call.params())),
            write("task_status_update_many", Doc.of("Registra lo stato di più attività.", "Stores the status of several tasks.").answers("Gli stati, sotto results", "The statuses, under results",
                    Answer.object().has("results", Answer.list(TaskStatuses.ANSWER))),
                Input.of(DATA).requires(DATA), keepers(), this::storeAll),
            write("task_status_delete", Doc.of("Cancella lo stato di un'attività.", "Deletes the status of a task."),
                Input.of(ID).requires(ID), Access.sysadminAfter(this::known), this::delete));
    }

    private static Map<String, Object> example(Param<?>... params) {
        Map<String, Object> example = new LinkedHashMap<>();
        Stream.of(params).forEach(param -> example.put(param.name(), param.example()));
        return example;
    }

    private static Access keepers() {
        return Access.sysadminBy(call -> {
            if (!call.caller().sysadmin()) {
                throw Access.refusal(call.caller(), "update task_status table", "scrivere lo stato delle attività");
            }
        });
    }

    private Object show(Call call) {
        Optional<String> id = call.params().get(ID).filter(text -> !text.isEmpty());
        return (id.isPresent() ? statuses.byId(id.get())
            : statuses.byKey(call.params().require(ENTITY_ID), call.params().require(TASK_TYPE), call.params().require(KEY))).orElseThrow(NotFound::new);
    }

    private Map<String, Object> store(Params sent) {
        sent.requireAll(ENTITY_ID, ENTITY_TYPE, KEY, TASK_TYPE);
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(ENTITY_ID, ENTITY_TYPE, TASK_TYPE, KEY, VALUE, STATE, ERROR).filter(sent::has).forEach(param -> texts.put(param.name(), sent.get(param).orElse(null)));
        Optional<LocalDateTime> at = sent.get(LAST_UPDATED).map(TaskStatusActions::moment);
        Optional<String> id = sent.get(ID).filter(text -> !text.isEmpty());
        if (id.isPresent()) {
            Map<String, Object> named = statuses.byId(id.get()).orElseThrow(() -> new NotFound(new Message("TaskStatus was not found.", "lo stato non esiste")));
            return statuses.change(named, texts, at);
        }
        return statuses.byKey(sent.require(ENTITY_ID), sent.require(TASK_TYPE), sent.require(KEY)).map(before -> statuses.change(before, texts, at)).orElseGet(() -> statuses.add(texts, at));
    }

    /** CKAN: another text is an unhandled error (500) there. */
    private static LocalDateTime moment(String text) {
        return IsoDates.read(text).orElseThrow(() -> Invalid.field(LAST_UPDATED.name(), new Message("Date format incorrect", "Scrivere la data in ISO 8601, per esempio 2026-01-31T10:00:00")));
    }

    private Object storeAll(Call call) {
        return Map.of("results", MapLists.of(call, DATA).orElseThrow(() -> Invalid.field(DATA.name(), MapLists.WANTED)).stream().map(status -> store(new Params(status))).toList());
    }

    private Map<String, Object> known(Call call) {
        return statuses.byId(call.params().require(ID)).orElseThrow(NotFound::new);
    }

    private Object delete(Call call) {
        statuses.delete(call.params().require(ID));
        return null;
    }
}
