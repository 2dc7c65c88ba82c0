package it.opencatalogo;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import it.opencatalogo.config.Console;
import it.opencatalogo.config.Serving;
import it.opencatalogo.database.CannotStart;
import it.opencatalogo.database.Claim;
import it.opencatalogo.database.DataDirectory;
import it.opencatalogo.database.EmbeddedPostgres;
import it.opencatalogo.database.RunningDatabase;
import it.opencatalogo.database.RunningServer;
import it.opencatalogo.database.Transfer;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.UserCommand;
import it.opencatalogo.user.UserRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the catalogue: first its own PostgreSQL, unless {@code quarkus.datasource.jdbc.url} names another, then Quarkus on it. With arguments
 * it carries out one command on the accounts ({@link UserCommand}) or the index ({@link IndexCommand}) instead and ends.
 */
@QuarkusMain
public final class Main {
    /** A reload under {@code quarkus:dev} finds the port held by the process itself. */
    private static final String STARTED = "opencatalogo.started";

    private static final String EXPORT = "export";
    private static final Set<String> TRANSFERS = Set.of(EXPORT, "import");

    private Main() {
    }

    public static void main(String... args) {
        DatabaseAddress.forgetEarlierRun();
        boolean serves = args.length == 0;
        try {
            LaunchSettings settings = LaunchSettings.read();
            if (args.length == 2 && TRANSFERS.contains(args[0])) {
                transfer(args[0], Path.of(args[1]), settings);
                return;
            }
            if (IndexCommand.is(args)) {
                System.exit(new IndexCommand(settings).run(args));
            }
            if (serves) {
                prepare(settings);
            } else {
                prepare(UserRequest.of(args), settings);
            }
        } catch (CannotStart e) {
            Console.complain(e.text());
            RunningDatabase.stop();
            System.exit(1);
        }
        Quarkus.run(serves ? Service.class : UserCommand.class, Main::ended, args);
    }

    private static void transfer(String what, Path file, LaunchSettings settings) {
        // Without Quarkus nobody takes what is logged: it would be held in memory to the end.
        Logger.getLogger("").setLevel(Level.SEVERE);
        DataDirectory data = new DataDirectory(settings.data());
        Transfer transfer = new Transfer(data, settings.files().orElseGet(data::files), settings.externalDatabase(), Console::say);
        if (what.equals(EXPORT)) {
            transfer.exportTo(file);
        } else {
            transfer.importFrom(file);
        }
        RunningDatabase.stop();
        System.exit(0);
    }

    private static void prepare(LaunchSettings settings) {
        if (System.setProperty(STARTED, "true") == null) {
            checkPort(settings);
        }
        DataDirectory data = folder(settings);
        Claim claim = Claim.on(data);
        if (settings.externalDatabase().isPresent()) {
            RunningDatabase.is(claim);
        } else {
            start(EmbeddedPostgres.on(claim, Console::say));
        }
        Console.say(new Message("Starting the catalogue...", "Avvio del catalogo..."));
    }

    /** A command needs the database alone: the external one, that of the catalogue which runs on the folder, or one started for it. */
    private static void prepare(UserRequest request, LaunchSettings settings) {
        Serving.notNow();
        DataDirectory data = folder(settings);
        if (settings.externalDatabase().isPresent()) {
            return;
        }
        if (!data.used() && !request.makesFirst()) {
            throw new CannotStart("There is no catalogue in the folder " + data.path() + ": give its folder with --data.",
                "Nella cartella " + data.path() + " non c'è un catalogo: indicarne la cartella con --data.");
        }
        Optional<Claim> claim = Claim.ifFree(data);
        if (claim.isPresent()) {
            start(EmbeddedPostgres.on(claim.get(), step -> { }));
        } else {
            DatabaseAddress.is(new RunningServer(data).access());
        }
    }

    private static DataDirectory folder(LaunchSettings settings) {
        DataDirectory data = new DataDirectory(settings.data());
        System.setProperty("catalogue.data.dir", data.path().toString());
        return data;
    }

    private static void start(EmbeddedPostgres server) {
        RunningDatabase.is(server);
        server.start();
        DatabaseAddress.is(server.access());
    }

    private static void checkPort(LaunchSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("Port " + settings.port() + " of " + settings.host() + " is in use or not allowed: choose another one "
                + "with --port.", "La porta " + settings.port() + " di " + settings.host() + " è occupata o non permessa: indicarne "
                + "un'altra con --port.");
        }
    }

    private static void ended(int status, Throwable failure) {
        if (failure != null) {
            explain(failure);
        }
        RunningDatabase.stop();
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            // Under quarkus:dev this is the end before a reload, not of the process.
            System.exit(status);
        }
    }

    /** A database that cannot be had is the operator's to mend and needs one sentence; anything else is a defect, told whole. */
    private static void explain(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        if (cause instanceof SQLException) {
            Console.complain(new Message("The database cannot be used (" + reason + "): check QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and "
                + "_PASSWORD, and that the server is up.", "La base dati non è utilizzabile (" + reason + "): controllare "
                + "QUARKUS_DATASOURCE_JDBC_URL, _USERNAME e _PASSWORD, e che il server sia in funzione."));
        } else {
            Console.complain(new Message("The catalogue could not start: " + reason, "Il catalogo non si è avviato: " + reason), failure);
        }
    }

    /** Tells where the catalogue is once it answers, then waits for the end. */
    static final class Service implements QuarkusApplication {
        private final Welcome welcome;

        Service(Welcome welcome) {
            this.welcome = welcome;
        }

        @Override
        public int run(String... args) {
            welcome.say();
            Quarkus.waitForExit();
            return 0;
        }
    }
}
