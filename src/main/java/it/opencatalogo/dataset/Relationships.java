package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How datasets depend on one another, in CKAN's eight words; stored in the forward direction. */
@ApplicationScoped
public class Relationships {
    /** Forward and backward, in CKAN's order. */
    static final List<String> TYPES = List.of("depends_on", "dependency_of", "derives_from", "has_derivation", "links_to", "linked_from", "child_of", "parent_of");

    record Relationship(UUID id, UUID subject, String type, UUID object, String comment) {
        Relationship seenFrom(UUID dataset) {
            return dataset.equals(subject) ? this : new Relationship(id, object, reverse(type), subject, comment);
        }
    }

    private final Sql sql;

    public Relationships(Sql sql) {
        this.sql = sql;
    }

    static String reverse(String type) {
        int i = TYPES.indexOf(type);
        return TYPES.get(i % 2 == 0 ? i + 1 : i - 1);
    }

    static boolean forward(String type) {
        return TYPES.indexOf(type) % 2 == 0;
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

    List<Relationship> of(UUID dataset) {
        return sql.list("select id, subject, type, object, comment from relationship where subject = ? or object = ? order by type, id",
            row -> new Relationship(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getObject(4, UUID.class), row.getString(5)), dataset, dataset);
    }

    void add(Relationship one) {
        sql.update("insert into relationship (id, subject, type, object, comment) values (?, ?, ?, ?, ?)"
            + " on conflict (subject, type, object) do update set comment = excluded.comment", one.id(), one.subject(), one.type(), one.object(), one.comment());
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
