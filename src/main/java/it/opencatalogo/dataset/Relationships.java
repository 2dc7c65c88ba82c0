package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How datasets depend on one another, in CKAN's eight words; stored in the forward direction. */
@ApplicationScoped
public class Relationships {
    /** Forward and backward, in CKAN's order. */
    static final List<String> TYPES = List.of("depends_on", "dependency_of", "derives_from", "has_derivation", "links_to", "linked_from", "child_of", "parent_of");

    /** One as a dataset shows it. */
    static final Answer ANSWER = Answer.object().has("__extras", Answer.object().has("object_package_id", Answer.UUID).has("subject_package_id", Answer.UUID))
        .has("comment", Answer.TEXT).has(Wire.ID, Answer.UUID).has(Wire.TYPE, Answer.word(TYPES.toArray(String[]::new)));
    private static final String SELECT = "select id, subject, type, object, comment from relationship where ";
    private static final String KIND = "relationship";

    record Relationship(UUID id, UUID subject, String type, UUID object, String comment) {
        Relationship seenFrom(UUID dataset) {
            return dataset.equals(object) ? reversed() : this;
        }

        /** As it is stored. */
        Relationship forward() {
            return TYPES.indexOf(type) % 2 == 0 ? this : reversed();
        }

        private Relationship reversed() {
            int i = TYPES.indexOf(type);
            return new Relationship(id, object, TYPES.get(i % 2 == 0 ? i + 1 : i - 1), subject, comment);
        }
    }

    private final Sql sql;
    private final ChangeLog log;

    public Relationships(Sql sql, ChangeLog log) {
        this.sql = sql;
        this.log = log;
    }

    void show(UUID dataset, Map<String, Object> wire) {
        List<Map<String, Object>> asSubject = new ArrayList<>();
        List<Map<String, Object>> asObject = new ArrayList<>();
        for (Relationship one : of(dataset)) {
            (one.subject().equals(dataset) ? asSubject : asObject).add(wire(one));
        }
        wire.put(Wire.SUBJECT_OF, asSubject);
        wire.put(Wire.OBJECT_OF, asObject);
    }

    /** In the order in which they were made. */
    List<Relationship> of(UUID dataset) {
        return sql.list(SELECT + "subject = ? or object = ? order by number", Relationships::relationship, dataset, dataset);
    }

    /** The stored one that says the same, whatever its comment. */
    Optional<Relationship> find(Relationship forward) {
        return sql.one(SELECT + "subject = ? and type = ? and object = ?", Relationships::relationship, forward.subject(), forward.type(), forward.object());
    }

    /** One that is there already gets the new comment. */
    void store(Relationship forward) {
        sql.update("insert into relationship (id, subject, type, object, comment) values (?, ?, ?, ?, ?) on conflict (subject, type, object) do update set comment = excluded.comment",
            forward.id(), forward.subject(), forward.type(), forward.object(), forward.comment());
        log.collect(new Change(KIND, forward.id(), wire(forward), List.of(), false));
    }

    void remove(Relationship stored) {
        sql.update("delete from relationship where id = ?", stored.id());
        log.collect(new Change(KIND, stored.id(), null, List.of(), false));
    }

    private static Relationship relationship(ResultSet row) throws SQLException {
        return new Relationship(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getObject(4, UUID.class), row.getString(5));
    }

    /** The odd {@code __extras} is CKAN's. */
    private static Map<String, Object> wire(Relationship one) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("__extras", Map.of("object_package_id", one.object().toString(), "subject_package_id", one.subject().toString()));
        wire.put("comment", one.comment());
        wire.put("id", one.id().toString());
        wire.put("type", one.type());
        return wire;
    }
}
