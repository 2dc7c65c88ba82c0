package it.opencatalogo.error;

import java.util.Locale;

/** The two languages in which the catalogue speaks to people. */
public enum Language {
    ENGLISH,
    ITALIAN;

    /** The tag of HTML and HTTP: {@code it} or {@code en}. */
    public String tag() {
        return this == ITALIAN ? "it" : "en";
    }

    /**
     * The language an {@code Accept-Language} header asks for first (RFC 9110, 12.5.4); {@code otherwise} if it names neither.
     * Weights are honoured only by position: browsers list languages by preference.
     */
    public static Language accepted(String header, Language otherwise) {
        if (header == null) {
            return otherwise;
        }
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String tag = range.strip();
            if (tag.startsWith("it")) {
                return ITALIAN;
            }
            if (tag.startsWith("en")) {
                return ENGLISH;
            }
        }
        return otherwise;
    }
}
