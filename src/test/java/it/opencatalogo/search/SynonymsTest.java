package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.error.CatalogueError.Invalid;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Synonyms")
class SynonymsTest {

    @Test
    @DisplayName("hold both ways with commas, one way with an arrow, and not for themselves")
    void ways() {
        Synonyms rules = Synonyms.of("# nota\nPNRR, piano di ripresa\nbus => autobus\n");
        assertEquals(List.of(List.of("piano di ripresa", "Toscana")), rules.variants("pnrr Toscana"));
        assertEquals(List.of(List.of("il", "PNRR")), rules.variants("il piano di ripresa"));
        assertEquals(List.of(List.of("autobus")), rules.variants("BUS"));
        assertEquals(List.of(), rules.variants("autobus"));
    }

    @Test
    @DisplayName("words stand for their other forms, abbreviations in capitals for themselves alone")
    void forms() {
        Synonyms rules = Synonyms.of("asilo nido, scuola d'infanzia\nMITE => MASE");
        assertEquals(List.of(List.of("scuola d'infanzia")), rules.variants("Asili nidi"));
        assertEquals(List.of(List.of("asilo nido")), rules.variants("scuole dell'infanzia").stream().limit(1).toList());
        assertEquals(List.of(List.of("MASE")), rules.variants("mite"));
        assertEquals(List.of(), rules.variants("mit"));
    }

    @Test
    @DisplayName("never make more than eight further readings")
    void bounded() {
        assertEquals(8, Synonyms.of("a, b, c, d, e, f, g, h, i, j, k, l, m").variants("a b c d e f g").size());
    }

    @ParameterizedTest(name = "409 names the line: {0}")
    @ValueSource(strings = {"PNRR", "a => b => c", "a =>", "=> b", ",,"})
    void refused(String line) {
        Invalid refused = assertThrows(Invalid.class, () -> Synonyms.of("# note\n" + line));
        assertEquals(409, refused.status());
        assertTrue(refused.getMessage().contains("Line 2"), refused.getMessage());
    }

    @Test
    @DisplayName("409: a text that is too long")
    void tooLong() {
        assertThrows(Invalid.class, () -> Synonyms.of("a, b\n".repeat(30_000)));
    }
}
