package it.opencatalogo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The database that the service runs on")
class RunningDatabaseTest {
    @Inject
    DataSource source;

    @Inject
    DataDirectory data;

    @Test
    @DisplayName("is PostgreSQL 18, UTF-8, ordered by code point, owned by no superuser")
    void settings() throws SQLException {
        assertEquals("18", one("select current_setting('server_version_num')::int / 10000"));
        assertEquals("UTF8", one("show server_encoding"));
        assertEquals("B,Z,a,b,é", one("select string_agg(t, ',' order by t) from unnest(array['b','a','Z','é','B']) t"));
        assertEquals("É", one("select upper('é')"));
        assertEquals("f", one("select rolsuper from pg_roles where rolname = current_user"));
        assertEquals("scram-sha-256", one("show password_encryption"));
    }

    @Test
    @DisplayName("lies in a folder whose secrets only the owner reads")
    void secrets() throws Exception {
        assertEquals(DataDirectory.OWNER_ONLY, Files.getPosixFilePermissions(data.databasePassword()));
        assertTrue(Files.exists(data.catalogueFile()));
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = source.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
