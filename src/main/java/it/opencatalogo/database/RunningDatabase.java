package it.opencatalogo.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops the embedded server, if there is one, as the very last thing when the service shuts down. The exit callback of
 * {@code Quarkus.run} would be too late: it races the end of the JVM and leaves orphans (measured). A signal that arrives before the service
 * is up is caught by a hook. While the service is up, a server that dies is started again ({@link ServerWatch}).
 */
@ApplicationScoped
public class RunningDatabase {
    private static AutoCloseable running;
    private static final CountDownLatch STOPPED = new CountDownLatch(1);
    private static volatile boolean serving;
    private final AgroalDataSource connections;

    RunningDatabase(AgroalDataSource connections) {
        this.connections = connections;
    }

    /** Takes charge of a server that was just started or, where the database is another one, of the hold on the data folder. */
    public static synchronized void is(AutoCloseable started) {
        running = started;
        Runtime.getRuntime().addShutdownHook(new Thread(RunningDatabase::lastResort, "stop-postgresql"));
    }

    /** Stops the server unless that has been done. */
    public static synchronized void stop() {
        try {
            if (running != null) {
                running.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            running = null;
            STOPPED.countDown();
        }
    }

    void up(@Observes StartupEvent event) {
        serving = true;
        if (running instanceof EmbeddedPostgres server) {
            new ServerWatch(server, connections).start();
        }
    }

    void down(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        stop();
    }

    private static void lastResort() {
        try {
            if (serving) {
                STOPPED.await(60, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }
}
