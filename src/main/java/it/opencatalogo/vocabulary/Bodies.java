package it.opencatalogo.vocabulary;

import it.opencatalogo.schema.IriTemplate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** IndicePA: code to official name. Codes compare without case and are written as their owner writes them (dcat-ap-it.md 4.6). */
public final class Bodies {
    /** Read when first asked: 23,734 rows. */
    private static final class Names {
        static final Map<String, String> BY_CODE = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            for (CSVRecord row : Table.rows("ipa")) {
                names.put(row.get("code"), row.get("name"));
            }
            return names;
        }
    }

    private Bodies() { }

    public static Optional<String> name(String code) {
        return Optional.ofNullable(Names.BY_CODE.get(code.strip().toLowerCase(Locale.ROOT)));
    }

    /** Names compare by letters and digits alone. */
    public static boolean same(String a, String b) {
        return a.equals(b) || IriTemplate.slug(a.replace("'", "")).equals(IriTemplate.slug(b.replace("'", "")));
    }
}
