package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Database faults that have a meaning for the caller: two writers who took one name at the same moment, a database that is away. */
final class Faults {
    private static final String UNIQUE = "23505";
    private static final String DEADLOCK = "40P01";

    private Faults() {
    }

    static Optional<CatalogueError> known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CatalogueError known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<CatalogueError> ofState(String state) {
        if (state.equals(UNIQUE)) {
            return Optional.of(new CatalogueError.Invalid(Map.of("name", java.util.List.of(new Message("That URL is already in use.",
                "Un altro oggetto con questo nome o identificativo è stato appena creato: sceglierne un altro")))));
        }
        if (state.equals(DEADLOCK) || state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(Unavailable.database());
        }
        return Optional.empty();
    }
}
