package it.opencatalogo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.CannotStart;
import it.opencatalogo.search.ServedIndex;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayName("./run index")
class IndexCommandTest {
    @Inject
    CatalogueConfig config;
    @Inject
    ServedIndex index;
    @TempDir
    Path folder;

    private static int run(Path data, int port, String... words) {
        return new IndexCommand(new LaunchSettings(Optional.empty(), data, Optional.empty(), Optional.empty(), "127.0.0.1", port)).run(words);
    }

    private int running(String... words) {
        return run(config.data().dir(), RestAssured.port, words);
    }

    @Test
    @DisplayName("shows, rebuilds and checks the index of the running catalogue; the status of a check tells of differences")
    void running() {
        assertEquals(0, running("index", "show"));
        assertEquals(0, running("index", "check"));
        String id = index.search(it.opencatalogo.search.SearchRequest.all(0, 1)).ids().get(0);
        index.apply(List.of(), List.of(id), index.position());
        assertEquals(1, running("index", "check"));
        assertEquals(0, running("index", "rebuild", id));
        assertEquals(0, running("index", "check"));
        index.apply(List.of(), List.of(id), index.position());
        assertEquals(0, running("index", "rebuild"));
        assertEquals(0, running("index", "check"));
    }

    @Test
    @DisplayName("says what the catalogue refuses, that it is not at that port, that nothing runs, and what is not understood")
    void refused() {
        assertTrue(complaint(() -> running("index", "rebuild", UUID.randomUUID().toString())).contains("404"));
        assertTrue(complaint(() -> run(config.data().dir(), 1, "index", "show")).contains("--port"));
        assertTrue(complaint(() -> run(folder, 1, "index", "show")).contains("No catalogue is running"));
        assertTrue(complaint(() -> running("index")).contains("not understood"));
        assertTrue(complaint(() -> running("index", "show", "more")).contains("not understood"));
    }

    @Test
    @DisplayName("rebuild of a stopped catalogue leaves no index for the next start, and whatever else lies there")
    void stopped() throws IOException {
        Files.writeString(folder.resolve("catalogue.json"), Files.readString(config.data().dir().resolve("catalogue.json")));
        Path inside = Files.createDirectories(folder.resolve("index/3"));
        Files.writeString(folder.resolve("index/current"), "3");
        Files.writeString(folder.resolve("index/nota.txt"), "di chi amministra");
        assertTrue(complaint(() -> run(folder, 1, "index", "check")).contains("No catalogue is running"));
        assertEquals(0, run(folder, 1, "index", "rebuild"));
        assertFalse(Files.exists(inside));
        assertFalse(Files.exists(folder.resolve("index/current")));
        assertTrue(Files.exists(folder.resolve("index/nota.txt")));
    }

    private static String complaint(org.junit.jupiter.api.function.Executable command) {
        return assertThrows(CannotStart.class, command).text().english();
    }
}
