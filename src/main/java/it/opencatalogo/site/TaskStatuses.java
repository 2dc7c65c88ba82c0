package it.opencatalogo.site;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.database.Sql;
import it.opencatalogo.dataset.IsoDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How far background tools have come with an object, in plain SQL: one row for each object, kind of task and key. */
@ApplicationScoped
class TaskStatuses {
    static final List<String> TEXTS = List.of("entity_id", "entity_type", "task_type", "key", "value", "state", "error");
    static final String ID = "id";
    static final String LAST_UPDATED = "last_updated";
    static final Answer ANSWER = Answer.object().has(ID, Answer.UUID).has("entity_id", Answer.TEXT).has("entity_type", Answer.TEXT).has("task_type", Answer.TEXT).has("key", Answer.TEXT)
        .has("value", Answer.TEXT.orNull()).has("state", Answer.TEXT.orNull()).has("error", Answer.TEXT.orNull()).has(LAST_UPDATED, Answer.MOMENT).named("TaskStatus");
    private static final String SELECT = "select " + ID + ", " + String.join(", ", TEXTS) + ", " + LAST_UPDATED + " from task_status where ";
    private static final String BY_KEY = "entity_id = ? and task_type = ? and key = ?";
    private final Sql sql;

    TaskStatuses(Sql sql) {
        this.sql = sql;
    }

    Optional<Map<String, Object>> byId(String id) {
        return sql.one(SELECT + "id::text = ?", TaskStatuses::status, id);
    }

    Optional<Map<String, Object>> byKey(String entity, String type, String key) {
        return sql.one(SELECT + BY_KEY, TaskStatuses::status, entity, type, key);
    }

    /** @param at now if it is not given */
    Map<String, Object> add(Map<String, String> texts, Optional<LocalDateTime> at) {
        UUID id = UUID.randomUUID();
        Object[] arguments = arguments(texts, at.orElseGet(Timestamps::now), id);
        sql.update("insert into task_status (" + String.join(", ", TEXTS) + ", " + LAST_UPDATED + ", id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", arguments);
        return byId(id.toString()).orElseThrow();
    }

    /** What is not sent stays. */
    Map<String, Object> change(Map<String, Object> before, Map<String, String> sent, Optional<LocalDateTime> at) {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(name -> texts.put(name, sent.containsKey(name) ? sent.get(name) : (String) before.get(name)));
        UUID id = UUID.fromString((String) before.get(ID));
        LocalDateTime moment = at.or(() -> IsoDates.read((String) before.get(LAST_UPDATED))).orElseGet(Timestamps::now);
        sql.update("update task_status set " + String.join(" = ?, ", TEXTS) + " = ?, " + LAST_UPDATED + " = ? where id = ?", arguments(texts, moment, id));
        return byId(id.toString()).orElseThrow();
    }

    void delete(String id) {
        sql.update("delete from task_status where id::text = ?", id);
    }

    private static Object[] arguments(Map<String, String> texts, LocalDateTime at, UUID id) {
        Object[] all = new Object[TEXTS.size() + 2];
        for (int i = 0; i < TEXTS.size(); i++) {
            all[i] = texts.get(TEXTS.get(i));
        }
        all[TEXTS.size()] = at;
        all[TEXTS.size() + 1] = id;
        return all;
    }

    private static Map<String, Object> status(ResultSet row) throws SQLException {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put(ID, row.getString(ID));
        for (String name : TEXTS) {
            status.put(name, row.getString(name));
        }
        status.put(LAST_UPDATED, IsoDates.text(row.getObject(LAST_UPDATED, LocalDateTime.class)));
        return status;
    }
}
