package it.opencatalogo.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.action.Json;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The expected texts are what CKAN 2.12 answered. */
@DisplayName("The forms of differences")
class DiffFormTest {
    private static final List<String> BEFORE = lines("{\"title\":\"3à€\",\"extras\":[],\"a\":1,\"b\":{},\"tags\":[],\"type\":\"dataset\",\"url\":null,\"version\":null,\"z\":true}");
    private static final List<String> AFTER = lines("{\"title\":\"4à€\",\"extras\":[{\"key\":\"k\",\"value\":\"v\"}],\"a\":1,\"b\":{},\"tags\":[],\"type\":\"dataset\",\"url\":null,\"version\":null,\"z\":true}");

    @Test
    @DisplayName("compare sorted keys, everything beyond ASCII escaped")
    void json() {
        assertEquals(List.of("{", "  \"b\": {},", "  \"t\": [", "    \"\\u00e0\\u20ac\",", "    1.5", "  ]", "}"), lines("{\"t\":[\"à€\",1.5],\"b\":{}}"));
    }

    @Test
    @DisplayName("unified")
    void unified() {
        assertEquals("""
            ---\s

            +++\s

            @@ -1,9 +1,14 @@

             {
               "a": 1,
               "b": {},
            -  "extras": [],
            +  "extras": [
            +    {
            +      "key": "k",
            +      "value": "v"
            +    }
            +  ],
               "tags": [],
            -  "title": "3\\u00e0\\u20ac",
            +  "title": "4\\u00e0\\u20ac",
               "type": "dataset",
               "url": null,
               "version": null,""", DiffForm.UNIFIED.write(BEFORE, AFTER));
    }

    @Test
    @DisplayName("context")
    void context() {
        String diff = DiffForm.CONTEXT.write(BEFORE, AFTER);
        assertTrue(diff.startsWith("*** \n\n--- \n\n***************\n\n*** 1,9 ****\n\n  {\n") && diff.contains("\n!   \"extras\": [],\n") && diff.contains("\n--- 1,14 ----\n\n  {\n")
            && diff.contains("\n!     {\n"), diff);
    }

    @Test
    @DisplayName("html, with everything escaped that a browser would run")
    void html() {
        String diff = DiffForm.HTML.write(List.of("a", "<script>"), List.of("a", "b&c"));
        assertTrue(diff.contains("<span class=\"diff_chg\">&lt;script&gt;</span>") && diff.contains("b&amp;c") && !diff.contains("<script>"), diff);
    }

    @Test
    @DisplayName("far apart are hunks of their own; nothing at all of equal texts")
    void hunks() {
        List<String> numbers = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        List<String> changed = numbers.stream().map(n -> n.equals("5") || n.equals("30") ? "x" + n : n).toList();
        String diff = DiffForm.UNIFIED.write(numbers, changed);
        assertTrue(diff.contains("@@ -3,7 +3,7 @@") && diff.contains("@@ -28,7 +28,7 @@"), diff);
        assertEquals("", DiffForm.UNIFIED.write(numbers, numbers));
    }

    @Test
    @DisplayName("of long texts with the same lines everywhere are found, too")
    void longTexts() {
        List<String> many = IntStream.range(0, 3000).mapToObj(i -> i % 3 == 0 ? "number " + i : "everywhere").toList();
        List<String> more = Stream.concat(Stream.of("first"), many.stream()).toList();
        assertEquals("--- \n\n+++ \n\n@@ -1,3 +1,4 @@\n\n+first\n number 0\n everywhere\n everywhere", DiffForm.UNIFIED.write(many, more));
    }

    private static List<String> lines(String json) {
        return PythonJson.lines(Json.object(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
