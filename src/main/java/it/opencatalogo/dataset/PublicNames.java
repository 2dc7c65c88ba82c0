package it.opencatalogo.dataset;

import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.LongList;
import it.opencatalogo.config.HeapShare;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.log.UntilChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The names of all public datasets, sorted: finished bytes until the log tells of another dataset. If there are too many to be kept, they are
 * read while they are sent.
 */
@ApplicationScoped
public class PublicNames implements LogReader {
    /** A name has 100 characters at most, and needs the room of a text beside that of its bytes. */
    private static final int KEPT = (int) (HeapShare.eighth() / 800);
    private static final int PART = 1000;
    /** Empty if there are too many to be kept. */
    private final UntilChanged<Optional<FinishedJson>> all = new UntilChanged<>(Set.of(Datasets.KIND), this::made);
    private final Sql sql;

    public PublicNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(List<LoggedChange> changed, long position) {
        all.read(changed);
    }

    /** All of them, in a form that an answer takes. */
    Object all() {
        return all.get().<Object>map(kept -> kept).orElseGet(() -> LongList.of(new Parts(0, Integer.MAX_VALUE)));
    }

    private Optional<FinishedJson> made() {
        List<String> names = part("", 0, KEPT);
        return names.size() == KEPT ? Optional.empty() : Optional.of(new FinishedJson(Json.bytes(names)));
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
