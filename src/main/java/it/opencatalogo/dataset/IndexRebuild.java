package it.opencatalogo.dataset;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.config.Serving;
import it.opencatalogo.database.Sql;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.ServedIndex;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the index anew while the service answers: all datasets in the order of their creation, then what the log tells since, then it takes the
 * place of the old one in one step. Meanwhile the old one answers and is fed; where there is none that knows everything, PostgreSQL answers what
 * it can ({@link DatabaseSearch}) and the rest is refused, never answered in part.
 */
@ApplicationScoped
public class IndexRebuild {
    private static final Logger LOG = Logger.getLogger(IndexRebuild.class);
    private static final int PART = 2000;
    private static final String AWAY = "the engine does not answer";
    private static final int PAUSE_MILLIS = 1000;
    private static final int PAUSE_AFTER_FAULT_MILLIS = 30_000;
    private static final int LONGEST_STEP_MILLIS = 10_000;
    private final ServedIndex index;
    private final DatasetIndexFeed feed;
    private final IndexedDatasets datasets;
    private final DatabaseSearch database;
    private final ChangeLog log;
    private final Sql sql;
    private volatile boolean stopping;
    private volatile Optional<Progress> progress = Optional.empty();
    private volatile Optional<String> fault = Optional.empty();
    private Thread working;

    /** How far a rebuild is, in datasets, or in rows of the log where only these are lacking. */
    public record Progress(long done, long total) {
    }

    public IndexRebuild(ServedIndex index, DatasetIndexFeed feed, IndexedDatasets datasets, DatabaseSearch database, ChangeLog log, Sql sql) {
        this.index = index;
        this.feed = feed;
        this.datasets = datasets;
        this.database = database;
        this.log = log;
        this.sql = sql;
        feed.whenLacking(this::mend);
    }

    /** After {@link it.opencatalogo.log.LogReaders}, which has found out what is lacking. */
    void start(@Observes @Priority(11) StartupEvent event) {
        if (Serving.now()) {
            mend();
        }
    }

    void mend() {
        if (feed.lacking() != DatasetIndexFeed.Lacking.NOTHING) {
            substitute();
            begin();
        } else if (index.outdated()) {
            begin();
        }
    }

    /** Not by interrupting: that would close the files under the hands of who writes them. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Thread last = working;
        if (last != null) {
            last.join(LONGEST_STEP_MILLIS);
        }
    }

    /** Empty if none is going on. */
    public Optional<Progress> progress() {
        return progress;
    }

    /** What the last one failed for. */
    Optional<String> fault() {
        return fault;
    }

    /** False if a rebuild is going on already. */
    synchronized boolean begin() {
        if (progress.isPresent()) {
            return false;
        }
        progress = Optional.of(new Progress(0, 0));
        working = new Thread(this::work, "search-index");
        working.setDaemon(true);
        working.start();
        return true;
    }

    private void substitute() {
        index.answeredBy(request -> database.search(request).orElseThrow(this::refusal));
    }

    /** Until it succeeds where nothing else answers; a rebuild that was asked for is tried once. */
    private void work() {
        try {
            boolean again;
            do {
                again = !tried() && feed.lacking() != DatasetIndexFeed.Lacking.NOTHING;
                if (again) {
                    pause(feed.lacking() == DatasetIndexFeed.Lacking.UNKNOWN ? PAUSE_MILLIS : PAUSE_AFTER_FAULT_MILLIS);
                }
            } while (again);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress = Optional.empty();
        }
    }

    private boolean tried() throws InterruptedException {
        try {
            DatasetIndexFeed.Lacking lacks = feed.lacking() == DatasetIndexFeed.Lacking.UNKNOWN ? feed.lookAgain() : feed.lacking();
            if (lacks == DatasetIndexFeed.Lacking.UNKNOWN) {
                fault = Optional.of(AWAY);
                return false;
            }
            if (lacks == DatasetIndexFeed.Lacking.NEWEST && !index.outdated() && index.ready()) {
                long lacking = log.position() - index.position();
                progress = Optional.of(new Progress(0, lacking));
                finish(index.now(), lacking);
            } else {
                whole();
            }
            fault = Optional.empty();
            return true;
        } catch (RuntimeException e) {
            if (e instanceof Unavailable && !index.ready()) {
                feed.unknown();
            }
            LOG.error("the search index could not be made anew", e);
            fault = Optional.of(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void whole() throws InterruptedException {
        Optional<SearchIndex> beside = index.beside();
        if (beside.isEmpty()) {
            substitute();
            feed.beginAnew();
        }
        SearchIndex made = beside.orElseGet(index::now);
        boolean whole = false;
        try {
            long position = retried(made, log::position);
            long total = retried(made, () -> sql.one("select count(*) from dataset where state <> 'deleted'", row -> row.getLong(1)).orElse(0L));
            walk(made, position, total);
            made.reached(position);
            finish(made, total);
            whole = true;
        } finally {
            if (!whole && beside.isPresent()) {
                made.close();
            }
        }
    }

    private record Numbered(UUID id, long number) {
    }

    /** What comes to be after {@code position} is read from the log afterwards. */
    private void walk(SearchIndex made, long position, long total) throws InterruptedException {
        long done = 0;
        long last = 0;
        List<Numbered> part = next(made, last);
        while (!part.isEmpty()) {
            progress = Optional.of(new Progress(done, total));
            List<UUID> ids = part.stream().map(Numbered::id).toList();
            retried(made, () -> {
                datasets.take(made, ids, position);
                return true;
            });
            done += part.size();
            last = part.get(part.size() - 1).number();
            part = next(made, last);
        }
    }

    private List<Numbered> next(SearchIndex made, long after) throws InterruptedException {
        return retried(made, () -> sql.list("select id, number from dataset where number > ? and state <> 'deleted' order by number limit " + PART,
            row -> new Numbered(row.getObject(1, UUID.class), row.getLong(2)), after));
    }

    private void finish(SearchIndex made, long total) throws InterruptedException {
        retried(made, () -> {
            feed.readOn(made);
            feed.commit(made);
            // Opened before it is asked for the first time.
            made.size();
            feed.handOver(made);
            return true;
        });
        LOG.infof("the search index was made anew (%d)", total);
    }

    private interface Step<T> {
        T take();
    }

    /** The database may be away for a while; an index that takes nothing any more ends it all. */
    private <T> T retried(SearchIndex made, Step<T> step) throws InterruptedException {
        while (true) {
            if (stopping) {
                throw new InterruptedException();
            }
            try {
                return step.take();
            } catch (RuntimeException e) {
                if (stopping || !made.ready()) {
                    throw e;
                }
                LOG.warnf("the making of the search index waits: %s", e.getMessage());
                pause(PAUSE_MILLIS);
            }
        }
    }

    private void pause(int millis) throws InterruptedException {
        for (int passed = 0; passed < millis && !stopping; passed += PAUSE_MILLIS) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (stopping) {
            throw new InterruptedException();
        }
    }

    /** For what only a whole index can answer. */
    Unavailable refusal() {
        Progress now = progress.orElse(new Progress(0, 0));
        return new Unavailable(new Message(String.format(Locale.ENGLISH, "The search index is being rebuilt (%,d of %,d): meanwhile neither words nor facets can be answered",
            now.done, now.total), String.format(Locale.ITALIAN, "L'indice di ricerca si sta ricostruendo: %,d di %,d. Nel frattempo non si possono cercare parole né contare valori",
            now.done, now.total)));
    }
}
