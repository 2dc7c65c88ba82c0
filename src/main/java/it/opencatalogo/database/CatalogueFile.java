package it.opencatalogo.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * {@code catalogue.json}: what a data folder says of itself, so that a later release knows whether it may touch it. {@code postgresql} is
 * the major version of the embedded PostgreSQL whose files lie beside it, 0 where there is none.
 */
record CatalogueFile(int format, String id, int postgresql) {
    static final int FORMAT = 1;

    static CatalogueFile in(DataDirectory data) {
        Path file = data.catalogueFile();
        if (!Files.exists(file)) {
            return new CatalogueFile(FORMAT, UUID.randomUUID().toString(), 0).save(data);
        }
        CatalogueFile found = read(file);
        if (found.format > FORMAT) {
            throw new CannotStart("The data folder " + data.path() + " was written by a newer release: start that release.",
                "La cartella dei dati " + data.path() + " è stata scritta da una versione più recente: avviare quella versione.");
        }
        return found;
    }

    private static CatalogueFile read(Path file) {
        try {
            JsonNode tree = new ObjectMapper().readTree(file.toFile());
            return new CatalogueFile(tree.path("format").asInt(), UUID.fromString(tree.path("id").asText()).toString(),
                tree.path("postgresql").asInt());
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(file + " cannot be read as JSON with format, id and postgresql: restore it from a backup of the folder.",
                file + " non è leggibile come JSON con format, id e postgresql: ripristinarlo da una copia della cartella.");
        }
    }

    /** Accepts the PostgreSQL that this release brings, or refuses: the files of one major version are unreadable to another. */
    CatalogueFile with(int major, DataDirectory data) {
        if (postgresql == major) {
            return this;
        }
        if (postgresql != 0) {
            throw new CannotStart("The data in " + data.path() + " belong to PostgreSQL " + postgresql + ", this release brings " + major
                + ": start the release that wrote them with ./run export FILE --data DIR, then ./run import FILE into a new folder of this release.",
                "I dati in " + data.path() + " sono di PostgreSQL " + postgresql + ", questa versione usa PostgreSQL " + major
                + ": con la versione che li ha scritti usare ./run export FILE --data CARTELLA, poi con questa ./run import FILE in una cartella nuova.");
        }
        return new CatalogueFile(format, id, major).save(data);
    }

    private CatalogueFile save(DataDirectory data) {
        Path fresh = data.catalogueFile().resolveSibling("catalogue.json.new");
        try {
            Files.writeString(fresh, "{\"format\": %d, \"id\": \"%s\", \"postgresql\": %d}%n".formatted(format, id, postgresql));
            Files.move(fresh, data.catalogueFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw data.diskFull(data.path().toFile().getUsableSpace() >> 20);
        }
    }
}
