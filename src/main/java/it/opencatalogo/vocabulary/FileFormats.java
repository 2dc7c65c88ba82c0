package it.opencatalogo.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** The file formats of the table {@code file-formats.csv}: CKAN's name for each, how else people write it, media type, extensions. */
public final class FileFormats {

    public record FileFormat(String name, String mediaType, List<String> spellings, List<String> extensions) {
    }

    private static final List<FileFormat> ALL = Table.rows("file-formats").stream().map(FileFormats::format).toList();

    private static final Pattern EXTENSION = Pattern.compile("[^/.][^/]*?\\.([A-Za-z0-9]+(?:\\.(?:gz|bz2|xz|Z))?)$");
    private static final Map<String, String> MEDIA_TYPES = new HashMap<>();

    static {
        ALL.forEach(format -> format.extensions().forEach(extension -> MEDIA_TYPES.put(extension, format.mediaType())));
    }

    private FileFormats() {
    }

    public static List<FileFormat> all() {
        return ALL;
    }

    /** Guessed from the extension at the end of a name or address; of what is packed, the type of what is inside. A name that is only an extension has none. */
    public static Optional<String> mediaType(String name) {
        Matcher m = EXTENSION.matcher(name);
        if (!m.find()) {
            return Optional.empty();
        }
        String extension = m.group(1).toLowerCase(Locale.ROOT);
        int packed = extension.indexOf('.');
        return Optional.ofNullable(MEDIA_TYPES.get(extension)).or(() -> Optional.ofNullable(packed < 0 ? null : MEDIA_TYPES.get(extension.substring(0, packed))));
    }

    private static FileFormat format(CSVRecord row) {
        return new FileFormat(row.get("name"), row.get("media_type"), words(row.get("spellings")), words(row.get("extensions")));
    }

    private static List<String> words(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }
}
