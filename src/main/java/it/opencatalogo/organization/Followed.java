package it.opencatalogo.organization;

import java.util.Locale;

/** What can be followed. */
enum Followed {
    DATASET("un dataset", "Dataset", "id-progetti"),
    USER("un utente", "User", "admin"),
    GROUP("un gruppo", "Group", "attuazione"),
    ORGANIZATION("un'organizzazione", "Group", "regione-toscana");

    private final String italian;
    private final String model;
    private final String example;

    Followed(String italian, String model, String example) {
        this.italian = italian;
        this.model = model;
        this.example = example;
    }

    /** One of the sample catalogue. */
    String example() {
        return example;
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
