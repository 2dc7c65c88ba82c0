package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The index as a folder")
class LuceneIndexTest extends SearchIndexContract {

    @Override
    SearchIndex open(Path folder, IndexSchema schema, Duration longest) {
        return LuceneIndex.open(folder, schema, longest);
    }

    @Test
    @DisplayName("loses at most what was applied after the last commit, and its position with it")
    void crash() throws IOException {
        Path copy = directory.resolve("copy");
        try (SearchIndex index = LuceneIndex.open(directory.resolve("live"), SCHEMA, Duration.ofSeconds(5))) {
            index.apply(List.of(document("a")), List.of(), 3);
            index.commit("");
            index.apply(List.of(document("b")), List.of(), 4);
            Files.createDirectories(copy.resolve("1"));
            try (Stream<Path> files = Files.list(directory.resolve("live/1"))) {
                for (Path file : files.filter(f -> !f.getFileName().toString().equals("write.lock")).toList()) {
                    Files.copy(file, copy.resolve("1").resolve(file.getFileName()));
                }
            }
        }
        try (SearchIndex index = LuceneIndex.open(copy, SCHEMA, Duration.ofSeconds(5))) {
            assertEquals(3, index.position());
            assertEquals(List.of("a"), index.search(SearchRequest.all(0, 10)).ids());
        }
    }

    @Test
    @DisplayName("begins anew at position 0 when its files are torn")
    void torn() throws IOException {
        try (SearchIndex index = LuceneIndex.open(directory, SCHEMA, Duration.ofSeconds(5))) {
            index.apply(List.of(document("a")), List.of(), 7);
            index.commit("");
        }
        try (Stream<Path> files = Files.list(directory.resolve("1"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        try (SearchIndex index = LuceneIndex.open(directory, SCHEMA, Duration.ofSeconds(5))) {
            assertEquals(0, index.position());
            assertEquals(0, index.size());
            index.apply(List.of(document("a")), List.of(), 7);
            assertEquals(1, index.search(SearchRequest.all(0, 10)).count());
        }
    }

    @Test
    @DisplayName("begins anew when another program wrote the folder")
    void foreign() throws IOException {
        try (var lucene = org.apache.lucene.store.FSDirectory.open(directory.resolve("1"));
             var writer = new org.apache.lucene.index.IndexWriter(lucene, new org.apache.lucene.index.IndexWriterConfig())) {
            writer.addDocument(new org.apache.lucene.document.Document());
            writer.commit();
        }
        try (SearchIndex index = LuceneIndex.open(directory, SCHEMA, Duration.ofSeconds(5))) {
            assertEquals(0, index.position());
            assertEquals(0, index.size());
        }
    }
}
