package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Truth values as CKAN 2.12 reads them: strictly in the parameters of reading actions, leniently in what is stored (ckan-api 1.2). */
public final class Flags {
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "t", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n", "f", "0");

    private Flags() {
    }

    /** CKAN: an unreadable flag is an unhandled error there (500); here the caller is told. */
    public static Optional<Boolean> read(String name, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        if (raw instanceof Boolean flag) {
            return Optional.of(flag);
        }
        if (raw instanceof Number number) {
            return Optional.of(number.doubleValue() != 0);
        }
        if (raw instanceof List<?> list) {
            return Optional.of(!list.isEmpty());
        }
        if (raw instanceof Map<?, ?> map) {
            return Optional.of(!map.isEmpty());
        }
        return Optional.of(parse(name, raw.toString()));
    }

    private static boolean parse(String name, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        throw Invalid.field(name, new Message("Parameter is not an bool", "Scrivere true oppure false"));
    }

    /** In what is stored everything but these words and numbers other than 0 is false. */
    public static boolean lenient(Object raw) {
        if (raw instanceof Boolean flag) {
            return flag;
        }
        if (raw instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return raw instanceof String text && Set.of("true", "yes", "t", "y", "1").contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
