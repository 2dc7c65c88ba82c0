package it.opencatalogo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The new catalogues are schemas of the test's own database. */
@QuarkusTest
@DisplayName("./run export FILE, ./run import FILE")
class TransferTest {
    @TempDir
    Path temp;
    @Inject
    People people;
    @Inject
    DataDirectory data;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;
    private final String schema = "import_" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void newSchema() throws SQLException {
        sql(here(), "create schema " + schema);
    }

    @AfterEach
    void dropSchema() throws SQLException {
        sql(here(), "drop schema " + schema + " cascade");
    }

    private DatabaseAccess here() {
        return new DatabaseAccess(url, user, password);
    }

    private DatabaseAccess fresh() {
        return new DatabaseAccess(url + "?currentSchema=" + schema, user, password);
    }

    private static void sql(DatabaseAccess access, String statement) throws SQLException {
        try (Connection connection = access.open()) {
            connection.createStatement().execute(statement);
        }
    }

    private static String one(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.open()) {
            return Tables.one(connection, query);
        }
    }

    /** Of each table the number of rows and a hash of them all. */
    private static Map<String, String> content(DatabaseAccess access) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = access.open()) {
            for (Tables.Table table : Tables.of(connection)) {
                content.put(table.name(), Tables.one(connection, "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table.quoted() + " t"));
            }
        }
        return content;
    }

    private Path exported(String name) {
        Map<String, Object> organization = people.organization();
        people.call(people.root(), "package_create", Map.of("name", people.fresh("export"), "owner_org", organization.get("name"),
            "title", "Barre \\ \\n, \"virgolette\", à capo\nqui, \t e € 😀", "notes", "\\x01 \\N \\."));
        Path file = temp.resolve(name);
        Export.run(here(), file);
        return file;
    }

    @Test
    @DisplayName("into a new database: every table is equal to the last byte, positions and hashes of the log among them")
    void equal() throws SQLException, IOException {
        Path file = exported("all.jsonl");
        Map<String, String> before = content(here());
        assertEquals(Files.readAllLines(file).size() - 2, Import.run(fresh(), file));
        assertEquals(before, content(fresh()));
        assertNotEquals("0", one(fresh(), "select count(*) from change"));
        assertEquals(DataDirectory.OWNER_ONLY, Files.getPosixFilePermissions(file));
        Path again = temp.resolve("again.jsonl");
        Export.run(fresh(), again);
        assertEquals(inside(file), inside(again));
    }

    /** Every row, sorted: the rows of a table come in no order, and a freed place in it is filled by the next one. */
    private static List<String> inside(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size() - 1).stream().sorted().toList();
    }

    @Test
    @DisplayName("numbers that the database gives go on after the last one")
    void sequences() throws SQLException {
        Import.run(fresh(), exported("all.jsonl"));
        String query = "select nextval('dataset_number_seq')";
        long last = Long.parseLong(one(here(), "select last_value from pg_sequences where sequencename = 'dataset_number_seq' and schemaname = 'public'"));
        assertEquals(last + 1, Long.parseLong(one(fresh(), query)));
    }

    @Test
    @DisplayName("a name that ends in .gz: compressed, and the same lines")
    void compressed() throws SQLException, IOException {
        Path file = exported("all.jsonl.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertTrue(new String(in.readNBytes(20), StandardCharsets.UTF_8).startsWith("{\"opencatalogo\":"));
        }
        Import.run(fresh(), file);
        assertEquals(content(here()), content(fresh()));
        assertFalse(Files.exists(temp.resolve("all.jsonl.gz.part")));
    }

    @Test
    @DisplayName("a torn file, plain or compressed, or one without its last line: refused, nothing is left of it")
    void torn() throws SQLException, IOException {
        byte[] whole = Files.readAllBytes(exported("all.jsonl"));
        refused(part("half.jsonl", whole, whole.length / 2), "incomplete");
        refused(part("almost.jsonl", whole, whole.length - 1), "incomplete");
        Path zipped = temp.resolve("all.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(whole);
        }
        byte[] bytes = Files.readAllBytes(zipped);
        refused(part("half.jsonl.gz", bytes, bytes.length / 2), "incomplete");
        assertEquals("0", one(fresh(), "select count(*) from change"));
        Import.run(fresh(), temp.resolve("all.jsonl"));
        assertEquals(content(here()), content(fresh()));
    }

    private Path part(String name, byte[] bytes, int length) throws IOException {
        return Files.write(temp.resolve(name), java.util.Arrays.copyOf(bytes, length));
    }

    @Test
    @DisplayName("an altered row or a missing one: refused by hash and count")
    void altered() throws SQLException, IOException {
        List<String> lines = Files.readAllLines(exported("all.jsonl"));
        int dataset = lines.indexOf(lines.stream().filter(line -> line.startsWith("{\"dataset\":")).findFirst().orElseThrow());
        String row = lines.get(dataset);
        lines.set(dataset, row.replaceFirst("\"title\":\"", "\"title\":\"x"));
        refused(Files.write(temp.resolve("altered.jsonl"), lines), "altered");
        lines.set(dataset, row);
        lines.remove(lines.stream().filter(line -> line.startsWith("{\"dataset_tag\":")).findFirst().orElseThrow());
        refused(Files.write(temp.resolve("missing.jsonl"), lines), "altered");
        assertEquals("0", one(fresh(), "select count(*) from dataset"));
    }

    @Test
    @DisplayName("a catalogue that is not empty: refused and left as it is")
    void notEmpty() throws SQLException {
        Path file = exported("all.jsonl");
        Map<String, String> before = content(here());
        CannotStart refusal = assertThrows(CannotStart.class, () -> Import.run(here(), file));
        assertTrue(refusal.text().english().contains("into an empty one") && refusal.text().italian().contains("solo in uno vuoto"), refusal.text().english());
        assertEquals(before, content(here()));
    }

    @Test
    @DisplayName("another kind of file, and one of a newer release: refused before anything is done")
    void foreign() throws SQLException, IOException {
        refused(Files.writeString(temp.resolve("notes.txt"), "no export\n"), "no export");
        refused(Files.writeString(temp.resolve("other.json"), "{\"a\": 1}\n"), "no export");
        refused(Files.writeString(temp.resolve("empty"), ""), "no export");
        refused(Files.writeString(temp.resolve("format.jsonl"), "{\"opencatalogo\":{\"format\":99,\"schema\":\"1\"}}\n"), "newer release");
        assertEquals("0", one(fresh(), "select count(*) from pg_tables where schemaname = current_schema()"));
        refused(Files.writeString(temp.resolve("schema.jsonl"), "{\"opencatalogo\":{\"format\":1,\"schema\":\"9999\"}}\n"), "newer release");
    }

    @Test
    @DisplayName("a database without a catalogue: nothing to export, no file is left")
    void nothing() throws IOException {
        Path file = temp.resolve("none.jsonl");
        CannotStart refusal = assertThrows(CannotStart.class, () -> Export.run(fresh(), file));
        assertTrue(refusal.text().english().contains("holds no catalogue"), refusal.text().english());
        try (var left = Files.list(temp)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    @DisplayName("a data folder in use: the server of the service that runs on it is found")
    void running() {
        Path file = temp.resolve("running.jsonl");
        new Transfer(data, data.files(), Optional.empty(), said -> { }).exportTo(file);
        assertTrue(Files.exists(file));
        CannotStart refusal = assertThrows(CannotStart.class, () -> new Transfer(data, data.files(), Optional.empty(), said -> { }).importFrom(file));
        assertTrue(refusal.text().english().contains("already running"), refusal.text().english());
    }

    @Test
    @DisplayName("a folder without a catalogue: none is made for the export")
    void noFolder() {
        DataDirectory none = new DataDirectory(temp.resolve("none"));
        CannotStart refusal = assertThrows(CannotStart.class, () -> new Transfer(none, none.files(), Optional.empty(), said -> { }).exportTo(temp.resolve("x.jsonl")));
        assertTrue(refusal.text().english().contains("--data"));
        assertFalse(Files.exists(none.path()));
    }

    private void refused(Path file, String why) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Import.run(fresh(), file), file.toString());
        assertTrue(refusal.text().english().contains(why), refusal.text().english());
        assertEquals(1, refusal.text().italian().lines().count());
    }
}
