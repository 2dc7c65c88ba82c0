package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final Path FILE = Path.of("dcat-ap-it/MAPPING.md");

    @Test
    @DisplayName("MAPPING.md is what the fields say; -Dgolden=write rewrites it")
    void mapping() throws IOException {
        String mapping = Mapping.document(Profile.SCHEMAS);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, mapping);
        }
        assertEquals(Files.readString(FILE), mapping);
    }
}
