package it.opencatalogo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a killed server or catalogue leaves in the database folder: {@code postmaster.pid}, and behind it perhaps a server that lives on, or
 * its last processes. PostgreSQL itself takes any living process with that number for its own, which after the restart of a container is
 * often the wrong one; we ask whether its command line names this catalogue, as those of all its processes do. One that is dead but not yet
 * buried by its parent has none.
 */
record Leftover(Path database, String id) {
    private static final int MOST_MILLIS = 60_000;
    private static final int STEP_MILLIS = 50;

    void clear(Callable<?> stop) throws IOException {
        if (!Files.exists(file())) {
            return;
        }
        if (isRunning()) {
            stop(stop);
        }
        awaitLast();
        Files.deleteIfExists(file());
    }

    /** Whether the server that is noted in the folder lives. */
    boolean isRunning() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file());
            return !lines.isEmpty() && commandLine(Path.of("/proc", Long.toString(Long.parseLong(lines.get(0).strip())))).contains("cluster_name=" + id);
        } catch (NoSuchFileException | NumberFormatException e) {
            return false;
        }
    }

    private Path file() {
        return database.resolve("postmaster.pid");
    }

    /** A server whose children still write would not be noticed once the file is gone. They end by themselves when they miss their parent. */
    private void awaitLast() throws IOException {
        for (int waited = 0; anyProcess(); waited += STEP_MILLIS) {
            if (waited >= MOST_MILLIS) {
                throw new IOException("processes of the earlier server do not end");
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private boolean anyProcess() throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String commandLine = commandLine(process);
                if (commandLine.startsWith("postgres: " + id) || commandLine.contains("cluster_name=" + id)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String commandLine(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
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
