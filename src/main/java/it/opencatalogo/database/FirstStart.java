package it.opencatalogo.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What is done once in a new catalogue (the first account, the sample, an import), by one process at a time, however many replicas start on
 * the database together. The lock is the session's: work of many transactions is covered, and a process that dies gives it back.
 */
@ApplicationScoped
public class FirstStart {
    static final long LOCK = 0x6669727374L;
    private static final int AGAIN_MILLIS = 200;
    private final DataSource database;

    public FirstStart(DataSource database) {
        this.database = database;
    }

    /** Waits for its turn, by asking again and again: a single statement may not wait for so long. Whether there is anything left to do must be asked within {@code work}. */
    public void alone(Runnable work) {
        try (Connection connection = database.getConnection()) {
            while (!call(connection, "select pg_try_advisory_lock(?)")) {
                Thread.sleep(AGAIN_MILLIS);
            }
            try {
                work.run();
            } finally {
                call(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new Sql.DatabaseFault(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
