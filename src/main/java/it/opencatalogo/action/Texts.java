package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;

/** Refuses texts that neither PostgreSQL nor UTF-8 can hold: NUL and half characters. CKAN answers them with an unhandled error (500). */
final class Texts {
    private Texts() {
    }

    static void check(Map<String, ?> arguments) {
        arguments.forEach((key, value) -> {
            checkText(key, "");
            check(value, key);
        });
    }

    private static void check(Object value, String field) {
        if (value instanceof String text) {
            checkText(text, field);
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> check(entry, field));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                checkText(key.toString(), field);
                check(entry, field);
            });
        } else if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
            throw Invalid.field(field, new Message("Number out of range", "Numero fuori dai limiti"));
        }
    }

    private static void checkText(String text, String field) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw Invalid.field(field.isEmpty() ? "message" : field, new Message("Contains a character that is no text (NUL or half of a surrogate pair)",
                    "Contiene un carattere non valido (NUL o mezzo carattere): cancellarlo e riscrivere il testo"));
            }
        }
    }
}
