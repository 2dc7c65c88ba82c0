package it.opencatalogo.dataset;

import it.opencatalogo.action.Names;

/** The rules of a dataset's name (ckan-api 5.2): the first one that fails of the first group, then the length once more, as CKAN says it twice. */
final class NameRules {
    private static final int MIN = 2;
    private static final int MAX = Names.LONGEST;

    private NameRules() {
    }

    static void check(String name, boolean taken, Findings findings) {
        Names.fault(name).ifPresent(fault -> findings.add(Wire.NAME, fault));
        if (taken) {
            findings.add(Wire.NAME, "That URL is already in use.", "Il nome «" + name + "» è già usato da un altro dataset: sceglierne uno diverso");
        }
        if (name.length() < MIN) {
            findings.add(Wire.NAME, "Name \"" + name + "\" length is less than minimum " + MIN, "Il nome ha meno di " + MIN + " caratteri");
        } else if (name.length() > MAX) {
            findings.add(Wire.NAME, "Name \"" + name + "\" length is more than maximum " + MAX, "Il nome ha più di " + MAX + " caratteri");
        }
    }
}
