package it.opencatalogo.search;

import it.opencatalogo.action.Python;
import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.error.Message;

/** The ways in which a query is refused, in CKAN's form and without the engine's own words. */
public final class Refusal {

    private Refusal() {
    }

    static SearchFailed syntax(String text) {
        String quoted = Python.repr(shortened(text));
        return refused("Cannot parse query: " + quoted, "Espressione non comprensibile: " + quoted
            + ". Controllare parentesi, virgolette e due punti; un segno speciale va preceduto da \\");
    }

    static SearchFailed date(String text) {
        return refused("Invalid Date String:" + Python.repr(shortened(text)), "Data non valida: " + Python.repr(shortened(text))
            + ". Scrivere per intero, in UTC: 2026-01-31T00:00:00Z, oppure NOW-7DAYS");
    }

    static SearchFailed tooBig() {
        return refused("The query has too many clauses (limit 1024)", "La ricerca ha troppe condizioni (al massimo 1024)");
    }

    static SearchFailed tooCostly() {
        return refused("The query has too many or too complex patterns", "La ricerca ha troppi modelli (*, ?, ~, /.../) o modelli troppo complessi");
    }

    static SearchFailed tooSlow() {
        return refused("The query took too long", "La ricerca ha richiesto troppo tempo: restringerla");
    }

    static SearchFailed pattern(String text) {
        return refused("Invalid pattern: " + Python.repr(shortened(text)), "Modello non valido: " + Python.repr(shortened(text)));
    }

    public static SearchFailed refused(String english, String italian) {
        return new SearchFailed(new Message(Python.repr(english), italian));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
