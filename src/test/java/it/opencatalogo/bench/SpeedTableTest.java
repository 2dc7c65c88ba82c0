package it.opencatalogo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of the README")
class SpeedTableTest {
    @Test
    @DisplayName("are of rows that the benchmark prints")
    void rows() throws IOException {
        String[] parts = Files.readString(Path.of("README.md")).split(Pattern.quote("| what | OpenCatalogo | CKAN 2.12 | factor |\n|---|---|---|---|\n"), 2);
        List<String> rows = parts[1].lines().takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\|")[1].replace("`", "").strip()).toList();
        assertFalse(rows.isEmpty());
        Set<String> printed = Benchmark.rows();
        assertEquals(List.of(), rows.stream().filter(row -> !printed.contains(row)).collect(Collectors.toList()));
    }
}
