package it.opencatalogo.site;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.database.Sql;
import it.opencatalogo.dataset.IsoDates;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** CKAN's background jobs, of which this catalogue has none, its task status table, and the datastore as one that is on and empty. */
@ApplicationScoped
public class JobActions implements ActionModule {
    private static final Param<String> ID = Param.text("id", "Identificativo", "Id", "no-such-job");
    private static final Param<List<Object>> QUEUES = Param.list("queues", "Code da mostrare", "Queues to show", List.of());
    private static final Param<String> ENTITY_ID = Param.text("entity_id", "Oggetto a cui si riferisce", "Object it is about", "e1");
    private static final Param<String> ENTITY_TYPE = Param.text("entity_type", "Tipo di oggetto", "Kind of object", "resource");
    private static final Param<String> TASK_TYPE = Param.text("task_type", "Tipo di attività", "Kind of task", "check");
    private static final Param<String> KEY = Param.text("key", "Chiave", "Key", "k");
    private static final Param<String> VALUE = Param.text("value", "Valore", "Value", "v");
    private static final Param<String> STATE = Param.text("state", "Stato", "State", "done");
    private static final Param<String> ERROR = Param.text("error", "Errore", "Error", "");
    private static final Param<String> LAST_UPDATED = Param.text("last_updated", "Quando", "When", "2026-01-02T03:04:05");
    private static final Param<String> RESOURCE_ID = Param.text("resource_id", "Identificativo della risorsa", "Id of the resource", "00000000-0000-4000-8000-000000000000");
    private static final String COLUMNS = "select id, entity_id, entity_type, task_type, key, value, state, error, last_updated from task_status ";
    private final Sql sql;

    public JobActions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("job_list", Doc.of("Elenca i lavori in coda: il catalogo non ne ha.", "Lists background jobs: there are none."), Input.of(QUEUES), Access.sysadmin(), this::jobs),
            read("job_show", Doc.of("Mostra un lavoro in coda.", "Shows a background job."), Input.of(ID), Access.sysadminAfter(call -> call.params().require(ID)), this::none),
            write("job_cancel", Doc.of("Annulla un lavoro in coda.", "Cancels a background job."), Input.of(ID), Access.sysadminAfter(call -> call.params().require(ID)), this::none),
            read("task_status_show", Doc.of("Mostra lo stato di un'attività.", "Shows the status of a task."), Input.of(ID, ENTITY_ID, TASK_TYPE, KEY), Access.anyone(), this::task),
            write("task_status_update", Doc.of("Registra lo stato di un'attività.", "Stores the status of a task."),
                Input.of(ID, ENTITY_ID, ENTITY_TYPE, TASK_TYPE, KEY, VALUE, STATE, ERROR, LAST_UPDATED), tasks(), this::store),
            write("task_status_delete", Doc.of("Cancella lo stato di un'attività.", "Deletes the status of a task."), Input.of(ID), tasks(), this::delete),
            read("datastore_search", Doc.of("Cerca nelle tabelle: il catalogo non ne ha ancora.", "Searches tables: there are none yet."), Input.of(RESOURCE_ID, ID), Access.anyone(), this::table));
    }

    private static Access tasks() {
        return Access.sysadminBy(call -> {
            if (!call.caller().sysadmin()) {
                throw Access.refusal(call.caller(), "update task_status table", "scrivere lo stato delle attività");
            }
        });
    }

    private Object jobs(Call call) {
        if (call.params().tree().get(QUEUES.name()) instanceof String) {
            throw Invalid.field(QUEUES.name(), new Message("Not a list", "Deve essere un elenco"));
        }
        return List.of();
    }

    private Object none(Call call) {
        throw new NotFound();
    }

    private Object table(Call call) {
        String id = call.params().get(RESOURCE_ID).or(() -> call.params().get(ID)).orElseThrow(() -> Invalid.field(RESOURCE_ID.name(), new Message("Missing value", "Indicare la risorsa (resource_id)")));
        throw new NotFound(new Message("Resource \"" + id + "\" was not found.", "la risorsa «" + id + "» non ha una tabella"));
    }

    private Object task(Call call) {
        return find(call).orElseThrow(NotFound::new);
    }

    private Optional<Map<String, Object>> find(Call call) {
        Optional<String> id = call.params().get(ID).filter(text -> !text.isEmpty());
        if (id.isPresent()) {
            return one("where id::text = ?", id.get());
        }
        return one("where entity_id = ? and task_type = ? and key = ?", call.params().require(ENTITY_ID), call.params().get(TASK_TYPE, ""), call.params().get(KEY, ""));
    }

    private Object store(Call call) {
        call.params().requireAll(ENTITY_ID, ENTITY_TYPE, KEY, TASK_TYPE);
        LocalDateTime at = call.params().get(LAST_UPDATED).flatMap(IsoDates::read).orElseGet(Timestamps::now);
        String insert = "insert into task_status (id, entity_id, entity_type, task_type, key, value, state, error, last_updated) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (entity_id, task_type, key) do update set value = excluded.value, state = excluded.state, error = excluded.error, last_updated = excluded.last_updated";
        sql.update(insert, UUID.randomUUID(), call.params().require(ENTITY_ID), call.params().require(ENTITY_TYPE), call.params().require(TASK_TYPE), call.params().require(KEY),
            call.params().get(VALUE).orElse(null), call.params().get(STATE).orElse(null), call.params().get(ERROR).orElse(null), at);
        return one("where entity_id = ? and task_type = ? and key = ?", call.params().require(ENTITY_ID), call.params().require(TASK_TYPE), call.params().require(KEY)).orElseThrow(NotFound::new);
    }

    private Object delete(Call call) {
        String id = call.params().require(ID);
        one("where id::text = ?", id).orElseThrow(NotFound::new);
        sql.update("delete from task_status where id::text = ?", id);
        return null;
    }

    private Optional<Map<String, Object>> one(String where, Object... arguments) {
        return sql.one(COLUMNS + where, JobActions::task, arguments);
    }

    private static Map<String, Object> task(ResultSet row) throws SQLException {
        Map<String, Object> task = new LinkedHashMap<>();
        List<String> names = Stream.of(ID, ENTITY_ID, ENTITY_TYPE, TASK_TYPE, KEY, VALUE, STATE, ERROR).map(Param::name).toList();
        for (int i = 0; i < names.size(); i++) {
            task.put(names.get(i), row.getString(i + 1));
        }
        task.put(LAST_UPDATED.name(), IsoDates.text(row.getObject(9, LocalDateTime.class)));
        return task;
    }
}
