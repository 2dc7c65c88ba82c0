package it.opencatalogo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a killed catalogue leaves in the database folder: {@code postmaster.pid}, and behind it perhaps a server that lives on. PostgreSQL
 * itself takes any living process with that number for its own, which after the restart of a container is often the wrong one; we ask
 * whether its command line names this catalogue.
 */
record Leftover(Path database, String id) {

    void clear(Callable<?> stop) throws IOException {
        Path file = database.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        if (isOurs(file)) {
            stop(stop);
        }
        Files.deleteIfExists(file);
    }

    private boolean isOurs(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
            byte[] commandLine = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return new String(commandLine, StandardCharsets.UTF_8).contains("cluster_name=" + id);
        } catch (NoSuchFileException | NumberFormatException e) {
            return false;
        }
    }

    private static void stop(Callable<?> stop) throws IOException {
        try {
            stop.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
