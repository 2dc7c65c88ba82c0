package it.opencatalogo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class DataDirectoryTest {
    @TempDir
    Path temp;

    @Test
    @DisplayName("is made where it is missing and keeps its id")
    void id() {
        DataDirectory data = new DataDirectory(temp.resolve("new/folder"));
        String first;
        try (Claim claim = Claim.on(data)) {
            first = claim.id();
        }
        try (Claim claim = Claim.on(data)) {
            assertEquals(first, claim.id());
        }
    }

    @Test
    @DisplayName("that cannot be written to is refused with what to do")
    void unwritable() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        CannotStart refusal = assertThrows(CannotStart.class, () -> Claim.on(new DataDirectory(file.resolve("data"))));
        assertTrue(refusal.text().english().contains("cannot be written to") && refusal.text().english().contains("--data"));
        assertTrue(refusal.text().italian().contains("non si può scrivere"));
    }

    @Test
    @DisplayName("of a newer release is left alone")
    void newer() throws IOException {
        DataDirectory data = new DataDirectory(temp);
        Files.writeString(data.catalogueFile(), "{\"format\": 2, \"id\": \"6e2b7d6e-1c3c-4a55-9a39-3f0a4e1d2c3b\", \"postgresql\": 18}");
        CannotStart refusal = assertThrows(CannotStart.class, () -> Claim.on(data));
        assertTrue(refusal.text().english().contains("newer release"));
    }

    @Test
    @DisplayName("with an unreadable catalogue.json is not taken for an empty one")
    void damaged() throws IOException {
        DataDirectory data = new DataDirectory(temp);
        Files.writeString(data.catalogueFile(), "{\"format\": ");
        assertThrows(CannotStart.class, () -> Claim.on(data));
        assertEquals("{\"format\": ", Files.readString(data.catalogueFile()));
    }

    @Test
    @DisplayName("keeps secrets from others, even when it replaces an open file")
    void secrets() throws IOException {
        Path file = Files.writeString(temp.resolve("secret"), "old");
        DataDirectory.writePrivate(file, "new");
        assertEquals(DataDirectory.OWNER_ONLY, Files.getPosixFilePermissions(file));
        assertEquals("new", Files.readString(file));
    }
}
