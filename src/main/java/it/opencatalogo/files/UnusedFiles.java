package it.opencatalogo.files;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.config.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes files that no row names any more, a day after they came; sooner, a writer could be about to name one. */
@ApplicationScoped
class UnusedFiles {
    private static final Logger LOG = Logger.getLogger(UnusedFiles.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private final FileStore store;
    private final Instance<FileUses> uses;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "unused-files");
        thread.setDaemon(true);
        return thread;
    });

    UnusedFiles(FileStore store, Instance<FileUses> uses) {
        this.store = store;
        this.uses = uses;
    }

    void start(@Observes StartupEvent event) {
        if (Serving.now()) {
            clock.scheduleWithFixedDelay(this::remove, 1, 60, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void remove() {
        try {
            int removed = remove(Instant.now().minus(KEPT));
            LOG.debugf("removed %d unused files", removed);
        } catch (IOException | RuntimeException e) {
            LOG.warn("unused files were not removed; it is tried again in an hour", e);
        }
    }

    /** What came before that moment; answers how many. */
    int remove(Instant before) throws IOException {
        return store.removeUnused(before, this::used);
    }

    private Set<String> used(Collection<String> hashes) {
        Set<String> used = new HashSet<>();
        uses.forEach(noun -> used.addAll(noun.used(hashes)));
        return used;
    }
}
