package it.opencatalogo.dataset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.config.Serving;
import it.opencatalogo.database.Sql;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes finished bytes again, in the background, when another build or another site address made them. The values stay as they are; so does
 * the log, since nothing was said. Until all are done, what is made of the bytes may still change without a new position in the log.
 */
@ApplicationScoped
public class OutdatedBytes {
    private static final Logger LOG = Logger.getLogger(OutdatedBytes.class);
    private static final int AFTER_THE_LOG = 100;
    private static final int AT_ONCE = 1000;
    /** Writers of these wait for each other: a hundredth of a second at most. */
    private static final int TOGETHER = 10;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final Sql sql;
    private final Datasets datasets;
    private final DatasetViews views;
    private final ShownDataset shown;
    private volatile boolean running = true;
    private volatile boolean working;

    public OutdatedBytes(Sql sql, Datasets datasets, DatasetViews views, ShownDataset shown) {
        this.sql = sql;
        this.datasets = datasets;
        this.views = views;
        this.shown = shown;
    }

    void start(@Observes @Priority(AFTER_THE_LOG) StartupEvent event) {
        working = Serving.now() && !outdated(BEFORE_ALL, 1).isEmpty();
        if (working) {
            Thread thread = new Thread(this::remakeAll, "outdated-bytes");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Whether some datasets are still shown as another build made them. */
    public boolean working() {
        return working;
    }

    private List<UUID> outdated(UUID after, int most) {
        return sql.list("select id from dataset where shown_by <> ? and id > ? order by id limit ?", row -> row.getObject(1, UUID.class), shown.by(), after, most);
    }

    private void remakeAll() {
        try {
            List<UUID> some = outdated(BEFORE_ALL, AT_ONCE);
            while (running && !some.isEmpty()) {
                for (int from = 0; from < some.size() && running; from += TOGETHER) {
                    long begun = System.nanoTime();
                    remake(some.subList(from, Math.min(from + TOGETHER, some.size())));
                    // Half of one processor's time, so that who waits for an answer hardly notices.
                    TimeUnit.NANOSECONDS.sleep(System.nanoTime() - begun);
                }
                some = outdated(some.get(some.size() - 1), AT_ONCE);
            }
            // Another replica may have made some that this one had read before.
            views.forgetAll();
            working = !running;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("some datasets are still shown as an earlier build made them; the next start tries again", e);
        }
    }

    private void remake(List<UUID> some) {
        QuarkusTransaction.requiringNew().run(() -> some.forEach(datasets::remakeBytes));
        some.forEach(views::forget);
    }
}
