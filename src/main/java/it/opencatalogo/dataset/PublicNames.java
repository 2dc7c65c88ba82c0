package it.opencatalogo.dataset;

import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.LongList;
import it.opencatalogo.config.HeapShare;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The names of all public datasets, sorted: finished bytes until the log tells of another dataset. If there are too many to be kept, they are
 * read while they are sent.
 */
@ApplicationScoped
public class PublicNames implements LogReader {
    /** A name has 100 characters at most, and needs the room of a text beside that of its bytes. */
    private static final int KEPT = (int) (HeapShare.eighth() / 800);
    private static final int PART = 1000;
    private final Sql sql;
    private final AtomicLong changes = new AtomicLong();
    private volatile FinishedJson all;

    public PublicNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(List<LoggedChange> changed, long position) {
        if (changed.stream().anyMatch(change -> change.kind().equals(Datasets.KIND))) {
            changes.incrementAndGet();
            all = null;
        }
    }

    /** All of them, in a form that an answer takes. */
    Object all() {
        FinishedJson kept = all;
        if (kept != null) {
            return kept;
        }
        long before = changes.get();
        List<String> names = part("", 0, KEPT);
        if (names.size() == KEPT) {
            return LongList.of(new Parts(0, Integer.MAX_VALUE));
        }
        FinishedJson made = new FinishedJson(Json.bytes(names));
        all = made;
        if (changes.get() != before) {
            all = null;
        }
        return made;
    }

    Object page(int offset, int limit) {
        return limit <= PART ? part("", offset, limit) : LongList.of(new Parts(offset, limit));
    }

    private List<String> part(String after, int offset, int limit) {
        return sql.list("select name from dataset where state = 'active' and not private and name collate \"C\" > ? order by name collate \"C\" offset ? limit ?",
            row -> row.getString(1), after, offset, limit);
    }

    /** Each part begins after the last name of the one before it: nothing is counted again, and nothing doubled by what changes meanwhile. */
    private final class Parts implements Iterator<List<String>> {
        private int left;
        private List<String> next;

        Parts(int offset, int limit) {
            next = part("", offset, Math.min(PART, limit));
            left = limit - next.size();
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public List<String> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<String> here = next;
            next = part(here.get(here.size() - 1), 0, Math.min(PART, left));
            left -= next.size();
            return here;
        }
    }
}
