package it.opencatalogo.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds publiccode.yml to the rules of the standard (publiccode.yml 0.4, chapter "The Standard") that Developers Italia checks. */
@DisplayName("publiccode.yml")
class PublicCodeTest {
    private JsonNode code;

    @BeforeEach
    void read() throws IOException {
        code = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("publiccode.yml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description",
        "legal", "maintenance", "localisation"})
    @DisplayName("has each mandatory key")
    void mandatory(String key) {
        assertTrue(code.path(key).isContainerNode() ? code.get(key).size() > 0 : !code.path(key).asText().isBlank(), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    @DisplayName("describes the software within the lengths of the standard")
    void description(String language) {
        JsonNode text = code.path("description").path(language);
        int brief = text.path("shortDescription").asText().length();
        int whole = text.path("longDescription").asText().length();
        assertTrue(brief > 0 && brief <= 150, "shortDescription: " + brief);
        assertTrue(whole >= 500 && whole <= 10_000, "longDescription: " + whole);
        assertTrue(text.path("features").size() > 0 && text.path("features").size() <= 20);
        text.path("features").forEach(feature -> assertTrue(feature.asText().length() <= 100, feature.asText()));
    }

    @Test
    @DisplayName("uses the words of the standard where it asks for them")
    void words() {
        assertTrue(List.of("concept", "development", "beta", "stable", "obsolete").contains(code.path("developmentStatus").asText()));
        assertEquals("standalone/web", code.path("softwareType").asText());
        assertTrue(code.path("localisation").path("localisationReady").isBoolean());
        assertTrue(code.path("url").asText().startsWith("https://"));
    }

    @Test
    @DisplayName("names somebody to turn to, as community maintenance asks")
    void maintenance() {
        assertEquals("community", code.path("maintenance").path("type").asText());
        assertTrue(code.path("maintenance").path("contacts").path(0).path("name").asText().length() > 0);
    }

    @Test
    @DisplayName("agrees with the build file and the licence")
    void agrees() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        assertTrue(build.contains("<version>" + code.path("softwareVersion").asText() + "</version>"));
        assertTrue(build.contains("<name>" + code.path("legal").path("license").asText() + "</name>"));
        assertTrue(Files.readString(Path.of("LICENSE")).startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
    }
}
