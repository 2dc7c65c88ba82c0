package it.opencatalogo;

import it.opencatalogo.config.Console;
import it.opencatalogo.database.CannotStart;
import it.opencatalogo.database.Claim;
import it.opencatalogo.database.DataDirectory;
import it.opencatalogo.error.Message;
import it.opencatalogo.search.LuceneIndex;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code ./run index show|rebuild [DATASET]|check}: asks the catalogue that runs on the data folder, at its port and with the token of its first
 * administrator, for the index belongs to that process. Where none runs, a rebuild is to delete the index: the next start makes it anew.
 */
final class IndexCommand {
    private static final String REBUILD_VERB = "rebuild";
    private static final List<String> VERBS = List.of("show", REBUILD_VERB, "check");
    private static final String REBUILD = "search_index_rebuild";
    private static final int EVERY_MILLIS = 1000;
    private final DataDirectory data;
    private final Path index;
    private final RunningCatalogue catalogue;

    IndexCommand(LaunchSettings settings) {
        data = new DataDirectory(settings.data());
        index = settings.index().orElseGet(data::index);
        catalogue = new RunningCatalogue(data, settings.host(), settings.port());
    }

    static boolean is(String... words) {
        return words.length > 0 && words[0].equals("index");
    }

    /** The status with which the process ends: 0 unless the index differs from the database. */
    int run(String... words) {
        if (words.length < 2 || !VERBS.contains(words[1]) || words.length > (words[1].equals(REBUILD_VERB) ? 3 : 2)) {
            throw new CannotStart("\"" + String.join(" ", words) + "\" is not understood: see ./run --help.", "\"" + String.join(" ", words) + "\" non si capisce: vedere ./run --help.");
        }
        Optional<Claim> free = data.used() ? Claim.ifFree(data) : Optional.empty();
        try {
            if (free.isPresent() && words[1].equals(REBUILD_VERB)) {
                forget();
                return 0;
            }
            if (free.isPresent() || !data.used()) {
                throw new CannotStart("No catalogue is running on the folder " + data.path() + ": start it, or give its folder with --data.",
                    "Sulla cartella " + data.path() + " non è in funzione alcun catalogo: avviarlo, o indicarne la cartella con --data.");
            }
        } finally {
            free.ifPresent(Claim::close);
        }
        return switch (words[1]) {
            case "show" -> show(catalogue.get("search_index_show", Map.of()));
            case REBUILD_VERB -> words.length > 2 ? one(words[2]) : rebuild();
            default -> check();
        };
    }

    private static int show(Map<String, Object> answer) {
        new TreeMap<>(answer).forEach((key, value) -> Console.print("%-13s %s".formatted(key, value)));
        return 0;
    }

    private int one(String dataset) {
        catalogue.post(REBUILD, Map.of("id", dataset));
        Console.say(new Message("The dataset " + dataset + " is indexed again.", "Il dataset " + dataset + " è indicizzato di nuovo."));
        return 0;
    }

    private int rebuild() {
        if (!Boolean.TRUE.equals(catalogue.post(REBUILD, Map.of()).get("started"))) {
            Console.say(new Message("A rebuild is going on already.", "Una ricostruzione è già in corso."));
        }
        Map<String, Object> now = catalogue.get("search_index_show", Map.of());
        while (now.get("progress") instanceof Map<?, ?> progress) {
            Console.print(progress.get("done") + " / " + progress.get("total"));
            pause();
            now = catalogue.get("search_index_show", Map.of());
        }
        if (now.get("fault") != null) {
            throw new CannotStart("The index could not be rebuilt: " + now.get("fault"), "L'indice non si è potuto ricostruire: " + now.get("fault"));
        }
        Console.say(new Message("The index is rebuilt: " + now.get("size") + " datasets.", "L'indice è ricostruito: " + now.get("size") + " dataset."));
        return 0;
    }

    /** Part by part, each answered within the patience of a request. */
    private int check() {
        boolean equal = true;
        String from = "";
        long checked = 0;
        do {
            Map<String, Object> part = catalogue.get("search_index_check", Map.of("from", from));
            checked += ((Number) part.get("checked")).longValue();
            for (String kind : List.of("missing", "surplus", "stale")) {
                if (part.get(kind) instanceof Map<?, ?> found && found.get("ids") instanceof List<?> ids) {
                    ids.forEach(id -> Console.print(kind + " " + id));
                }
            }
            equal &= Boolean.TRUE.equals(part.get("equal"));
            from = part.get("next") == null ? "" : part.get("next").toString();
        } while (!from.isEmpty());
        Console.say(equal ? new Message(checked + " datasets compared: the index is what the database is.", checked + " dataset confrontati: l'indice corrisponde alla base dati.")
            : new Message(checked + " datasets compared: the index differs; ./run index rebuild makes it anew.",
                checked + " dataset confrontati: l'indice non corrisponde; ./run index rebuild lo ricostruisce."));
        return equal ? 0 : 1;
    }

    private void forget() {
        try {
            LuceneIndex.delete(index);
        } catch (UncheckedIOException held) {
            throw new CannotStart("The index in " + index + " cannot be deleted: " + held.getMessage(), "L'indice in " + index + " non si può eliminare: " + held.getMessage());
        }
        Console.say(new Message("The catalogue is stopped: its index is deleted, and the next start makes it anew.",
            "Il catalogo è fermo: il suo indice è eliminato e sarà ricostruito al prossimo avvio."));
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
