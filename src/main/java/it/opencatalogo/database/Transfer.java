package it.opencatalogo.database;

import it.opencatalogo.error.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Export and import of the catalogue in a data folder, or in the external database that the settings name. The embedded server is started
 * for it where none is running; an export also reads from the one of a service that runs.
 */
public record Transfer(DataDirectory data, Path files, Optional<DatabaseAccess> external, Consumer<Message> progress) {

    public void exportTo(Path target) {
        if (external.isEmpty() && !Files.exists(data.database())) {
            throw new CannotStart("There is no catalogue in " + data.path() + ": name its folder with --data.",
                "In " + data.path() + " non c'è un catalogo: indicarne la cartella con --data.");
        }
        long rows = Export.run(source(), target);
        progress.accept(new Message("Exported " + rows + " rows to " + target.toAbsolutePath() + "; uploaded files are not in it: copy the folder "
            + files + " beside it.", "Esportate " + rows + " righe in " + target.toAbsolutePath() + "; i file caricati non vi sono compresi: copiare "
            + "anche la cartella " + files + "."));
    }

    public void importFrom(Path source) {
        if (!Files.isReadable(source)) {
            throw new CannotStart(source + " cannot be read: check its name and that this user may read it.",
                source + " non si può leggere: controllarne il nome e che questo utente possa leggerlo.");
        }
        DatabaseAccess target = external.orElseGet(() -> started(Claim.on(data)));
        long rows = Import.run(target, source);
        progress.accept(new Message("Imported " + rows + " rows. Accounts and tokens are those of the exported catalogue; uploaded files go into "
            + files + ".", "Importate " + rows + " righe. Utenti e token sono quelli del catalogo esportato; i file caricati vanno in "
            + files + "."));
    }

    private DatabaseAccess source() {
        return external.orElseGet(() -> Claim.ifFree(data).map(this::started).orElseGet(() -> new RunningServer(data).access()));
    }

    private DatabaseAccess started(Claim claim) {
        EmbeddedPostgres server = EmbeddedPostgres.on(claim, progress);
        RunningDatabase.is(server);
        server.start();
        return server.access();
    }
}
