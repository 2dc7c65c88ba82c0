package it.opencatalogo.faults;

import it.opencatalogo.database.Claim;
import it.opencatalogo.database.DataDirectory;
import it.opencatalogo.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One PostgreSQL for several replicas, as an external one is given to them. */
final class SharedDatabase implements AutoCloseable {
    /** The embedded server takes 24 in all, and each replica has two besides. */
    private static final String CONNECTIONS = "5";
    private final EmbeddedPostgres server;

    private SharedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A new one in that folder. */
    static SharedDatabase in(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        EmbeddedPostgres server = EmbeddedPostgres.on(Claim.on(new DataDirectory(folder)), step -> { });
        server.start();
        return new SharedDatabase(server);
    }

    /** All replicas have one public address: finished bytes carry it, and one with another would make them again. */
    Map<String, String> environment(Path files) {
        return Map.of("CATALOGUE_SITE_URL", "http://replicas.example.org", "QUARKUS_DATASOURCE_JDBC_URL", server.url(),
            "QUARKUS_DATASOURCE_USERNAME", server.user(), "QUARKUS_DATASOURCE_PASSWORD", server.password(),
            "CATALOGUE_FILES_DIR", files.toString(), "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", CONNECTIONS);
    }

    @Override
    public void close() {
        server.close();
    }
}
