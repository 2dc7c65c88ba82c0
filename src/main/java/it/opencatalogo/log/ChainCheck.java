package it.opencatalogo.log;

import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Proves the chain of the log: each row's hash again from the hash before, its columns and the hash of its document, and that one again from
 * the document where it is still there. Rows come by the thousand and documents stay in the database, so that memory is bounded however long
 * the log is. What was cut off at the end no chain can show: keep the last hash elsewhere and compare.
 */
@ApplicationScoped
public class ChainCheck {
    private static final int BATCH = 1000;
    private static final String COLUMNS = "select position, at, kind, object_id, action, actor, labels, public_change, activity, activity_user, form, document_hash, hash,"
        + " sha256(convert_to(coalesce(document::text, ''), 'UTF8')), document is null from change where position > ? and position <= ? order by position limit " + BATCH;
    private final Sql sql;

    public ChainCheck(Sql sql) {
        this.sql = sql;
    }

    /**
     * What was found.
     *
     * @param last    the last row that is proved
     * @param hash    its hash
     * @param erased  of these rows, those whose document was emptied since
     * @param unknown of these rows, those of the first release, whose documents cannot be proved
     * @param more    whether the log goes on after {@code last}
     * @param fault   the first row that is not as it was written, if there is one
     */
    public record Result(long rows, long last, String hash, long erased, long unknown, boolean more, Optional<Fault> fault) {
    }

    /** What is wrong where. */
    public record Fault(long position, Reason reason) {
    }

    /** What can be wrong with a row. */
    public enum Reason {
        /** A row is not there. */
        MISSING,
        /** The columns of the row, or the hash before it, are not those that were hashed. */
        HASH,
        /** The document is not the one that was written. */
        DOCUMENT
    }

    private record Row(ChainLink.Columns columns, int form, byte[] documentHash, byte[] hash, byte[] found, boolean empty) {
    }

    /** From that position on, at most so many rows. A row before {@code from} is taken for granted. */
    public Result check(long from, long limit) {
        long first = Math.max(from, 1);
        long head = sql.one("select coalesce(max(position), 0) from change", row -> row.getLong(1)).orElse(0L);
        long end = limit > head - first ? head : first + limit - 1;
        if (first > head) {
            return new Result(0, first - 1, "", 0, 0, false, Optional.empty());
        }
        Optional<ChainLink> before = first == 1 ? Optional.of(ChainLink.FIRST)
            : sql.one("select position, at, hash from change where position = ?", row -> new ChainLink(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getBytes(3)), first - 1);
        Walk walk = new Walk(before.orElse(null));
        if (before.isEmpty()) {
            walk.fault = new Fault(first - 1, Reason.MISSING);
        }
        while (walk.fault == null && walk.last.position() < end) {
            List<Row> rows = sql.list(COLUMNS, ChainCheck::row, walk.last.position(), end);
            rows.forEach(walk::step);
            if (rows.isEmpty()) {
                walk.fault = new Fault(walk.last.position() + 1, Reason.MISSING);
            }
        }
        long last = walk.last == null ? first - 2 : walk.last.position();
        return new Result(walk.rows, last, walk.last == null ? "" : HexFormat.of().formatHex(walk.last.hash()), walk.erased, walk.unknown, last < head, Optional.ofNullable(walk.fault));
    }

    /** Goes from row to row until the first fault. */
    private static final class Walk {
        private ChainLink last;
        private long rows;
        private long erased;
        private long unknown;
        private Fault fault;

        Walk(ChainLink last) {
            this.last = last;
        }

        void step(Row row) {
            long position = last.position() + 1;
            if (fault != null) {
                return;
            }
            if (row.columns.position() != position) {
                fault = new Fault(position, Reason.MISSING);
                return;
            }
            ChainLink next = last.next(row.columns.at(), row.columns.text(row.form), row.documentHash);
            boolean same = Arrays.equals(row.found, row.documentHash);
            boolean provable = row.form != ChainLink.Columns.FIRST_FORM;
            if (!Arrays.equals(next.hash(), row.hash)) {
                fault = new Fault(position, Reason.HASH);
            } else if (!same && !row.empty && provable) {
                fault = new Fault(position, Reason.DOCUMENT);
            } else {
                last = next;
                rows++;
                erased += row.empty && !same ? 1 : 0;
                unknown += row.empty || provable ? 0 : 1;
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        ChainLink.Columns columns = new ChainLink.Columns(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getString(3), row.getObject(4, UUID.class), row.getString(5),
            row.getObject(6, UUID.class), (String[]) row.getArray(7).getArray(), row.getBoolean(8), row.getString(9), row.getObject(10, UUID.class));
        return new Row(columns, row.getInt(11), row.getBytes(12), row.getBytes(13), row.getBytes(14), row.getBoolean(15));
    }
}
