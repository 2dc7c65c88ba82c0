package it.opencatalogo.log;

import java.util.Locale;

/** What was done to an object, as the news tell it. */
public enum Deed {
    NEW,
    CHANGED,
    DELETED;

    /** CKAN's word for such an entry: {@code changed package}. */
    public String of(String kind) {
        return name().toLowerCase(Locale.ROOT) + " " + kind;
    }
}
