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

    static SearchFailed facet(String field) {
        return refused("Can't facet on field " + field, "Il campo " + field + " non si può contare per valori");
    }

    static SearchFailed longCursor() {
        return refused("The values sorted by are too long for a cursor", "I valori secondo cui si ordina sono troppo lunghi per un cursore: ordinare altrimenti");
    }

    static SearchFailed cursorByScore() {
        return refused("A cursor cannot go by score", "Un cursore non può seguire il punteggio: indicare in sort un campo, oppure nulla");
    }

    static SearchFailed foreignCursor() {
        return refused("The cursor is not one of this order", "Il cursore non appartiene a questo ordinamento: ricominciare da *");
    }

    public static SearchFailed refused(String english, String italian) {
        return new SearchFailed(new Message(Python.repr(english), italian));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
