package it.opencatalogo.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The catalogue as a process of its own, started by {@code ./run} from the folder this program is started in. */
final class Service {
    private static final int PATIENCE_SECONDS = 300;
    private final int port;
    private final Path data;
    private final Map<String, String> environment;
    private Process process;

    Service(int port, Path data) {
        this(port, data, Map.of());
    }

    Service(int port, Path data, Map<String, String> environment) {
        this.port = port;
        this.data = data;
        this.environment = environment;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The first of several replicas alone has it. */
    boolean hasToken() {
        return Files.exists(data.resolve("admin-token"));
    }

    String token() throws IOException {
        return Files.readString(data.resolve("admin-token")).strip();
    }

    /** Until it answers that it is ready; the seconds that took. */
    double start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        launch();
        awaitReady();
        return (System.nanoTime() - begun) / 1e9;
    }

    void launch() throws IOException {
        Files.createDirectories(data);
        ProcessBuilder command = new ProcessBuilder("./run", "--port", Integer.toString(port), "--data", data.toString(), "--empty").redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        command.environment().putAll(environment);
        process = command.start();
    }

    void awaitReady() throws InterruptedException {
        Api api = new Api(base(), "");
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service has ended with status " + process.exitValue() + ": see its log beside " + data);
            }
            if (api.get("/q/health/ready").filter(reply -> reply.status() == 200).isPresent()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the service was not ready after " + PATIENCE_SECONDS + " s");
    }

    void killJvm() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The server itself, or one of the processes in which it serves its connections. */
    void killPostgres(boolean whole) throws IOException {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0).strip())).orElseThrow();
        Optional<ProcessHandle> one = whole ? Optional.of(server) : server.children().skip(5).findFirst();
        one.orElse(server).destroyForcibly();
    }

    void stop() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the service does not end");
            }
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Stream<String> log() throws IOException {
        return Files.readAllLines(logFile()).stream();
    }

    private Path logFile() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    void forgetIndex() throws IOException {
        delete(data.resolve("index"));
    }

    void forgetAll() throws IOException {
        Files.deleteIfExists(logFile());
        delete(data);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> inside = Files.walk(folder)) {
                all = inside.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
