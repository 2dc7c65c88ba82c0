package it.opencatalogo.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fault of the database")
class FaultsTest {
    private static Optional<CatalogueError> known(SQLException fault) {
        return Faults.known(new IllegalStateException("outer", new RuntimeException(fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"08001, 503", "08006, 503", "57P01, 503", "57P03, 503", "57014, 503", "55P03, 503", "53300, 503", "53100, 503", "58030, 503", "40P01, 503", "23505, 409"})
    @DisplayName("that has a meaning for the caller, however deep it lies")
    void states(String state, int status) {
        assertEquals(status, known(new SQLException("secret", state)).orElseThrow().status());
    }

    /** As Agroal words them. */
    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection", "Connection is closed",
        "Enlisted connection used without active transaction", "Failing fast as the transaction has rolled back"})
    @DisplayName("of which only the pool of connections speaks is one that passes")
    void pool(String words) {
        CatalogueError error = known(new SQLException(words)).orElseThrow();
        assertEquals(503, error.status());
        assertTrue(error.body(Language.ITALIAN).toString().contains("riprovare"));
    }

    @Test
    @DisplayName("that ended the transaction behind our back is one that passes")
    void transaction() {
        assertEquals(503, Faults.known(new IllegalStateException(new RollbackException("ARJUNA016102: The transaction is not active!"))).orElseThrow().status());
    }

    @Test
    @DisplayName("over the commit itself is not told as if nothing had been written")
    void commit() {
        RollbackException rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(new XAException("Error trying to transactionCommit local transaction").initCause(new SQLException("secret", "08006")));
        assertTrue(Faults.known(new IllegalStateException(rollback)).orElseThrow().text().english().contains("did not confirm"));
    }

    @ParameterizedTest
    @CsvSource({"42601", "22P02"})
    @DisplayName("that is a defect of ours is not taken for one that passes")
    void defects(String state) {
        assertTrue(known(new SQLException("syntax", state)).isEmpty());
        assertTrue(Faults.known(new IllegalStateException("no fault of the database")).isEmpty());
    }
}
