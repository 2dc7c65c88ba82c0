package it.opencatalogo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded PostgreSQL, on a folder with a space and a dollar in its path")
class EmbeddedPostgresTest {
    @TempDir
    Path temp;

    private DataDirectory data;
    private Claim claim;
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws SQLException {
        System.setProperty(EmbeddedPostgres.FSYNC, "false");
        data = new DataDirectory(temp.resolve("dati $HOME del catalogo"));
        server = launch();
        sql("create table kept(what text)");
        sql("insert into kept values ('still here')");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("keeps its data from one start to the next")
    void keeps() throws SQLException {
        server.close();
        server = launch();
        assertEquals("still here", one("select what from kept"));
    }

    @Test
    @DisplayName("refuses a second catalogue on the same folder, in both languages")
    void secondStart() {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Claim.on(data));
        assertTrue(refusal.text().english().startsWith("Another catalogue is already running"), refusal.text().english());
        assertTrue(refusal.text().italian().contains("un altro catalogo"), refusal.text().italian());
        assertEquals(1, refusal.text().english().lines().count());
    }

    @Test
    @DisplayName("is found by a second process that has something to do there; once it is stopped, nothing is")
    void borrowed() throws SQLException {
        assertTrue(Claim.ifFree(data).isEmpty());
        try (Connection connection = new RunningServer(data).access().open();
             ResultSet rows = connection.createStatement().executeQuery("select what from kept")) {
            assertTrue(rows.next());
        }
        server.close();
        CannotStart refusal = assertThrows(CannotStart.class, () -> new RunningServer(data).access());
        assertTrue(refusal.text().english().contains("QUARKUS_DATASOURCE_JDBC_URL") && refusal.text().italian().contains("QUARKUS_DATASOURCE_JDBC_URL"));
        Claim.ifFree(data).orElseThrow().close();
    }

    @Test
    @DisplayName("takes over when the catalogue was killed and its server lives on")
    void orphan() throws IOException, SQLException {
        String orphan = pid();
        claim.close();
        server = launch();
        assertNotEquals(orphan, pid());
        assertEquals("still here", one("select what from kept"));
    }

    @Test
    @DisplayName("recovers when server and catalogue were killed, though their number belongs to another process now")
    void killed() throws Exception {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
        claim.close();
        Path pidFile = data.database().resolve("postmaster.pid");
        Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
        server = launch();
        assertEquals("still here", one("select what from kept"));
    }

    @Test
    @DisplayName("is started again at its old address when its process was killed, and only then")
    void restarted() throws Exception {
        assertFalse(server.restartIfDead());
        String address = server.url();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
        assertTrue(server.restartIfDead());
        assertEquals(address, server.url());
        assertEquals("still here", one("select what from kept"));
        server.close();
        assertFalse(server.restartIfDead());
    }

    @Test
    @DisplayName("makes a new password where the file was lost")
    void lostPassword() throws IOException, SQLException {
        String before = server.password();
        server.close();
        Files.delete(data.databasePassword());
        server = launch();
        assertNotEquals(before, server.password());
        assertEquals("still here", one("select what from kept"));
    }

    @Test
    @DisplayName("lets nobody in without the password, the superuser least of all")
    void wrongPassword() {
        assertThrows(SQLException.class, () -> DriverManager.getConnection(server.url(), server.user(), "guess").close());
        assertThrows(SQLException.class, () -> DriverManager.getConnection(server.url(), "postgres", server.password()).close());
    }

    @Test
    @DisplayName("refuses data of another PostgreSQL and says how to move them")
    void otherMajor() throws IOException {
        server.close();
        Files.writeString(data.catalogueFile(), Files.readString(data.catalogueFile()).replace("\"postgresql\": 18", "\"postgresql\": 17"));
        CannotStart refusal = assertThrows(CannotStart.class, this::launch);
        claim.close();
        assertTrue(refusal.text().english().contains("PostgreSQL 17") && refusal.text().english().contains("./run export"));
    }

    private EmbeddedPostgres launch() {
        claim = Claim.on(data);
        EmbeddedPostgres started = EmbeddedPostgres.on(claim, step -> { });
        started.start();
        return started;
    }

    private String pid() throws IOException {
        return Files.readAllLines(data.database().resolve("postmaster.pid")).get(0).strip();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            connection.createStatement().execute(statement);
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
             ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
