package it.opencatalogo.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.PathPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of files")
class FileFolderTest {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    @TempDir
    Path temporary;
    private Path path;
    private FileFolder folder;

    @BeforeEach
    void open() {
        path = temporary.resolve("files");
        folder = new FileFolder(path);
    }

    private String kept(String text) throws IOException {
        try (FileStore.Draft draft = folder.draft()) {
            draft.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            String hash = draft.finish();
            draft.keep();
            return hash;
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    @DisplayName("keeps a file by its SHA-256, for its owner only")
    void keeps() throws IOException {
        assertEquals(HELLO, kept("hello"));
        Path file = path.resolve("2c").resolve(HELLO);
        assertEquals(List.of(file), all());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    @DisplayName("finds a file, and parts of it")
    void finds() throws IOException {
        StoredFile file = folder.find(kept("hello")).orElseThrow();
        assertEquals(5, file.size());
        PathPart part = (PathPart) file.part(1, 3);
        assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(part.file));
        assertEquals(List.of(1L, 3L), List.of(part.offset, part.count));
        assertTrue(folder.find("0".repeat(64)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> folder.find("../../etc/passwd"));
    }

    @Test
    @DisplayName("keeps the same content once")
    void once() throws IOException {
        kept("hello");
        kept("hello");
        assertEquals(1, all().size());
    }

    @Test
    @DisplayName("has nothing of a draft that was closed before it was kept")
    void torn() throws IOException {
        try (FileStore.Draft draft = folder.draft()) {
            draft.write(ByteBuffer.wrap(new byte[100]));
            assertEquals(1, all().size());
        }
        try (FileStore.Draft draft = folder.draft()) {
            draft.write(ByteBuffer.wrap(new byte[100]));
            draft.finish();
        }
        assertEquals(List.of(), all());
    }

    @Test
    @DisplayName("loses what is old and unused, also drafts that a crash left behind, and nothing else")
    void unused() throws IOException {
        String used = kept("used");
        String old = kept("old");
        String fresh = kept("fresh");
        Path left = Files.createFile(path.resolve("drafts").resolve("left-behind"));
        Path foreign = Files.createFile(path.resolve("README"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        for (Path file : List.of(path.resolve(used.substring(0, 2)).resolve(used), path.resolve(old.substring(0, 2)).resolve(old), left, foreign)) {
            Files.setLastModifiedTime(file, yesterday);
        }
        Set<String> asked = new HashSet<>();
        assertEquals(2, folder.removeUnused(Instant.now().minus(Duration.ofHours(24)), hashes -> used(hashes, asked, used)));
        assertEquals(Set.of(used, old), asked);
        assertTrue(folder.find(used).isPresent() && folder.find(fresh).isPresent() && folder.find(old).isEmpty());
        assertTrue(Files.exists(foreign) && Files.notExists(left));
    }

    private static Set<String> used(Collection<String> hashes, Set<String> asked, String used) {
        asked.addAll(hashes);
        return Set.of(used);
    }

    @Test
    @DisplayName("counts a file as new when it comes again")
    void again() throws IOException {
        String hash = kept("hello");
        Files.setLastModifiedTime(path.resolve("2c").resolve(hash), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        kept("hello");
        assertEquals(0, folder.removeUnused(Instant.now().minus(Duration.ofHours(24)), hashes -> Set.of()));
    }
}
