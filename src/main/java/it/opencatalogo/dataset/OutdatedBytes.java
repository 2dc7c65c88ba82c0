package it.opencatalogo.dataset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.database.Sql;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes finished bytes again, in the background, when an earlier release or another site address made them. The values stay as they are. */
@ApplicationScoped
public class OutdatedBytes {
    private static final Logger LOG = Logger.getLogger(OutdatedBytes.class);
    private static final int AFTER_THE_LOG = 100;
    private final Sql sql;
    private final Datasets datasets;
    private final DatasetViews views;
    private final ShownDataset shown;
    private volatile boolean running = true;

    public OutdatedBytes(Sql sql, Datasets datasets, DatasetViews views, ShownDataset shown) {
        this.sql = sql;
        this.datasets = datasets;
        this.views = views;
        this.shown = shown;
    }

    void start(@Observes @Priority(AFTER_THE_LOG) StartupEvent event) {
        Thread thread = new Thread(this::remakeAll, "outdated-bytes");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void remakeAll() {
        try {
            List<UUID> outdated = sql.list("select id from dataset where shown_by <> ?", row -> row.getObject(1, UUID.class), shown.by());
            for (UUID id : outdated) {
                if (!running) {
                    return;
                }
                QuarkusTransaction.requiringNew().run(() -> datasets.remakeBytes(id));
                views.forget(id);
            }
        } catch (RuntimeException e) {
            LOG.warn("some datasets are still shown as an earlier release made them; the next start tries again", e);
        }
    }
}
