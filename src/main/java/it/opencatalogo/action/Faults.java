package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Database faults that have a meaning for the caller: two writers who took one name at the same moment, a database that is away. */
public final class Faults {
    private static final String UNIQUE = "23505";
    private static final String DEADLOCK = "40P01";
    /** What the pool of connections says, without a state, when it had none to give in time. */
    private static final String NONE_FREE = "acquisition timeout";
    /** Connection lost or refused; out of disk, memory or connections; shutting down or starting up. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private Faults() {
    }

    public static Optional<CatalogueError> known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CatalogueError known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
            if (cause instanceof SQLException sql && String.valueOf(sql.getMessage()).contains(NONE_FREE)) {
                return Optional.of(Unavailable.database());
            }
        }
        return Optional.empty();
    }

    private static Optional<CatalogueError> ofState(String state) {
        if (state.equals(UNIQUE)) {
            return Optional.of(new CatalogueError.Invalid(Map.of("name", List.of(new Message("That URL is already in use.",
                "Un altro oggetto con questo nome o identificativo è stato appena creato: sceglierne un altro")))));
        }
        if (state.equals(DEADLOCK) || AWAY.stream().anyMatch(state::startsWith)) {
            return Optional.of(Unavailable.database());
        }
        return Optional.empty();
    }
}
