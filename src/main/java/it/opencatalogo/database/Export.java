package it.opencatalogo.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opencatalogo.database.Tables.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * {@code ./run export FILE}: everything in the database as lines of JSON, at one moment, also while a service writes to it. The first line
 * says what the file is, each further one is a row ({@code {"dataset": {...}}}), the last one how many there are of each table and the
 * SHA-256 of all lines before it. PostgreSQL makes the lines and sends them row by row, so nothing but one row is ever held here; the form
 * does not depend on its version.
 */
public final class Export {
    static final int FORMAT = 1;
    static final String FIRST = "opencatalogo";
    static final String LAST = "end";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** JSON has neither control character, so COPY leaves each line as it is. */
    private static final String AS_IT_IS = " to stdout with (format csv, delimiter e'\\x02', quote e'\\x01')";

    private Export() {
    }

    /** Answers the number of rows. */
    public static long run(DatabaseAccess access, Path target) {
        try (Connection connection = access.open(); ExportFile file = new ExportFile(target)) {
            snapshot(connection);
            List<Table> tables = Tables.of(connection);
            file.line(header(connection, tables));
            ObjectNode rows = JSON.createObjectNode();
            long all = 0;
            for (Table table : tables) {
                long count = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy(table), file.stream());
                rows.put(table.name(), count);
                all += count;
            }
            ObjectNode end = JSON.createObjectNode();
            end.set("rows", rows);
            end.set("sequences", sequences(connection));
            end.put("sha256", file.hash());
            file.line(JSON.createObjectNode().set(LAST, end).toString());
            file.finish();
            return all;
        } catch (IOException e) {
            throw new CannotStart("The export could not be written (" + e.getMessage() + "): choose a file in a folder that can be written to, with enough room.",
                "Non è stato possibile scrivere l'esportazione (" + e.getMessage() + "): indicare un file in una cartella scrivibile e con spazio sufficiente.");
        } catch (SQLException e) {
            throw new CannotStart("The database could not be read to its end (" + DatabaseAccess.oneLine(e) + "): nothing was exported, try again.",
                "Non è stato possibile leggere tutta la base dati (" + DatabaseAccess.oneLine(e) + "): non è stato esportato nulla, riprovare.");
        }
    }

    private static void snapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local bytea_output = hex");
            // Wide rows: walked in their order, or by the index of it, never sorted.
            statement.execute("set local synchronize_seqscans = off");
            statement.execute("set local enable_sort = off");
        }
    }

    private static String header(Connection connection, List<Table> tables) throws SQLException {
        String schema = Tables.schemaVersion(connection);
        if (schema == null) {
            throw new CannotStart("This database holds no catalogue: name the folder or the database of one.",
                "Questa base dati non contiene un catalogo: indicare la cartella o la base dati di un catalogo.");
        }
        ObjectNode about = JSON.createObjectNode().put("format", FORMAT).put("schema", schema).put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode columns = about.putObject("tables");
        tables.forEach(table -> table.columns().forEach(columns.withArray(table.name())::add));
        return JSON.createObjectNode().set(FIRST, about).toString();
    }

    private static String copy(Table table) {
        String ordered = table.order() == null ? "" : " order by " + Tables.quote(table.order());
        return "copy (select '{\"" + table.name() + "\":' || row_to_json(r)::text || '}' from (select " + table.columnList() + " from " + table.quoted()
            + ordered + ") r)" + AS_IT_IS;
    }

    private static ObjectNode sequences(Connection connection) throws SQLException {
        ObjectNode sequences = JSON.createObjectNode();
        String query = "select sequencename, last_value from pg_sequences where schemaname = current_schema() and last_value is not null order by 1";
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }
}
