package it.opencatalogo.user;

import it.opencatalogo.database.CannotStart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after {@code ./run}: {@code user VERB [NAME] [--option value] [--flag]}. A fault is told before anything is started.
 *
 * @param options by name, those without a value with an empty one
 */
public record UserRequest(Verb verb, String name, Map<String, String> options) {
    static final String EMAIL = "--email";
    static final String FULLNAME = "--fullname";
    static final String SYSADMIN = "--sysadmin";
    static final String ASK_PASSWORD = "--password";
    static final String NAME = "--name";
    static final String DAYS = "--days";
    static final String ONLY = "--only";
    static final String FILE = "--file";
    private static final Set<String> FLAGS = Set.of(SYSADMIN, ASK_PASSWORD, ONLY);

    enum Verb {
        ADD(true, EMAIL, FULLNAME, SYSADMIN, ASK_PASSWORD, FILE),
        TOKEN(true, NAME, DAYS, ONLY, FILE),
        PASSWORD(true),
        LIST(false),
        REMOVE(true);

        private final boolean named;
        private final Set<String> options;

        Verb(boolean named, String... options) {
            this.named = named;
            this.options = Set.of(options);
        }
    }

    public static UserRequest of(String... words) {
        List<String> left = new ArrayList<>(List.of(words));
        Verb verb = left.size() > 1 && left.remove(0).equals("user") ? verb(left.remove(0)) : null;
        if (verb == null) {
            throw wrong(String.join(" ", words));
        }
        String name = verb.named && !left.isEmpty() && !left.get(0).startsWith("-") ? left.remove(0) : "";
        Map<String, String> options = new HashMap<>();
        while (!left.isEmpty()) {
            String option = left.remove(0);
            if (!verb.options.contains(option) || !FLAGS.contains(option) && left.isEmpty()) {
                throw wrong(option);
            }
            options.put(option, FLAGS.contains(option) ? "" : left.remove(0));
        }
        if (verb.named && name.isEmpty()) {
            throw new CannotStart("The user's name is missing: see ./run --help.", "Manca il nome dell'utente: vedere ./run --help.");
        }
        return new UserRequest(verb, name, options);
    }

    /** Whether it may be the first thing that ever happens in a data folder. */
    public boolean makesFirst() {
        return verb == Verb.ADD;
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    private static Verb verb(String word) {
        for (Verb verb : Verb.values()) {
            if (verb.name().toLowerCase(Locale.ROOT).equals(word)) {
                return verb;
            }
        }
        return null;
    }

    private static CannotStart wrong(String what) {
        return new CannotStart("\"" + what + "\" is not understood: see ./run --help.", "\"" + what + "\" non si capisce: vedere ./run --help.");
    }
}
