package it.opencatalogo.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opencatalogo.database.Tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * {@code ./run import FILE}: what {@link Export} wrote, into an empty catalogue, in one transaction: a file that is torn, altered or of
 * another kind leaves nothing behind. The tables are first brought to the state of the release that exported; the next start migrates them
 * on, with the data in them, as it would have in the old place. Positions and hashes of the change log are rows like any other, so the chain
 * goes on where it stood.
 */
public final class Import {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DatabaseAccess access;
    private final ImportFile file;
    private final Map<String, Long> counts = new HashMap<>();
    private JsonNode about;

    private Import(DatabaseAccess access, ImportFile file) {
        this.access = access;
        this.file = file;
    }

    /** Answers the number of rows. */
    public static long run(DatabaseAccess access, Path source) {
        try (ImportFile file = new ImportFile(source)) {
            return new Import(access, file).run();
        } catch (IOException e) {
            throw new CannotStart(source + " cannot be read (" + e.getMessage() + "): check its name and that this user may read it.",
                source + " non si può leggere (" + e.getMessage() + "): controllarne il nome e che questo utente possa leggerlo.");
        }
    }

    private long run() throws IOException {
        about = header();
        try (Connection connection = access.open()) {
            migrate(connection);
            connection.setAutoCommit(false);
            Tables.one(connection, "select pg_advisory_xact_lock(" + FirstStart.LOCK + ")");
            Map<String, Table> tables = emptyTables(connection);
            JsonNode end = rows(connection, tables);
            check(end);
            sequences(connection, end.path("sequences"));
            connection.commit();
            connection.setAutoCommit(true);
            for (Table table : tables.values()) {
                connection.createStatement().execute("analyze " + table.quoted());
            }
            return counts.values().stream().mapToLong(Long::longValue).sum();
        } catch (SQLException e) {
            throw new CannotStart("The database refused the data (" + DatabaseAccess.oneLine(e) + "): nothing was imported.",
                "La base dati ha rifiutato i dati (" + DatabaseAccess.oneLine(e) + "): non è stato importato nulla.");
        }
    }

    private JsonNode header() throws IOException {
        byte[] line = file.line();
        JsonNode first = line == null || line.length == 0 || line[0] != '{' ? JSON.createObjectNode() : parsed(line).path(Export.FIRST);
        if (!first.path("format").isInt() || !first.path("schema").isTextual()) {
            throw new CannotStart("This file is no export of a catalogue: name one that ./run export wrote.",
                "Questo file non è un'esportazione di un catalogo: indicarne uno scritto da ./run export.");
        }
        if (first.path("format").asInt() > Export.FORMAT) {
            throw newer();
        }
        file.count(line);
        return first;
    }

    private static CannotStart newer() {
        return new CannotStart("This export was written by a newer release: import it with that one.",
            "Questa esportazione è stata scritta da una versione più recente: importarla con quella.");
    }

    /** To the state of the exporting release; a newer state that is there already cannot be gone back from. */
    private void migrate(Connection connection) throws SQLException {
        String schema = about.path("schema").asText();
        FluentConfiguration migrations = Flyway.configure(Import.class.getClassLoader()).dataSource(access.url(), access.user(), access.password());
        try {
            if (Arrays.stream(migrations.load().info().all()).noneMatch(m -> m.getVersion() != null && m.getVersion().toString().equals(schema))) {
                throw newer();
            }
            migrations.target(schema).load().migrate();
        } catch (FlywayException e) {
            throw new CannotStart("The tables could not be made (" + DatabaseAccess.oneLine(e) + "): nothing was imported.",
                "Non è stato possibile creare le tabelle (" + DatabaseAccess.oneLine(e) + "): non è stato importato nulla.");
        }
        if (!schema.equals(Tables.schemaVersion(connection))) {
            throw notEmpty();
        }
    }

    private static CannotStart notEmpty() {
        return new CannotStart("There is a catalogue already, and an import goes only into an empty one: name a new folder with --data, or a new database.",
            "C'è già un catalogo e si può importare solo in uno vuoto: indicare una cartella nuova con --data, oppure una nuova base dati.");
    }

