package it.opencatalogo.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@DisplayName("A log of the first release")
class ActivityMigrationTest {
    private static final UUID DATASET = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID ROOT = UUID.randomUUID();

    @Inject
    DataSource given;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    @DisplayName("gets its entries, still proves its chain, and goes on in the new form and in the old one")
    void migrated() throws SQLException {
        DataSource database = emptySchema();
        Sql sql = new Sql(database);
        flyway(database).target("1").load().migrate();
        ChainLink link = old(sql, ChainLink.FIRST, "user", PERSON, "user_create", "{\"state\": \"active\", \"name\": \"x\"}");
        link = old(sql, link, "package", DATASET, "package_create", "{\"state\": \"active\", \"name\": \"x\"}");
        link = old(sql, link, "member", UUID.randomUUID(), "package_create", "{\"state\": \"active\"}");
        link = old(sql, link, "package", DATASET, "package_patch", "{\"state\": \"active\", \"name\": \"y\"}");
        link = old(sql, link, "package", DATASET, "package_delete", "{\"state\": \"deleted\", \"name\": \"y\"}");
        link = old(sql, link, "user", PERSON, "user_delete", "{\"state\": \"deleted\", \"name\": \"x\"}");
        flyway(database).load().migrate();
        assertEquals(List.of("new user", "new package", "-", "changed package", "deleted package", "-"),
            sql.list("select coalesce(activity, '-') from change order by position", row -> row.getString(1)));
        assertEquals(List.of(PERSON, ROOT), sql.list("select activity_user from change where position <= 2 order by position", row -> row.getObject(1, UUID.class)));

        ChainCheck check = new ChainCheck(sql);
        ChainCheck.Result result = check.check(1, Long.MAX_VALUE);
        assertEquals(Optional.empty(), result.fault());
        assertEquals(6, result.rows());
        assertEquals(6, result.unknown(), "jsonb has reordered their documents: only the chain itself is proved");

        // The release before this one writes on while this one is rolled out.
        old(sql, link, "package", DATASET, "package_patch", "{\"name\": \"z\", \"state\": \"active\"}");
        assertTrue(check.check(1, Long.MAX_VALUE).fault().isEmpty());
        sql.update("alter table change disable trigger change_append_only");
        sql.update("update change set action = 'package_update' where position = 4");
        assertEquals(Optional.of(new ChainCheck.Fault(4, ChainCheck.Reason.HASH)), check.check(1, Long.MAX_VALUE).fault());
    }

    private static ChainLink old(Sql sql, ChainLink last, String kind, UUID id, String action, String document) {
        LocalDateTime at = LocalDateTime.of(2026, 1, 1, 0, 0, (int) last.position(), 5000);
        byte[] documentHash = ChainLink.sha256(document.getBytes(StandardCharsets.UTF_8));
        ChainLink next = last.next(at, (last.position() + 1) + "\n" + at + "\n" + kind + "\n" + id + "\n" + action + "\n" + ROOT + "\n", documentHash);
        sql.update("insert into change (position, at, kind, object_id, action, actor, labels, public_change, document, document_hash, hash) values (?, ?, ?, ?, ?, ?, ?, true, ?::jsonb, ?, ?)",
            next.position(), at, kind, id, action, ROOT, new String[] {"public"}, document, documentHash, next.hash());
        return next;
    }

    /** A schema of its own: the account of the catalogue makes no databases. */
    private DataSource emptySchema() throws SQLException {
        String name = "migration_" + Long.toString(System.nanoTime(), 36);
        try (var connection = given.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setCurrentSchema(name);
        return database;
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration flyway(DataSource database) {
        return Flyway.configure().dataSource(database).locations("db/migration");
    }
}
