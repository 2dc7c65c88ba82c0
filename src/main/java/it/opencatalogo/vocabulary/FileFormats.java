package it.opencatalogo.vocabulary;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The file formats of the table {@code file-formats.csv}: CKAN's name for each, how else people write it, media type, extensions. */
public final class FileFormats {

    public record FileFormat(String name, String mediaType, List<String> spellings, List<String> extensions) {
    }

    private static final List<FileFormat> ALL = Table.rows("file-formats").stream().map(FileFormats::format).toList();

    private FileFormats() {
    }

    public static List<FileFormat> all() {
        return ALL;
    }

    private static FileFormat format(CSVRecord row) {
        return new FileFormat(row.get("name"), row.get("media_type"), words(row.get("spellings")), words(row.get("extensions")));
    }

    private static List<String> words(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }
}
