package it.opencatalogo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server runs: PostgreSQL refuses root. Root therefore starts it in a user namespace, where it is root no longer but still owns
 * its files; where namespaces are forbidden (most containers), as the unprivileged owner of the database folder. The owner of the folder
 * decides, so a folder once handed over stays with its owner.
 */
record ServerUser(List<String> prefix) {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final int NOBODY = 65534;

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** {@code database} exists and is the folder of the server, old or new. */
    static ServerUser owning(Path database, DataDirectory data) {
        if (!isRoot()) {
            return new ServerUser(isNameless() && works(NAMESPACE, "true") ? NAMESPACE : List.of());
        }
        try {
            int owner = (Integer) Files.getAttribute(database, "unix:uid");
            if (owner == 0 && works(NAMESPACE, "true")) {
                return new ServerUser(NAMESPACE);
            }
            return unprivileged(owner == 0 ? NOBODY : owner, database, data);
        } catch (IOException e) {
            throw refused(data);
        }
    }

    /** A number without an account, as containers give them: initdb wants a name, which a namespace lends. */
    private static boolean isNameless() {
        return "?".equals(System.getProperty("user.name"));
    }

    private static ServerUser unprivileged(int uid, Path database, DataDirectory data) throws IOException {
        Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwx--x--x"));
        give(database, uid);
        if (!Files.exists(data.databaseLog())) {
            Files.createFile(data.databaseLog());
        }
        give(data.databaseLog(), uid);
        List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        if (!works(prefix, "test", "-w", database.toString())) {
            throw refused(data);
        }
        return new ServerUser(prefix);
    }

    private static CannotStart refused(DataDirectory data) {
        return new CannotStart("PostgreSQL does not run as root, and no other user can reach " + data.path() + ": start the catalogue as a "
            + "plain user, or choose a folder outside the home of root with --data.", "PostgreSQL non si avvia come root e nessun altro "
            + "utente può raggiungere " + data.path() + ": avviare il catalogo come utente normale, oppure indicare con --data una "
            + "cartella fuori dalla home di root.");
    }

    private static void give(Path what, int uid) throws IOException {
        try (Stream<Path> all = Files.walk(what)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", uid);
            }
        }
    }

    private static boolean works(List<String> prefix, String... command) {
        try {
            return new ServerCommand(new ServerUser(prefix), Path.of("/")).run(List.of(command), "").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
