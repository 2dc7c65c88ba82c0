package it.opencatalogo.database;

import it.opencatalogo.database.ServerCommand.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Makes the files of an empty database with its owner, all in a folder that gets its final name only when complete. Texts compare by code
 * point (builtin {@code C.UTF-8}), as names must in CKAN's lists, whatever the locale of the machine. The superuser has no
 * password and so cannot come in at all: only passwords are let in, from the first start on.
 */
final class NewDatabase {
    static final String NAME = "catalogue";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataDirectory data;
    private final PostgresBinaries binaries;
    private final boolean fsync;

    NewDatabase(DataDirectory data, PostgresBinaries binaries, boolean fsync) {
        this.data = data;
        this.binaries = binaries;
        this.fsync = fsync;
    }

    void create() throws IOException {
        Path folder = data.unfinishedDatabase();
        PostgresBinaries.delete(folder);
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ServerUser user = ServerUser.owning(folder, data);
        initialise(folder, new ServerCommand(user, data.path()));
        String password = word();
        single(folder, user, "CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'\nCREATE DATABASE " + NAME + " OWNER " + NAME + "\n");
        DataDirectory.writePrivate(data.databasePassword(), password);
        Files.move(folder, data.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** For a folder whose password file was lost: a new password, without the old one being known. */
    void newPassword() throws IOException {
        String password = word();
        single(data.database(), ServerUser.owning(data.database(), data), "ALTER ROLE " + NAME + " PASSWORD '" + password + "'\n");
        DataDirectory.writePrivate(data.databasePassword(), password);
    }

    private void initialise(Path folder, ServerCommand command) throws IOException {
        List<String> initdb = List.of(binaries.program("initdb"), "--pgdata=" + folder.getFileName(), "--username=postgres",
            "--auth=trust", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8", "--text-search-config=italian", "--no-instructions", fsync ? "--data-checksums" : "--no-sync");
        check(command.run(initdb, ""));
        Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(folder.resolve("postgresql.conf"), new ServerSettings(0, fsync).text().replace("port = '0'\n", ""));
    }

    /** PostgreSQL without a network: each line is one statement. */
    private void single(Path folder, ServerUser user, String statements) throws IOException {
        List<String> postgres = List.of(binaries.program("postgres"), "--single", "-D", folder.getFileName().toString(), "postgres");
        check(new ServerCommand(user, data.path()).run(postgres, statements));
    }

    private void check(Outcome outcome) {
        if (outcome.diskFull()) {
            throw data.diskFull(data.path().toFile().getUsableSpace() >> 20);
        }
        if (outcome.status() != 0 || outcome.output().contains("ERROR:") || outcome.output().contains("FATAL:")) {
            throw new CannotStart("The database could not be made in " + data.path() + ": " + outcome.reason(),
                "Non è stato possibile creare la base dati in " + data.path() + ": " + outcome.reason());
        }
    }

    private static String word() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
