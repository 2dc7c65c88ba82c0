package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Database faults that have a meaning for the caller: two writers who took one name at the same moment, a database that is away. */
public final class Faults {
    private static final String UNIQUE = "23505";
    private static final String DEADLOCK = "40P01";
    /** Looked for was what no stored text can hold, such as NUL. */
    private static final String NO_TEXT = "22021";
    private static final String SERIALIZATION = "40001";
    /** What the pool of connections says, without a state, when it had none to give in time. */
    private static final String NONE_FREE = "acquisition timeout";
    /** Connection lost or refused; out of disk, memory or connections; shutting down or starting up. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private Faults() {
    }

    public static Optional<CatalogueError> known(Throwable fault) {
        return all(fault).flatMap(cause -> one(cause).stream()).findFirst();
    }

    private static Optional<CatalogueError> one(Throwable cause) {
        if (cause instanceof SQLException sql && String.valueOf(sql.getMessage()).contains(NONE_FREE)) {
            return Optional.of(Unavailable.database());
        }
        return cause instanceof CatalogueError known ? Optional.of(known) : state(cause).flatMap(Faults::ofState);
    }

    /** Whether the transaction failed only because of what another one did at the same moment. */
    static boolean repeatable(Throwable fault) {
        return all(fault).flatMap(cause -> state(cause).stream()).anyMatch(state -> state.equals(DEADLOCK) || state.equals(SERIALIZATION));
    }

    /** The fault, what caused it, and what a failing commit only carries along. */
    private static Stream<Throwable> all(Throwable fault) {
        List<Throwable> causes = Stream.iterate(fault, cause -> cause != null, Throwable::getCause).toList();
        return Stream.concat(causes.stream(), causes.stream().flatMap(cause -> Arrays.stream(cause.getSuppressed())).flatMap(Faults::all));
    }

    private static Optional<String> state(Throwable cause) {
        return cause instanceof SQLException sql ? Optional.ofNullable(sql.getSQLState()) : Optional.empty();
    }

    private static Optional<CatalogueError> ofState(String state) {
        if (state.equals(UNIQUE)) {
            return Optional.of(new CatalogueError.Invalid(Map.of("name", List.of(new Message("That URL is already in use.",
                "Un altro oggetto con questo nome o identificativo è stato appena creato: sceglierne un altro")))));
        }
        if (state.equals(NO_TEXT)) {
            return Optional.of(new CatalogueError.NotFound());
        }
        if (state.equals(DEADLOCK) || AWAY.stream().anyMatch(state::startsWith)) {
            return Optional.of(Unavailable.database());
        }
        return Optional.empty();
    }
}
