package it.opencatalogo.openapi;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that the catalogue keeps, to be compared: each table as a checksum, each file outside the index and the database. */
@ApplicationScoped
class Tables {
    /** The times at which a token and its owner were last seen: signing in, not the action, moves them. */
    private static final Map<String, String> SEEN = Map.of("api_token", "last_access", "user", "last_active");
    private final Sql sql;
    private final CatalogueConfig config;

    Tables(Sql sql, CatalogueConfig config) {
        this.sql = sql;
        this.config = config;
    }

    Map<String, String> all() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        for (String table : sql.list("select table_name from information_schema.tables where table_schema = 'public'", row -> row.getString(1))) {
            String content = "select md5(coalesce(string_agg(r, '\n' order by r), '')) from (select (to_jsonb(t) - ?)::text r from \"" + table + "\" t) rows";
            kept.put(table, sql.one(content, row -> row.getString(1), SEEN.getOrDefault(table, "")).orElseThrow());
        }
        try (Stream<Path> inside = Files.list(config.data().dir())) {
            for (Path each : inside.filter(file -> !file.getFileName().toString().matches("index|postgresql.*")).toList()) {
                try (Stream<Path> files = Files.walk(each)) {
                    files.forEach(file -> kept.put("file " + file, ""));
                }
            }
        }
        return kept;
    }
}
