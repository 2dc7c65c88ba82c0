package it.opencatalogo.log;

import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an object was after each of its writes, numbered from 1; of an id that was purged and given again, since then. */
@ApplicationScoped
public class Versions {
    private static final String NUMBERED = "select number, position, at, action, actor, coalesce(octet_length(document::text), 0) from"
        + " (select row_number() over (order by position) as number, position, at, action, actor, labels, document from change where object_id = ? and kind = ?"
        + " and position > coalesce((select max(position) from change where object_id = ? and kind = ? and labels = '{}'), 0)) numbered"
        + " where (?::text[] is null or labels && ?) ";
    private final Sql sql;

    public Versions(Sql sql) {
        this.sql = sql;
    }

    /**
     * One version, without what it says.
     *
     * @param actor who wrote it; absent if it was the catalogue itself
     * @param bytes of its document
     */
    public record Version(long number, long position, LocalDateTime at, String action, Optional<UUID> actor, int bytes) {
    }

    /** What a version says; absent if it was emptied. */
    public Optional<String> document(Version version) {
        return sql.one("select document from change where position = ? and document is not null", row -> row.getString(1), version.position());
    }

    /** Newest first. @param labels only versions that carry one of these; absent for all */
    public List<Version> newest(String kind, UUID id, Optional<List<String>> labels, int limit, int offset) {
        String[] wanted = array(labels);
        return sql.list(NUMBERED + "order by number desc limit ? offset ?", Versions::version, id, kind, id, kind, wanted, wanted, limit, offset);
    }

    /** That version and, after it, the one before, as far as the labels let through. */
    public List<Version> upTo(String kind, UUID id, Optional<List<String>> labels, long number) {
        String[] wanted = array(labels);
        return sql.list(NUMBERED + "and number <= ? order by number desc limit 2", Versions::version, id, kind, id, kind, wanted, wanted, number);
    }

    private static String[] array(Optional<List<String>> labels) {
        return labels.map(list -> list.toArray(String[]::new)).orElse(null);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class), row.getString(4), Optional.ofNullable(row.getObject(5, UUID.class)), row.getInt(6));
    }
}
