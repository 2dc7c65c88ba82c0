package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.error.Message;

/** The ways in which a query is refused, in CKAN's form and without the engine's own words. */
final class Refusal {

    private Refusal() {
    }

    static SearchFailed syntax(String text) {
        String quoted = PythonText.quoted(shortened(text));
        return refused("Cannot parse query: " + quoted, "Espressione non comprensibile: " + quoted
            + ". Controllare parentesi, virgolette e due punti; un segno speciale va preceduto da \\");
    }

    static SearchFailed date(String text) {
        return refused("Invalid Date String:" + PythonText.quoted(shortened(text)), "Data non valida: " + PythonText.quoted(shortened(text))
            + ". Scrivere per intero, in UTC: 2026-01-31T00:00:00Z, oppure NOW-7DAYS");
    }

    static SearchFailed tooBig() {
        return refused("The query has too many clauses (limit 1024)", "La ricerca ha troppe condizioni (al massimo 1024)");
    }

    static SearchFailed tooSlow() {
        return refused("The query took too long", "La ricerca ha richiesto troppo tempo: restringerla");
    }

    static SearchFailed pattern(String text) {
        return refused("Invalid pattern: " + PythonText.quoted(shortened(text)), "Modello non valido: " + PythonText.quoted(shortened(text)));
    }

    static SearchFailed refused(String english, String italian) {
        return new SearchFailed(new Message(PythonText.quoted(english), italian));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
