package it.opencatalogo.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs as the server's user, in the data folder, and keeps what they say. */
record ServerCommand(ServerUser user, Path folder) {

    record Outcome(int status, String output) {
        boolean diskFull() {
            return output.contains("No space left on device");
        }

        /** What was said last of all that counts, in one line. */
        String reason() {
            return output.lines().filter(line -> line.matches(".*(FATAL|ERROR|PANIC|error:|could not).*"))
                .reduce((first, last) -> last).orElse(output.strip().replaceAll("\\s+", " "));
        }
    }

    Outcome run(List<String> command, String input) throws IOException {
        List<String> whole = new ArrayList<>(user.prefix());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
