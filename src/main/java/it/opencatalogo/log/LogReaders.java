package it.opencatalogo.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.config.Serving;
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
import org.postgresql.PGNotification;

/**
 * Keeps every reader of the log up to date: after a write of this process before the writer is answered, after a write of another replica when
 * PostgreSQL notifies us. Waiting writers are served by one pass.
 */
@ApplicationScoped
public class LogReaders {
    private static final Logger LOG = Logger.getLogger(LogReaders.class);
    private static final int BATCH = 1000;
    private static final int LISTEN_MILLIS = 5000;
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(30);
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
        if (!Serving.now()) {
            return;
        }
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
        if (started) {
            keep();
        }
        if (listener != null) {
            listener.interrupt();
        }
    }

    /** Reads on until {@code position} at least is applied; gives up after {@code catalogue.search.wait.millis}, then the listener does it. */
    public void catchUp(long position) {
        if (!started || applied >= position) {
            return;
        }
        long before = applied;
        boolean mine = false;
        try {
            mine = reading.tryLock(config.search().waitMillis(), TimeUnit.MILLISECONDS);
            // Another writer's pass may have covered this one while it waited.
            if (mine && applied < position) {
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
                catchUp(Long.MAX_VALUE);
                long kept = System.nanoTime();
                while (running) {
                    if (System.nanoTime() - kept > KEEP_NANOS) {
                        keep();
                        kept = System.nanoTime();
                    }
                    catchUp(newest(connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS)));
                }
            } catch (SQLException | RuntimeException e) {
                pause();
            }
        }
    }

    private void keep() {
        reading.lock();
        try {
            readers.forEach(LogReader::keep);
        } catch (RuntimeException e) {
            LOG.warnf(e, "what was read of the change log is not kept for now");
        } finally {
            reading.unlock();
        }
    }

    /** The last position that PostgreSQL tells of; without news everything is asked for, in case a notification was lost. */
    private static long newest(PGNotification[] news) {
        return news == null || news.length == 0 ? Long.MAX_VALUE : Long.parseLong(news[news.length - 1].getParameter());
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
