package it.opencatalogo.action;

/** What CKAN stores where a text is due and something else came: its JSON ({@code 5} becomes "5", ckan-api 5.1). */
public final class StoredText {
    private StoredText() {
    }

    /** Null stays null: it counts as absent. */
    public static String of(Object raw) {
        return raw == null || raw instanceof String ? (String) raw : Json.text(raw);
    }
}
