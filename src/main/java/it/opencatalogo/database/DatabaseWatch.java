package it.opencatalogo.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import it.opencatalogo.config.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Asks the database every second, over a connection of its own, whether it is there. One that refuses is noticed by every request; one that
 * takes connections and then says nothing (a stopped process, a disk that hangs) would hold each of them for ever. So once two questions
 * stay without an answer, all connections are cut, and until it answers again requests wait for none: they get 503 at once, and readiness is down.
 */
@Readiness
@ApplicationScoped
public class DatabaseWatch implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final int EVERY_MILLIS = 1000;
    private static final int PATIENCE_SECONDS = 4;
    private static final Duration NO_WAITING = Duration.ofMillis(100);
    private final AgroalDataSource pool;
    private final PooledConnections pooled;
    private final DatabaseAccess access;
    private final Duration waiting;
    private volatile boolean running = true;
    private volatile boolean there = true;
    private Connection own;
    private Thread watching;

    DatabaseWatch(AgroalDataSource pool, PooledConnections pooled, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username", defaultValue = "") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.pool = pool;
        this.pooled = pooled;
        this.access = new DatabaseAccess(url, user, password);
        this.waiting = pool.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
    }

    void up(@Observes StartupEvent event) {
        if (Serving.now()) {
            watching = new Thread(this::watch, "database-watch");
            watching.setDaemon(true);
            watching.start();
        }
    }

    void down(@Observes ShutdownEvent event) {
        running = false;
        if (watching != null) {
            watching.interrupt();
        }
    }

    /** On no worker thread: these may all be waiting. */
    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("database").status(there).build());
    }

    private void watch() {
        try {
            while (running) {
                notice(answers() || answersAnew());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget();
        }
    }

    private void notice(boolean now) {
        if (now == there || !running) {
            return;
        }
        there = now;
        pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(now ? waiting : NO_WAITING);
        if (now) {
            LOG.info("The database answers again");
        } else {
            LOG.warn("The database does not answer");
            pooled.cut();
        }
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }

    /** A connection that was lost says nothing yet of the database. */
    private boolean answersAnew() {
        forget();
        return answers();
    }

    private boolean answers() {
        try {
            if (own == null) {
                own = access.open(PATIENCE_SECONDS);
            }
            try (Statement question = own.createStatement()) {
                return question.execute("select 1");
            }
        } catch (SQLException e) {
            forget();
            return false;
        }
    }

    private void forget() {
        try {
            if (own != null) {
                own.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("a connection was lost", e);
        } finally {
            own = null;
        }
    }
}
