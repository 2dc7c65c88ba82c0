package it.opencatalogo.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The last public change, in memory: what the version of every public page hangs on, so that a 304 costs no SQL. */
@ApplicationScoped
public class PublicState implements LogReader {
    private static final int AFTER_THE_TABLES = 100;
    private final ChangeLog log;
    private volatile PublicMark mark;

    public PublicState(ChangeLog log) {
        this.log = log;
    }

    /** Last of all readers: a page that is made under the new position must not find an old organisation. */
    @Override
    public int order() {
        return AFTER_THE_TABLES;
    }

    @Override
    public void read(List<LoggedChange> changes, long position) {
        changes.stream().filter(LoggedChange::publicChange).reduce((before, last) -> last)
            .ifPresent(last -> advance(new PublicMark(last.position(), last.at())));
    }

    public PublicMark mark() {
        if (mark == null) {
            advance(log.lastPublic());
        }
        return mark;
    }

    private synchronized void advance(PublicMark to) {
        if (mark == null || to.position() > mark.position()) {
            mark = to;
        }
    }
}
