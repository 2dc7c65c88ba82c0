package it.opencatalogo.database;

import it.opencatalogo.database.ServerCommand.Outcome;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A PostgreSQL server of our own on a free loopback port, its data kept in the data folder. It is started through {@code pg_ctl}, which puts
 * it into a session of its own: Ctrl-C in the terminal reaches the catalogue alone, which then stops the server in its turn.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Off only in tests, whose data nobody misses after a power cut. */
    public static final String FSYNC = "opencatalogo.database.fsync";
    private static final int ATTEMPTS = 3;

    private final Claim claim;
    private final DataDirectory data;
    private final PostgresBinaries binaries;
    private final Consumer<Message> progress;
    private final boolean fsync = !"false".equals(System.getProperty(FSYNC));
    private ServerCommand command;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(Claim claim, Consumer<Message> progress) {
        this.claim = claim;
        this.data = claim.data();
        this.progress = progress;
        this.binaries = PostgresBinaries.unpacked(data, () -> progress.accept(new Message("Unpacking PostgreSQL (once)...",
            "Estrazione di PostgreSQL (una volta sola)...")));
    }

    /** The server for the claimed folder, not started yet; {@code progress} hears of the steps that take time. */
    public static EmbeddedPostgres on(Claim claim, Consumer<Message> progress) {
        return new EmbeddedPostgres(claim, progress);
    }

    /** Whoever closes it meanwhile, as a signal does, waits until it is up and then ends it, so that none is left behind. */
    public synchronized void start() {
        try {
            claim.acceptPostgres(binaries.major());
            prepare();
            progress.accept(new Message("Starting PostgreSQL...", "Avvio di PostgreSQL..."));
            launch();
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()));
        }
    }

    public String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NewDatabase.NAME;
    }

    public DatabaseAccess access() {
        return new DatabaseAccess(url(), user(), password());
    }

    public String user() {
        return NewDatabase.NAME;
    }

    public String password() {
        try {
            return Files.readString(data.databasePassword());
        } catch (IOException e) {
            throw failed(data.databasePassword() + ": " + e.getMessage());
        }
    }

    /** The words that stop the server, for a JVM that is already going down. */
    public List<String> stopCommand() {
        List<String> stop = new java.util.ArrayList<>(command.user().prefix());
        stop.addAll(List.of(binaries.program("pg_ctl"), "stop", "-D", data.database().toString(), "-m", "fast", "-w", "-t", "60"));
        return stop;
    }

    /** Ends the server within a minute at most; a second call finds nothing to do. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (command != null) {
                halt();
            }
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()));
        } finally {
            claim.close();
        }
    }

    private void prepare() throws IOException {
        NewDatabase fresh = new NewDatabase(data, binaries, fsync);
        if (!Files.exists(data.database())) {
            progress.accept(new Message("Making a new database in " + data.path() + "...",
                "Creazione di una nuova base dati in " + data.path() + "..."));
            fresh.create();
        }
        command = new ServerCommand(ServerUser.owning(data.database(), data), data.path());
        new Leftover(data.database(), claim.id()).clear(() -> {
            progress.accept(new Message("Stopping the PostgreSQL that an earlier run left behind...",
                "Arresto del PostgreSQL rimasto da un avvio precedente..."));
            return halt();
        });
        if (!Files.exists(data.databasePassword())) {
            fresh.newPassword();
        }
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Outcome said = launchHere();
            if (said.status() == 0) {
                return;
            }
            if (attempt == ATTEMPTS || !said.output().contains("Address already in use")) {
                throw failed(said.reason());
            }
        }
    }

    /** Answers what was said, its log included where it did not start. */
    private Outcome launchHere() throws IOException {
        Files.writeString(data.database().resolve("postgresql.conf"), new ServerSettings(port, fsync).text());
        emptyLog();
        Outcome outcome = command.run(List.of(binaries.program("pg_ctl"), "start", "-D", folder(), "-w", "-t", "120",
            "-l", data.databaseLog().getFileName().toString(), "-o", "-c cluster_name=" + claim.id()), "");
        Outcome said = outcome.status() == 0 ? outcome : new Outcome(outcome.status(), outcome.output() + log());
        if (said.status() != 0 && said.diskFull()) {
            throw data.diskFull(data.path().toFile().getUsableSpace() >> 20);
        }
        return said;
    }

    /** Starts the server again, at its old address, if it is no longer there and nobody stopped it. Answers whether it had to. */
    synchronized boolean restartIfDead() {
        try {
            Leftover leftover = new Leftover(data.database(), claim.id());
            if (closed || leftover.isRunning()) {
                return false;
            }
            leftover.clear(this::halt);
            Outcome said = launchHere();
            if (said.status() != 0) {
                throw failed(said.reason());
            }
            return true;
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()));
        }
    }

    private Outcome halt() throws IOException {
        return command.run(List.of(binaries.program("pg_ctl"), "stop", "-D", folder(), "-m", "fast", "-w", "-t", "60"), "");
    }

    private String folder() {
        return data.database().getFileName().toString();
    }

    private String log() throws IOException {
        Path log = data.databaseLog();
        return Files.exists(log) ? "\n" + Files.readString(log) : "";
    }

    /** Emptied, not deleted: where the server runs as another user, it could not make a new one in our folder. */
    private void emptyLog() throws IOException {
        if (Files.exists(data.databaseLog())) {
            Files.writeString(data.databaseLog(), "");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private CannotStart failed(String reason) {
        return new CannotStart("PostgreSQL did not start (" + reason + "): look into " + data.databaseLog() + ".",
            "PostgreSQL non si è avviato (" + reason + "): consultare " + data.databaseLog() + ".");
    }
}
