package it.opencatalogo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code openapi/DEVIATIONS.md} is what the comments say that begin with {@code CKAN:}; {@code -Dgolden=write} rewrites it. */
@DisplayName("The places that differ from CKAN")
class DeviationsTest {
    private static final Path ROOT = Path.of("src", "main", "java", "it", "opencatalogo");
    private static final Path LIST = Path.of("openapi", "DEVIATIONS.md");
    private static final String BEGIN = "(?:(?<=[*/.] )|(?<=<p>))CKAN: ";
    /** To the end of its paragraph, or of the comment. */
    private static final Pattern MARK = Pattern.compile(BEGIN + "(.*?)(?=\\s*\\*/|\\n\\s*\\*\\s*(\\n|<p>|@)|\\n(?!\\s*(\\*|//))|(?<=[a-z.])\\s*$)", Pattern.DOTALL);
    private static final String HEAD = """
        # Dove differisce da CKAN · Where it differs from CKAN

        Generated from the comments in the code by `DeviationsTest`; never edit it by hand: `mvn test -Dtest=DeviationsTest -Dgolden=write` rewrites it.
        Also where it follows CKAN though nobody would expect it. What CKAN 2.12 does stands first in each line, what is done here after it. The README
        tells those that a client can notice.

        """;

    @Test
    @DisplayName("are those that the code marks, each with its reason")
    void list() throws IOException {
        StringBuilder all = new StringBuilder(HEAD);
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                List<String> marked = marked(source);
                assertEquals(source.split(BEGIN, -1).length - 1, marked.size(), () -> file + " marks a place that cannot be read");
                String place = ROOT.relativize(file).toString().replace(".java", "").replace('\\', '/');
                marked.forEach(text -> all.append("- `").append(place).append("`: ").append(text).append('\n'));
            }
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(LIST, all);
        }
        assertEquals(Files.readString(LIST), all.toString());
        assertTrue(Files.readString(Path.of("README.md")).contains("(openapi/DEVIATIONS.md)"));
    }

    private static List<String> marked(String source) {
        List<String> texts = new ArrayList<>();
        Matcher mark = MARK.matcher(source);
        while (mark.find()) {
            texts.add(mark.group(1).replaceAll("\\n\\s*(\\*|//) ?", " ").replaceAll("\\{@\\w+ #?([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip());
        }
        return texts;
    }
}
