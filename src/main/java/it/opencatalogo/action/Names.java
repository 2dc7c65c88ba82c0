package it.opencatalogo.action;

import it.opencatalogo.error.Message;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for names that stand in addresses: of datasets, organisations, groups and users (ckan-api 5.2). Only the first fault is told. */
public final class Names {
    public static final int LONGEST = 100;
    private static final Set<String> TAKEN_BY_PAGES = Set.of("new", "edit", "search");
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_-]*");

    private Names() {
    }

    public static Optional<Message> fault(String name) {
        if (TAKEN_BY_PAGES.contains(name)) {
            return Optional.of(new Message("That name cannot be used", "Questo nome è riservato alle pagine del catalogo: sceglierne un altro"));
        }
        if (name.length() < 2) {
            return Optional.of(new Message("Must be at least 2 characters long", "Deve avere almeno 2 caratteri"));
        }
        if (name.length() > LONGEST) {
            return Optional.of(new Message("Name must be a maximum of " + LONGEST + " characters long", "Il nome può avere al massimo " + LONGEST + " caratteri"));
        }
        if (!ALLOWED.matcher(name).matches()) {
            return Optional.of(new Message("Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_",
                "Usare solo lettere minuscole senza accento, cifre e i segni - e _"));
        }
        return Optional.empty();
    }
}
