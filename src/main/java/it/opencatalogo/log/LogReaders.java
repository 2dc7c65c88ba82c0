package it.opencatalogo.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.config.CatalogueConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Keeps every reader of the log up to date: after a write of this process before the writer is answered, after a write of another replica when
 * PostgreSQL notifies us. Waiting writers are served by one pass.
 */
@ApplicationScoped
public class LogReaders {
    private static final Logger LOG = Logger.getLogger(LogReaders.class);
    private static final int BATCH = 1000;
    private static final int LISTEN_MILLIS = 5000;
    private final ChangeLog log;
    private final List<LogReader> readers;
    private final DataSource database;
    private final CatalogueConfig config;
    private final ReentrantLock reading = new ReentrantLock(true);
    private volatile long applied;
    private volatile boolean running = true;
    private volatile boolean started;
    private Thread listener;

    public LogReaders(ChangeLog log, Instance<LogReader> readers, DataSource database, CatalogueConfig config) {
        this.log = log;
        this.readers = readers.stream().sorted(Comparator.comparingInt(LogReader::order)).toList();
        this.database = database;
        this.config = config;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        long head = log.position();
        for (LogReader reader : readers) {
            long position = Math.min(reader.position(), head);
            while (position < head) {
                List<LoggedChange> changes = log.after(position, BATCH);
                position = changes.get(changes.size() - 1).position();
                reader.read(changes, position);
            }
        }
        applied = head;
        started = true;
        listener = new Thread(this::listen, "change-log");
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (listener != null) {
            listener.interrupt();
        }
    }

    /** The position up to which the readers of this process stand. */
    public long applied() {
        return applied;
    }

    /** Reads to the end of the log; gives up after {@code catalogue.search.wait.millis}, then the listener does it. */
    public void catchUp() {
        if (!started) {
            return;
        }
        long before = applied;
        boolean mine = false;
        try {
            mine = reading.tryLock(config.search().waitMillis(), TimeUnit.MILLISECONDS);
            if (mine) {
                readOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "the readers of the change log stay at %d for now", before);
        } finally {
            if (mine) {
                reading.unlock();
            }
        }
    }

    private void readOn() {
        List<LoggedChange> changes = log.after(applied, BATCH);
        while (!changes.isEmpty()) {
            long position = changes.get(changes.size() - 1).position();
            for (LogReader reader : readers) {
                reader.read(changes, position);
            }
            applied = position;
            changes = changes.size() < BATCH ? List.of() : log.after(applied, BATCH);
        }
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                connection.createStatement().execute("listen " + ChangeLog.CHANNEL);
                while (running) {
                    catchUp();
                    connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                }
            } catch (SQLException | RuntimeException e) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
