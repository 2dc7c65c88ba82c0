package it.opencatalogo.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Range of a file of 100 bytes")
class ByteRangeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"bytes=0-9, 0, 10", "bytes=90-, 90, 10", "bytes=-5, 95, 5", "bytes=50-500, 50, 50", "bytes=-500, 0, 100", "Bytes = 1 - 2, 1, 2", "bytes=0-99999999999999999999, 0, 100"})
    void part(String header, long from, long length) {
        assertEquals(Optional.of(new ByteRange(from, length)), ByteRange.of(header, 100));
    }

    @ParameterizedTest(name = "{0} cannot be satisfied")
    @ValueSource(strings = {"bytes=100-", "bytes=200-300", "bytes=5-2", "bytes=-0", "bytes=99999999999999999999-"})
    void nothing(String header) {
        assertEquals(0, ByteRange.of(header, 100).orElseThrow().length());
    }

    @ParameterizedTest(name = "{0} is the whole file")
    @ValueSource(strings = {"bytes=abc", "foo=1-2", "bytes=0-1,5-6", "bytes=-", ""})
    void whole(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, 100));
    }

    @Test
    @DisplayName("nothing of an empty file can be satisfied")
    void empty() {
        assertEquals(0, ByteRange.of("bytes=0-", 0).orElseThrow().length());
        assertEquals(0, ByteRange.of("bytes=-1", 0).orElseThrow().length());
    }
}
