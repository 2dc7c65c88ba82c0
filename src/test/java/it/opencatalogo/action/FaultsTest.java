package it.opencatalogo.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A fault of the database")
class FaultsTest {
    private static Optional<CatalogueError> known(SQLException fault) {
        return Faults.known(new IllegalStateException("outer", new RuntimeException(fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"08001, 503", "08006, 503", "57P01, 503", "57P03, 503", "53300, 503", "53100, 503", "40P01, 503", "23505, 409"})
    @DisplayName("that has a meaning for the caller, however deep it lies")
    void states(String state, int status) {
        assertEquals(status, known(new SQLException("secret", state)).orElseThrow().status());
    }

    @Test
    @DisplayName("when no connection is free in time is one that passes")
    void noneFree() {
        CatalogueError error = known(new SQLException("Sorry, acquisition timeout!")).orElseThrow();
        assertEquals(503, error.status());
        assertTrue(error.body(Language.ITALIAN).toString().contains("riprovare"));
    }

    @ParameterizedTest
    @CsvSource({"42601", "22P02", "57014"})
    @DisplayName("that is a defect of ours is not taken for one that passes")
    void defects(String state) {
        assertTrue(known(new SQLException("syntax", state)).isEmpty());
        assertTrue(known(new SQLException("without a state")).isEmpty());
    }
}
