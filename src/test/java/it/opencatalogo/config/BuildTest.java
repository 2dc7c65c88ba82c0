package it.opencatalogo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The build's id")
class BuildTest {
    @TempDir
    Path temp;

    @Test
    @DisplayName("is the same for the same classes, whenever they were written, and another one for others")
    void folder() throws IOException {
        Path mark = Files.writeString(temp.resolve("application.properties"), "a=b");
        Path inner = Files.writeString(Files.createDirectories(temp.resolve("it")).resolve("A.class"), "one");
        String before = new Build(mark.toUri().toURL()).id();
        Files.writeString(inner, "one");
        assertEquals(before, new Build(mark.toUri().toURL()).id());
        Files.writeString(inner, "two");
        assertNotEquals(before, new Build(mark.toUri().toURL()).id());
    }

    @Test
    @DisplayName("of a packaged service follows its classes and its libraries, not the time of packaging")
    void jar() throws IOException {
        Path jar = Files.createDirectories(temp.resolve("quarkus app/app")).resolve("catalogue.jar");
        Path libraries = Files.writeString(temp.resolve("quarkus app/quarkus-app-dependencies.txt"), "library:1");
        String first = id(write(jar, "one", 1_000_000_000_000L));
        assertEquals(first, id(write(jar, "one", 1_500_000_000_000L)));
        Files.writeString(libraries, "library:2");
        String other = id(jar);
        assertNotEquals(first, other);
        assertNotEquals(other, id(write(jar, "two", 1_000_000_000_000L)));
    }

    private static Path write(Path jar, String text, long time) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("application.properties");
            entry.setTime(time);
            zip.putNextEntry(entry);
            zip.write(text.getBytes());
        }
        return jar;
    }

    private static String id(Path jar) throws IOException {
        return new Build(URI.create("jar:" + jar.toUri() + "!/application.properties").toURL()).id();
    }
}
