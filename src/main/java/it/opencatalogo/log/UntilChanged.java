package it.opencatalogo.log;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A value that is made when it is asked for, and kept until the log tells of a change of these kinds. */
public final class UntilChanged<T> {
    private final Set<String> kinds;
    private final Supplier<T> making;
    private volatile T value;
    private long changes;

    public UntilChanged(Set<String> kinds, Supplier<T> making) {
        this.kinds = kinds;
        this.making = making;
    }

    public void read(List<LoggedChange> news) {
        if (news.stream().anyMatch(change -> kinds.contains(change.kind()))) {
            drop();
        }
    }

    public T get() {
        T known = value;
        if (known == null) {
            long before = changes();
            known = making.get();
            keep(known, before);
        }
        return known;
    }

    private synchronized void drop() {
        value = null;
        changes++;
    }

    private synchronized long changes() {
        return changes;
    }

    /** What was made while something changed may be of before. */
    private synchronized void keep(T made, long before) {
        if (before == changes) {
            value = made;
        }
    }
}
