package it.opencatalogo.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.opencatalogo.dataset.DatasetFields;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long values neither stall nor overflow the reader. The limit is no measure of speed: what it catches would take hours. */
class LargeInputTest {
    private static final Duration HOURS_WITHOUT_CARE = Duration.ofSeconds(60);
    private static final int LENGTH = 500_000;

    static Stream<String> long_() {
        return Stream.of("/", " ,", "a", "ab12", "<p ", "a.", "http://x/", ",a", "{", "[", "a-", "%", "\uD83D\uDE00", "\n\n\n ", "-", "(", "POINT(", "#").map(s -> "x," + s.repeat(LENGTH / s.length()) + "!");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("long_")
    @DisplayName("half a megabyte in every key")
    void longText(String text) {
        Map<String, Object> json = new HashMap<>();
        DatasetFields.DATASET.keys().forEach(key -> json.put(key, text));
        json.put("title_translated", Map.of(text, text));
        assertTimeoutPreemptively(HOURS_WITHOUT_CARE, () -> assertFalse(DocumentReader.read(DatasetFields.DATASET, json).document().isEmpty()));
    }

    @Test
    @DisplayName("twenty thousand resources, tags and themes")
    void longLists() {
        List<Map<String, String>> entries = IntStream.range(0, 20_000).mapToObj(i -> Map.of("id", "r" + i, "name", "n" + i, "url", "http://x/" + i)).toList();
        Map<String, Object> json = Map.of("resources", entries, "tags", entries, "language", "{ITA" + ",X".repeat(20_000) + "}");
        assertTimeoutPreemptively(HOURS_WITHOUT_CARE, () ->
            assertEquals(20_000, DocumentReader.read(DatasetFields.DATASET, json).document().get(DatasetFields.RESOURCES).orElseThrow().size()));
    }
}
