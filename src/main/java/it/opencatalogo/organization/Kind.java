package it.opencatalogo.organization;

import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Schema;
import java.util.Locale;

/** Organisations own datasets and give their members rights on them; groups only gather them. CKAN keeps both in one table, and so do we. */
public enum Kind {
    ORGANIZATION("un'organizzazione", "l'organizzazione", "organizzazioni"),
    GROUP("un gruppo", "il gruppo", "gruppi");

    private final String italian;
    private final String italianWithArticle;
    private final String italianPlural;

    Kind(String italian, String italianWithArticle, String italianPlural) {
        this.italian = italian;
        this.italianWithArticle = italianWithArticle;
        this.italianPlural = italianPlural;
    }

    /** What is known of one. */
    Schema fields() {
        return this == ORGANIZATION ? GroupFields.ORGANIZATION : GroupFields.GROUP;
    }

    /** The word on the wire: {@code organization}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String plural() {
        return word() + "s";
    }

    String capitalized() {
        return name().charAt(0) + word().substring(1);
    }

    String italian() {
        return italian;
    }

    String italianWithArticle() {
        return italianWithArticle;
    }

    String italianPlural() {
        return italianPlural;
    }

    static Kind of(String word) {
        return word.equals("organization") ? ORGANIZATION : GROUP;
    }

    /** CKAN says "Group" of both. */
    static Message notFound() {
        return new Message("Group was not found.", "l'organizzazione o il gruppo non esiste");
    }
}
