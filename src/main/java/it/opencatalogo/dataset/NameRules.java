package it.opencatalogo.dataset;

import java.util.regex.Pattern;

/** The rules of a dataset's name (ckan-api 5.2): the first one that fails of the first group, then the length once more, as CKAN says it twice. */
final class NameRules {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_-]*");
    private static final int MIN = 2;
    private static final int MAX = 100;

    private NameRules() {
    }

    static void check(String name, boolean taken, Findings findings) {
        first(name, findings);
        if (taken) {
            findings.add(Wire.NAME, "That URL is already in use.", "Il nome «" + name + "» è già usato da un altro dataset: sceglierne uno diverso");
        }
        if (name.length() < MIN) {
            findings.add(Wire.NAME, "Name \"" + name + "\" length is less than minimum " + MIN, "Il nome ha meno di " + MIN + " caratteri");
        } else if (name.length() > MAX) {
            findings.add(Wire.NAME, "Name \"" + name + "\" length is more than maximum " + MAX, "Il nome ha più di " + MAX + " caratteri");
        }
    }

    private static void first(String name, Findings findings) {
        if (name.equals("new") || name.equals("edit") || name.equals("search")) {
            findings.add(Wire.NAME, "That name cannot be used", "Questo nome è riservato: sceglierne un altro");
        } else if (name.length() < MIN) {
            findings.add(Wire.NAME, "Must be at least 2 characters long", "Scrivere almeno 2 caratteri");
        } else if (name.length() > MAX) {
            findings.add(Wire.NAME, "Name must be a maximum of 100 characters long", "Scrivere al massimo 100 caratteri");
        } else if (!ALLOWED.matcher(name).matches()) {
            findings.add(Wire.NAME, "Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_",
                "Usare solo lettere minuscole senza accenti, cifre, trattini e trattini bassi, per esempio pnrr-progetti");
        }
    }
}
