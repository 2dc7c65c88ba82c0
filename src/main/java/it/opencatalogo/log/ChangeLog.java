package it.opencatalogo.log;

import it.opencatalogo.auth.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The append-only log of every write. A transaction collects its rows and appends them last, under one advisory lock, so log order is commit
 * order and a reader that remembers a position misses nothing. Each row's hash covers the row before it and the hash of its document.
 */
@ApplicationScoped
public class ChangeLog {
    static final String CHANNEL = "catalogue_change";
    static final long LOCK = 0x6f70656e63617461L;
    private static final String COLLECTED = "it.opencatalogo.log.collected";
    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final JsonText json;

    public ChangeLog(DataSource database, EntityManager entities, TransactionSynchronizationRegistry transaction, JsonText json) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.json = json;
    }

    /** Notes a change of the running transaction. */
    public void collect(Change change) {
        collected().add(change);
    }

    /** Appends what the transaction collected: its last statement before the commit. Answers the position of the last row, 0 if there is none. */
    public long appendCollected(String action, Caller caller) {
        List<Change> changes = collected();
        if (changes.isEmpty()) {
            return 0;
        }
        entities.flush();
        long position;
        try (Connection connection = database.getConnection()) {
            position = append(connection, changes, action, caller.id().orElse(null));
        } catch (SQLException e) {
            throw new LogFault(e);
        }
        changes.clear();
        // Everything is written: without this the commit would compare each value with what was read once more.
        entities.clear();
        return position;
    }

    /** In place of {@link #appendCollected}, when the transaction will be rolled back: the database checks all that was done, the log takes nothing. */
    public void checkCollected() {
        entities.flush();
        collected().clear();
    }

    /** The position of the last row; 0 in a new catalogue. */
    public long position() {
        return number("select coalesce(max(position), 0) from change");
    }

    /** The last change that strangers can notice: its position and moment; position 0 in a new catalogue. */
    public PublicMark lastPublic() {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select position, at from change where public_change order by position desc limit 1");
             ResultSet row = select.executeQuery()) {
            return row.next() ? new PublicMark(row.getLong(1), row.getObject(2, LocalDateTime.class)) : PublicMark.NONE;
        } catch (SQLException e) {
            throw new LogFault(e);
        }
    }

    /** Rows after {@code position}, oldest first, at most {@code limit}. */
    public List<LoggedChange> after(long position, int limit) {
        String sql = "select position, at, kind, object_id, action, public_change from change where position > ? order by position limit ?";
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<LoggedChange> changes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(new LoggedChange(rows.getLong(1), rows.getObject(2, LocalDateTime.class), rows.getString(3), rows.getObject(4, UUID.class),
                        rows.getString(5), rows.getBoolean(6)));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new LogFault(e);
        }
    }

    /** Empties the documents of a purged object; the hashes stay and still prove the chain. */
    public void erase(UUID id) {
        try (Connection connection = database.getConnection();
             PreparedStatement statement = connection.prepareStatement("update change set document = null where object_id = ? and document is not null")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogFault(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Change> collected() {
        List<Change> changes = (List<Change>) transaction.getResource(COLLECTED);
        if (changes == null) {
            changes = new ArrayList<>();
            transaction.putResource(COLLECTED, changes);
        }
        return changes;
    }

    private long append(Connection connection, List<Change> changes, String action, UUID actor) throws SQLException {
        ChainLink last = lockedLast(connection, changes.size());
        String sql = "insert into change (position, at, kind, object_id, action, actor, labels, public_change, document, document_hash, hash, activity, activity_user, form)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Change change : changes) {
                last = row(connection, insert, change, action, actor, last);
            }
            insert.executeBatch();
        }
        return last.position();
    }

    private ChainLink row(Connection connection, PreparedStatement insert, Change change, String action, UUID actor, ChainLink last) throws SQLException {
        LocalDateTime at = after(last.at());
        String document = change.document() == null ? null : json.of(change.document());
        byte[] documentHash = ChainLink.sha256(document == null ? new byte[0] : document.getBytes(StandardCharsets.UTF_8));
        String[] labels = change.labels().toArray(String[]::new);
        UUID activityUser = change.activity() == null || change.activityUser() != null ? change.activityUser() : actor;
        ChainLink.Columns columns = new ChainLink.Columns(last.position() + 1, at, change.kind(), change.id(), action, actor, labels, change.publicChange(), change.activity(), activityUser);
        ChainLink next = last.next(at, columns.text(ChainLink.Columns.FORM), documentHash);
        insert.setLong(1, next.position());
        insert.setObject(2, at);
        insert.setString(3, change.kind());
        insert.setObject(4, change.id());
        insert.setString(5, action);
        insert.setObject(6, actor);
        insert.setArray(7, connection.createArrayOf("text", labels));
        insert.setBoolean(8, change.publicChange());
        insert.setString(9, document);
        insert.setBytes(10, documentHash);
        insert.setBytes(11, next.hash());
        insert.setString(12, change.activity());
        insert.setObject(13, activityUser);
        insert.setInt(14, ChainLink.Columns.FORM);
        insert.addBatch();
        return next;
    }

    /** The present moment, but never before the row before: what lies between two moments lies between two positions, even if the clock was set back. */
    private static LocalDateTime after(LocalDateTime last) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    /**
     * Statements in one round trip: the second reads only once the lock is had, and sees what its last holder committed. With the commit the
     * other processes hear of the position that {@code more} rows will lead to.
     */
    private static ChainLink lockedLast(Connection connection, int more) throws SQLException {
        String sql = "select pg_advisory_xact_lock(?); select position, at, hash from change order by position desc limit 1;"
            + " select pg_notify(?, (coalesce(max(position), 0) + ?)::text) from change";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, LOCK);
            select.setString(2, CHANNEL);
            select.setInt(3, more);
            select.execute();
            select.getMoreResults();
            try (ResultSet row = select.getResultSet()) {
                return row.next() ? new ChainLink(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getBytes(3)) : ChainLink.FIRST;
            }
        }
    }

    /** The hash of the row at a position, in hexadecimal digits; empty if there is no such row. */
    public String hash(long position) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select hash from change where position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? HexFormat.of().formatHex(row.getBytes(1)) : "";
            }
        } catch (SQLException e) {
            throw new LogFault(e);
        }
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql);
             ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LogFault(e);
        }
    }

    /** The database refused the log; the cause tells why, and the caller's error mapper reads it there. */
    static final class LogFault extends UncheckedIOException {
        LogFault(SQLException cause) {
            super(new java.io.IOException(cause));
        }
    }
}
