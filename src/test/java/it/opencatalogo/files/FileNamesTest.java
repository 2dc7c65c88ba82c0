package it.opencatalogo.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each pair was measured on CKAN 2.12. */
@DisplayName("Names of uploaded files")
class FileNamesTest {
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Nuovi Dati (2).CSV|nuovi-dati-2.csv", "../../etc/passwd|passwd", "..\\..\\x.csv|....x.csv", "a/b/c.csv|c.csv", "C:\\x\\y.txt|cxy.txt",
        "..|.._", ".|.__", "città.csv|citta.csv", "日本語.csv|.csv", "straße.csv|strasse.csv", "ø.csv|o.csv", "Łą.csv|.csv", "İI.csv|ii.csv", "æÐ.csv|aeth.csv", "a___b---c.csv|a___b-c.csv",
        "<script>.html|script.html", "a\"b'c;d&e.csv|abcde.csv", "a%2e%2e.csv|a2e2e.csv", "x.c s v|x.c-s-v", "emoji😀.csv|emoji.csv", "...|..."})
    void harmless(String sent, String name) {
        assertEquals(name, FileNames.lower(sent));
    }

    @Test
    @DisplayName("lose control characters and outer blanks")
    void blanks() {
        assertEquals("x-.csv", FileNames.lower("  x  .csv"));
        assertEquals("ab.csv", FileNames.lower("a\u0000\r\n\tb.csv"));
        assertEquals("___", FileNames.lower(""));
    }

    @Test
    @DisplayName("are cut to 100 characters, their extension to 20")
    void lengths() {
        assertEquals("x".repeat(96) + ".csv", FileNames.lower("x".repeat(300) + ".csv"));
        assertEquals("x".repeat(79) + "." + "y".repeat(20), FileNames.lower("x".repeat(80) + "." + "y".repeat(30)));
        assertEquals("." + "z".repeat(99), FileNames.lower("." + "z".repeat(140)));
    }

    @Test
    @DisplayName("stay as they are the second time")
    void twice() {
        for (String name : new String[] {"a-b.csv", ".._", "....x.csv", "x".repeat(79) + "." + "y".repeat(20)}) {
            assertEquals(name, FileNames.lower(name));
        }
    }
}
