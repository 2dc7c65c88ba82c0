package it.opencatalogo.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * The connections of the pool as the driver made them. While one is being made, each answer of the server must come within the few seconds of
 * {@code socketTimeout}; from then on PostgreSQL itself ends what takes too long, and the driver waits a little longer than that, in case it is
 * one process of the server alone that says nothing any more.
 */
@Singleton
public class PooledConnections implements AgroalPoolInterceptor {
    /** More than {@code statement_timeout}. */
    static final int SILENCE_MILLIS = 90_000;
    private final Set<PgConnection> open = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            PgConnection made = connection.unwrap(PgConnection.class);
            made.setNetworkTimeout(null, SILENCE_MILLIS);
            open.add(made);
        } catch (SQLException e) {
            throw new Sql.DatabaseFault(e);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            open.remove(connection.unwrap(PgConnection.class));
        } catch (SQLException e) {
            throw new Sql.DatabaseFault(e);
        }
    }

    /** Cuts them all, those in use too: whoever waits for an answer is told that none will come. */
    void cut() {
        for (PgConnection connection : open) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new Sql.DatabaseFault(e);
            }
        }
    }
}
