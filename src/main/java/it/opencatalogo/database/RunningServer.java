package it.opencatalogo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The embedded PostgreSQL of a service that is running on a data folder, for another process of the same user: where it listens. */
public record RunningServer(DataDirectory data) {
    private static final int PORT_LINE = 3;

    public DatabaseAccess access() {
        try {
            List<String> lines = Files.readAllLines(data.database().resolve("postmaster.pid"));
            return new DatabaseAccess(EmbeddedPostgres.url(Integer.parseInt(lines.get(PORT_LINE).strip())), NewDatabase.NAME, Files.readString(data.databasePassword()));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new CannotStart("The PostgreSQL of the catalogue that runs on " + data.path() + " was not found: run this as the user who started it, once it is up, and give "
                + "QUARKUS_DATASOURCE_JDBC_URL if it uses another one.", "Non è stato trovato il PostgreSQL del catalogo in funzione su " + data.path() + ": eseguire il comando "
                + "come l'utente che l'ha avviato, a catalogo avviato, e indicare QUARKUS_DATASOURCE_JDBC_URL se ne usa un altro.");
        }
    }
}
