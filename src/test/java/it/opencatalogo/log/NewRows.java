package it.opencatalogo.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.UUID;

/** The chain of the change log, gone on with by a program that writes rows of new datasets past the service; {@code log_verify} proves them like any other. */
public final class NewRows {
    private static final String[] LABELS = {"public"};
    private ChainLink last;

    /** After the last row that there is; nobody else can write until the running transaction has ended. */
    public NewRows(Connection database) throws SQLException {
        database.createStatement().execute("select pg_advisory_xact_lock(" + ChangeLog.LOCK + ")");
        try (Statement statement = database.createStatement();
             ResultSet row = statement.executeQuery("select position, at, hash from change order by position desc limit 1")) {
            row.next();
            last = new ChainLink(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getBytes(3));
        }
    }

    /** A row's values that follow from the one before. */
    public record Row(long position, LocalDateTime at, byte[] documentHash, byte[] hash) {
    }

    /** Tells the catalogue, which then reads the rows. */
    public static void tell(Connection database) throws SQLException {
        database.createStatement().execute("select pg_notify('" + ChangeLog.CHANNEL + "', max(position)::text) from change");
    }

    public Row next(UUID dataset, UUID actor, String document) {
        byte[] documentHash = ChainLink.sha256(document.getBytes(StandardCharsets.UTF_8));
        ChainLink.Columns columns = new ChainLink.Columns(last.position() + 1, last.at(), "package", dataset, "package_create", actor, LABELS, true, "new package", actor);
        last = last.next(last.at(), columns.text(ChainLink.Columns.FORM), documentHash);
        return new Row(last.position(), last.at(), documentHash, last.hash());
    }
}
