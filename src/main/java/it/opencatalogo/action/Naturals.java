package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers from 0, as Python's {@code int} reads them: blanks around, a sign, any script's digits. */
final class Naturals {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\p{Nd}+(_\\p{Nd}+)*");
    private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    private Naturals() {
    }

    static Optional<Integer> read(String name, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        if (raw instanceof Boolean flag) {
            return Optional.of(flag ? 1 : 0);
        }
        String text = raw.toString().strip();
        if (text.isEmpty()) {
            // CKAN: an empty limit is an unhandled error there (500); here it counts as absent.
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Invalid.field(name, new Message("Invalid integer", "Scrivere un numero intero, per esempio 10"));
        }
        return bounded(name, new BigInteger(text.replace("_", "")));
    }

    private static Optional<Integer> bounded(String name, BigInteger number) {
        if (number.signum() < 0) {
            throw Invalid.field(name, new Message("Must be a natural number", "Scrivere un numero intero da 0 in su"));
        }
        return Optional.of(number.min(MAX).intValue());
    }
}
