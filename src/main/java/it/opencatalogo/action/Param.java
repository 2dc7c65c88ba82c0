package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One parameter of an action, declared once: how it is read from JSON, a form or a URL (where all values are texts), what it is for and an
 * example. {@code null} counts as absent.
 *
 * @param reader answers the value or throws {@link Invalid} with the messages of CKAN
 */
public record Param<T>(String name, String jsonType, String italian, String english, Object example, Reader<T> reader) {
    static final Message MISSING = new Message("Missing value", "Valore mancante: è un dato obbligatorio");

    /** From a raw value to a typed one. */
    public interface Reader<T> {
        Optional<T> read(String name, Object raw);
    }

    /** A text; numbers and booleans become their text. */
    public static Param<String> text(String name, String italian, String english, Object example) {
        return new Param<>(name, "string", italian, english, example, Param::readText);
    }

    /** A whole number from 0: limits and offsets. */
    public static Param<Integer> natural(String name, String italian, String english, Object example) {
        return new Param<>(name, "integer", italian, english, example, Naturals::read);
    }

    /** A flag, in all the spellings CKAN reads. */
    public static Param<Boolean> flag(String name, String italian, String english, boolean example) {
        return new Param<>(name, "boolean", italian, english, example, Flags::read);
    }

    /** A list, of whatever the handler judges, null too; one value alone is a list of one, as a key given once in a URL. */
    public static Param<List<Object>> list(String name, String italian, String english, List<?> example) {
        return new Param<>(name, "array", italian, english, example,
            (key, raw) -> raw == null ? Optional.empty() : Optional.of(raw instanceof List<?> list ? Collections.unmodifiableList((List<Object>) list) : List.of(raw)));
    }

    /** A value whose form the handler judges. */
    public static Param<Object> any(String name, String italian, String english, Object example) {
        return new Param<>(name, "", italian, english, example, (key, raw) -> Optional.ofNullable(raw));
    }

    Optional<T> read(Map<String, ?> tree) {
        return reader.read(name, tree.get(name));
    }

    private static Optional<String> readText(String name, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        if (raw instanceof Map || raw instanceof List) {
            // CKAN: a list or object where a name is due is an unhandled error (500) there.
            throw Invalid.field(name, new Message("Must be a text", "Deve essere un testo, non un elenco o un oggetto"));
        }
        return Optional.of(raw.toString());
    }
}
