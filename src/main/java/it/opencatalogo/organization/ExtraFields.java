package it.opencatalogo.organization;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.Types.TEXT;

import it.opencatalogo.action.Answer;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;

/** One of CKAN's extras: a key of the sender's choice with a text. */
public final class ExtraFields {
    private static final String ANY = "any key; those of DCAT-AP_IT are read as if they stood at the top";
    public static final Field<String> KEY = field("key", TEXT).label("Chiave", "Key")
        .help("Non uno dei campi già previsti; ogni chiave una sola volta.", "None of the fields there already are; each key once.").noRdf(ANY).example("fonte");
    public static final Field<String> VALUE = field("value", TEXT).label("Valore", "Value")
        .help("Un testo; oggetti ed elenchi diventano testo JSON.", "A text; objects and lists become JSON text.").noRdf(ANY).example("ReGiS");
    public static final Schema EXTRA = Schema.of("Extra", ExtraFields.class);

    public static final Answer ANSWER = Answer.object().has(KEY, Answer.TEXT).has(VALUE, Answer.TEXT);

    private ExtraFields() { }
}