    private Map<String, Table> emptyTables(Connection connection) throws SQLException {
        Map<String, Table> tables = Tables.of(connection).stream().collect(Collectors.toMap(Table::name, Function.identity()));
        for (Table table : tables.values()) {
            if (Tables.one(connection, "select 1 from " + table.quoted() + " limit 1") != null) {
                throw notEmpty();
            }
        }
        about.path("tables").fields().forEachRemaining(entry -> {
            Table table = tables.get(entry.getKey());
            List<String> columns = StreamSupport.stream(entry.getValue().spliterator(), false).map(JsonNode::asText).toList();
            if (table == null || !table.columns().equals(columns)) {
                throw torn();
            }
        });
        return tables;
    }

    /** Answers what the last line says. */
    private JsonNode rows(Connection connection, Map<String, Table> tables) throws IOException, SQLException {
        Rows rows = null;
        for (byte[] line = file.line(); line != null; line = file.line()) {
            String name = name(line);
            if (name.equals(Export.LAST)) {
                if (rows != null) {
                    rows.send();
                }
                return parsed(line).path(Export.LAST);
            }
            if (rows == null || !rows.table.name().equals(name)) {
                if (rows != null) {
                    rows.send();
                }
                rows = new Rows(connection, tables.get(name));
            }
            rows.add(line);
            file.count(line);
            counts.merge(name, 1L, Long::sum);
        }
        throw torn();
    }

    /** What a line is of: its only key. */
    private static String name(byte[] line) {
        int end = 2;
        while (end < line.length && line[end] != '"') {
            end++;
        }
        if (end + 2 >= line.length || line[0] != '{' || line[1] != '"' || line[end + 1] != ':' || line[line.length - 1] != '}') {
            throw torn();
        }
        return new String(line, 2, end - 2, StandardCharsets.UTF_8);
    }

    private void check(JsonNode end) throws IOException {
        Map<String, Long> promised = new HashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> each = end.path("rows").fields(); each.hasNext();) {
            Map.Entry<String, JsonNode> entry = each.next();
            if (entry.getValue().asLong() > 0) {
                promised.put(entry.getKey(), entry.getValue().asLong());
            }
        }
        if (!promised.equals(counts) || !file.hash().equals(end.path("sha256").asText()) || file.line() != null) {
            throw torn();
        }
    }

    private static CannotStart torn() {
        return new CannotStart("This export is incomplete or was altered; nothing was imported: take another copy of the file.",
            "Questa esportazione è incompleta o è stata modificata; non è stato importato nulla: usare un'altra copia del file.");
    }

    private static void sequences(Connection connection, JsonNode sequences) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
            for (Iterator<Map.Entry<String, JsonNode>> each = sequences.fields(); each.hasNext();) {
                Map.Entry<String, JsonNode> entry = each.next();
                set.setString(1, entry.getKey());
                set.setLong(2, entry.getValue().asLong());
                set.execute();
            }
        }
    }

    private static JsonNode parsed(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw torn();
        }
    }

    /** Rows of one table on their way: as many at once as make about half a megabyte. */
    private static final class Rows {
        private static final int AT_ONCE = 1 << 19;
        private final Connection connection;
        private final Table table;
        private final StringBuilder waiting = new StringBuilder("[");

        Rows(Connection connection, Table table) {
            if (table == null) {
                throw torn();
            }
            this.connection = connection;
            this.table = table;
        }

        void add(byte[] line) throws SQLException {
            int from = table.name().getBytes(StandardCharsets.UTF_8).length + 4;
            waiting.append(waiting.length() == 1 ? "" : ",").append(new String(line, from, line.length - from - 1, StandardCharsets.UTF_8));
            if (waiting.length() > AT_ONCE) {
                send();
            }
        }

        void send() throws SQLException {
            if (waiting.length() == 1) {
                return;
            }
            String insert = "insert into " + table.quoted() + " (" + table.columnList() + ") overriding system value select " + table.columnList()
                + " from json_populate_recordset(null::" + table.quoted() + ", ?::json)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setString(1, waiting.append(']').toString());
                statement.executeUpdate();
            }
            waiting.setLength(1);
        }
    }
}
