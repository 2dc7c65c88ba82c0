package it.opencatalogo.log;

import java.util.List;

/** Port: what follows the log (the search index, caches). Rows come in the order of commits, each exactly once while the process lives. */
public interface LogReader {
    /** From where on this reader wants rows; {@link Long#MAX_VALUE} if it starts with nothing and needs only news. */
    default long position() {
        return Long.MAX_VALUE;
    }

    /** Readers with smaller numbers read first: tables in memory before the index that is made from them. */
    default int order() {
        return 0;
    }

    /** Called every half minute and before the end, to make durable what was read, where there is something to be kept. */
    default void keep() {
    }

    /** Takes in these rows; afterwards the reader stands at {@code position}. */
    void read(List<LoggedChange> changes, long position);
}
