package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * Database faults that have a meaning for the caller: two writers who took one name at the same moment, a database that is away. What PostgreSQL
 * says carries a state. Without one speak only the pool, which had no connection in time or finds the one in use closed, and the transaction,
 * which ended behind our back: both mean that nothing was written, and that the request may be repeated.
 */
public final class Faults {
    private static final String UNIQUE = "23505";
    private static final String DEADLOCK = "40P01";
    /** Looked for was what no stored text can hold, such as NUL. */
    private static final String NO_TEXT = "22021";
    private static final String SERIALIZATION = "40001";
    /**
     * Connection lost or refused (08); out of disk, memory or connections (53); stopping or starting up (57P); a statement or a wait that took
     * longer than is allowed (57014, 55P03), or a whole transaction (25P03, 25P04); the driver's words for what it cannot explain (99999) and
     * for a connection that was closed while it was in use (55000); the server cannot reach its own files (58).
     */
    private static final List<String> AWAY = List.of("08", "53", "57P", "57014", "55P03", "25P03", "25P04", "55000", "58", "99999");

    private Faults() {
    }

    public static Optional<CatalogueError> known(Throwable fault) {
        return all(fault).flatMap(cause -> one(cause, fault).stream()).findFirst()
            .or(() -> stateless(fault) ? Optional.of(Unavailable.database()) : Optional.empty());
    }

    private static Optional<CatalogueError> one(Throwable cause, Throwable whole) {
        return cause instanceof CatalogueError known ? Optional.of(known) : state(cause).flatMap(state -> ofState(state, whole));
    }

    private static boolean stateless(Throwable fault) {
        return all(fault).allMatch(cause -> state(cause).isEmpty()) && all(fault).anyMatch(cause -> cause instanceof SQLException || cause instanceof RollbackException
            || cause instanceof HeuristicMixedException || cause instanceof HeuristicRollbackException);
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

    private static Optional<CatalogueError> ofState(String state, Throwable whole) {
        if (state.equals(UNIQUE)) {
            return Optional.of(new CatalogueError.Invalid(Map.of("name", List.of(new Message("That URL is already in use.",
                "Un altro oggetto con questo nome o identificativo è stato appena creato: sceglierne un altro")))));
        }
        if (state.equals(NO_TEXT)) {
            return Optional.of(new CatalogueError.NotFound());
        }
        if (state.equals(DEADLOCK) || AWAY.stream().anyMatch(state::startsWith)) {
            return Optional.of(committing(whole) ? Unavailable.unconfirmed() : Unavailable.database());
        }
        return Optional.empty();
    }

    /** Whether the connection was lost over the COMMIT itself: then PostgreSQL may have done it, and nobody said so. */
    private static boolean committing(Throwable fault) {
        return all(fault).anyMatch(XAException.class::isInstance);
    }
}
