package it.opencatalogo.database;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

/**
 * Looks twice a second whether the embedded server still lives, and starts it again at its old address if it was killed. Requests that need
 * it are answered with 503 meanwhile.
 */
final class ServerWatch extends Thread {
    private static final Logger LOG = Logger.getLogger(ServerWatch.class);
    private static final int EVERY_MILLIS = 500;
    private static final int AFTER_FAILURE_MILLIS = 5000;
    private final EmbeddedPostgres server;
    private final AgroalDataSource connections;

    ServerWatch(EmbeddedPostgres server, AgroalDataSource connections) {
        super("postgresql-watch");
        setDaemon(true);
        this.server = server;
        this.connections = connections;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(look() ? EVERY_MILLIS : AFTER_FAILURE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether all is well. */
    private boolean look() {
        try {
            if (server.restartIfDead()) {
                connections.flush(AgroalDataSource.FlushMode.INVALID);
                LOG.warn("PostgreSQL had died and was started again");
            }
            return true;
        } catch (CannotStart e) {
            LOG.errorf("%s It is tried again.", e.text().english());
            return false;
        }
    }
}
