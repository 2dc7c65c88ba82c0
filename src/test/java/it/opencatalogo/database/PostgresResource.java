package it.opencatalogo.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One real PostgreSQL for all tests of a JVM, in a temporary folder. It is found by every {@code @QuarkusTest} through the service loader;
 * Quarkus loads this class anew for each test profile, so what is running is remembered in a system property.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String RUNNING = "opencatalogo.test.database";

    @Override
    public Map<String, String> start() {
        String[] running = System.getProperty(RUNNING, "").split("\n");
        if (running.length < 4) {
            running = launch();
            System.setProperty(RUNNING, String.join("\n", running));
        }
        return Map.of("catalogue.data.dir", running[0], "quarkus.datasource.jdbc.url", running[1],
            "quarkus.datasource.username", running[2], "quarkus.datasource.password", running[3]);
    }

    @Override
    public void stop() {
        // The next test wants it as well; it goes with the JVM.
    }

    private static String[] launch() {
        System.setProperty(EmbeddedPostgres.FSYNC, "false");
        try {
            Path folder = Files.createTempDirectory("catalogue test ");
            Claim claim = Claim.on(new DataDirectory(folder));
            EmbeddedPostgres server = EmbeddedPostgres.on(claim, step -> { });
            server.start();
            Runtime.getRuntime().addShutdownHook(new End(new ProcessBuilder(server.stopCommand()), folder.toFile(), claim));
            return new String[] {folder.toString(), server.url(), server.user(), server.password()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain on purpose: when the JVM ends, the class loader of the test can load nothing any more. */
    private static final class End extends Thread {
        private final ProcessBuilder stop;
        private final File folder;
        /** Held, because a claim that nobody knows any more is given up. */
        private final Object claim;

        End(ProcessBuilder stop, File folder, Object claim) {
            this.stop = stop;
            this.folder = folder;
            this.claim = claim;
        }

        @Override
        public void run() {
            try {
                stop.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            } catch (IOException | InterruptedException e) {
                return;
            }
            delete(folder);
        }

        private static void delete(File file) {
            File[] inside = file.listFiles();
            if (inside != null) {
                for (File each : inside) {
                    delete(each);
                }
            }
            file.delete();
        }
    }
}
