package it.opencatalogo.vocabulary;

import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Texts;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;

/** The Italian licence vocabulary: in a page a licence is its document, in JSON the concept of the vocabulary (dcat-ap-it.md 4.4). */
public final class Licences {
    private static final String NAMESPACE = "https://w3id.org/italia/controlled-vocabulary/licences/";
    private static final Set<IRI> OPEN = new HashSet<>();

    private Licences() { }

    /** Whether the vocabulary counts it among the open licences. */
    public static boolean open(IRI document) {
        return OPEN.contains(document);
    }

    static Vocabulary read() {
        Field<IRI> type = Entries.licenceType(Vocabularies.LICENCE_TYPES);
        Vocabulary vocabulary = new Vocabulary("licences", Entries.licence(type), NAMESPACE, Document.EMPTY);
        for (CSVRecord row : Table.rows("licences")) {
            add(row, type, vocabulary);
        }
        return Vocabularies.synonyms(vocabulary, "licences");
    }

    private static void add(CSVRecord row, Field<IRI> type, Vocabulary vocabulary) {
        IRI document = iri(row.get("document").isBlank() ? row.get("iri") : row.get("document"));
        Texts names = Vocabularies.labels(row.get("it"), row.get("en"));
        Document entry = Document.EMPTY.with(Entries.LICENCE_NAME, names);
        if (!row.get("version").isBlank()) {
            entry = entry.with(Entries.LICENCE_VERSION, row.get("version"));
        }
        if (!row.get("type").isBlank()) {
            entry = entry.with(type, iri(row.get("type")));
        }
        if (row.get("openness").equals("open")) {
            OPEN.add(document);
        }
        vocabulary.add(row.get("iri"), document, names, entry).synonym(row.get("code"), document);
    }
}
