package it.opencatalogo.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** Rows of one table in the text form of PostgreSQL's {@code COPY}. */
final class CopyText {
    private final String table;
    private final StringBuilder rows = new StringBuilder();

    CopyText(String table) {
        this.table = table;
    }

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i].toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
        }
        rows.append('\n');
    }

    void send(CopyManager manager) throws SQLException {
        try {
            manager.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
