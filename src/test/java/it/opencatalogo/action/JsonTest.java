package it.opencatalogo.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("JSON that is read")
class JsonTest {
    @Test
    @DisplayName("is refused when it has more parts than memory is given for")
    void tooManyParts() throws IOException {
        assertEquals(100_000, ((List<?>) read("[" + "{},".repeat(99_999) + "{}]")).size());
        assertThrows(IOException.class, () -> read("[" + "{},".repeat(199_999) + "{}]"));
    }

    @Test
    @DisplayName("is refused when it is nested deeper than a hundred levels")
    void tooDeep() {
        assertThrows(IOException.class, () -> read("[".repeat(101) + "]".repeat(101)));
    }

    @Test
    @DisplayName("is refused when something follows it")
    void trailing() {
        assertThrows(IOException.class, () -> read("{} x"));
    }

    private static Object read(String text) throws IOException {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
