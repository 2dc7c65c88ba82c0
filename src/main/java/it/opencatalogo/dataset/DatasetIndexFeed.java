package it.opencatalogo.dataset;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.ServedIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Feeds the search index out of the change log. An index that lacks more than can be read in a moment is not fed from here: {@link IndexRebuild}
 * makes one and hands it over. One thing at a time goes into an index, so all that feeds it takes turns here.
 */
@ApplicationScoped
public class DatasetIndexFeed implements LogReader {
    private static final Logger LOG = Logger.getLogger(DatasetIndexFeed.class);
    /** So many rows are read before the service answers: a second or two. */
    private static final int AT_ONCE = 5000;
    private static final int BATCH = 1000;
    private final ServedIndex index;
    private final IndexedDatasets datasets;
    private final ChangeLog log;
    private final long atOnce;
    private Lacking lacking = Lacking.NOTHING;
    private volatile Runnable mender = () -> { };
    private volatile long kept;
    private volatile LocalDateTime committed;

    /** What an index does not know: nothing worth a rebuild, the newest rows of the log, everything, or what cannot be told because it is or was away. */
    enum Lacking { NOTHING, NEWEST, EVERYTHING, UNKNOWN }

    @Inject
    public DatasetIndexFeed(ServedIndex index, IndexedDatasets datasets, ChangeLog log) {
        this(index, datasets, log, AT_ONCE);
    }

    DatasetIndexFeed(ServedIndex index, IndexedDatasets datasets, ChangeLog log, long atOnce) {
        this.index = index;
        this.datasets = datasets;
        this.log = log;
        this.atOnce = atOnce;
    }

    /** An index that is ahead of the log, or was made from another one (the database was restored), says nothing true: it begins anew. */
    @Override
    public synchronized long position() {
        try {
            look();
        } catch (Unavailable away) {
            lacking = Lacking.UNKNOWN;
        }
        return lacking == Lacking.NOTHING ? kept : Long.MAX_VALUE;
    }

    private void look() {
        long position = index.position();
        // Whatever was lost until now is looked at here.
        index.lost();
        if (position == 0 && index.size() > 0) {
            LOG.warnf("the search index was left unfinished: it is made anew");
            index.clear();
        } else if (position > 0 && (index.proof().isEmpty() || !index.proof().equals(log.hash(position)))) {
            LOG.warnf("the search index is not of this database's change log: it is made anew");
            index.clear();
        }
        kept = index.position();
        lacking = log.position() - kept <= atOnce ? Lacking.NOTHING : kept == 0 ? Lacking.EVERYTHING : Lacking.NEWEST;
    }

    /** What an engine that was away lacks: the newest rows at least, until they were read. */
    synchronized Lacking lookAgain() {
        position();
        if (lacking == Lacking.NOTHING) {
            lacking = Lacking.NEWEST;
        }
        return lacking;
    }

    /** It went away while it was mended. */
    synchronized void unknown() {
        lacking = Lacking.UNKNOWN;
    }

    /** Who is told when an index that was fed turns out to lack something. */
    void whenLacking(Runnable mending) {
        mender = mending;
    }

    private void away() {
        lacking = Lacking.UNKNOWN;
        mender.run();
    }

    synchronized Lacking lacking() {
        return lacking;
    }

    /** When the index was last made durable by this process. */
    Optional<LocalDateTime> committed() {
        return Optional.ofNullable(committed);
    }

    @Override
    public synchronized void keep() {
        whileThere(() -> {
            if (index.position() != kept) {
                commit(index);
            }
        });
    }

    /** An engine that is a server of its own may go away, and come back without what it was told last. If it is the database that is away, the log is read again later. */
    private void whileThere(Runnable feeding) {
        if (lacking != Lacking.NOTHING) {
            return;
        }
        try {
            feeding.run();
        } catch (Unavailable gone) {
            if (index.ready()) {
                throw gone;
            }
            LOG.warnf("the search index cannot be fed for now: %s", gone.getMessage());
            away();
            return;
        }
        if (index.lost()) {
            away();
        }
    }

    /** Takes a while for a large index, so nobody waits for it. */
    void commit(SearchIndex made) {
        long position = made.position();
        made.commit(log.hash(position));
        kept = position;
        committed = LocalDateTime.now(ZoneOffset.UTC);
    }

    @Override
    public synchronized void read(List<LoggedChange> changes, long position) {
        whileThere(() -> datasets.read(index, changes, position));
    }

    /** Puts one dataset into the index again, or takes it out if it is gone. */
    synchronized void again(UUID id) {
        datasets.take(index, List.of(id), index.position());
    }

    /** For an engine that has no room for a second index: from now on nothing is fed until one is handed over. */
    synchronized void beginAnew() {
        lacking = Lacking.EVERYTHING;
        index.clear();
    }

    /** The rows of the log that this index lacks. */
    void readOn(SearchIndex made) {
        List<LoggedChange> changes;
        do {
            changes = log.after(made.position(), BATCH);
            if (!changes.isEmpty()) {
                datasets.read(made, changes, changes.get(changes.size() - 1).position());
            }
        } while (changes.size() == BATCH);
    }

    /** From now on this one is asked and fed; nothing is fed meanwhile, so it lacks nothing that the one before had. */
    synchronized void handOver(SearchIndex made) {
        readOn(made);
        index.swap(made);
        lacking = Lacking.NOTHING;
    }
}
