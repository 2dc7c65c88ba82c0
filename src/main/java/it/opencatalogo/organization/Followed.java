package it.opencatalogo.organization;

import java.util.Locale;

/** What can be followed. */
enum Followed {
    DATASET("un dataset", "Dataset"),
    USER("un utente", "User"),
    GROUP("un gruppo", "Group"),
    ORGANIZATION("un'organizzazione", "Group");

    private final String italian;
    private final String model;

    Followed(String italian, String model) {
        this.italian = italian;
        this.model = model;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String italian() {
        return italian;
    }

    /** CKAN's word for what was not found. */
    String model() {
        return model;
    }
}
