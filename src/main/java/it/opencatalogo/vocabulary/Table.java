package it.opencatalogo.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of one of our code tables; {@code dcat-ap-it/vocabularies/README.md} names where each comes from. */
final class Table {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() { }

    static List<CSVRecord> rows(String name) {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream("vocabularies/" + name + ".csv");
             Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
