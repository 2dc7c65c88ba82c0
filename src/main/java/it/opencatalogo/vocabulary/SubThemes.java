package it.opencatalogo.vocabulary;

import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The EuroVoc micro-thesauri that serve as sub-themes, and the themes each belongs to. */
public final class SubThemes {
    private static final Map<IRI, Set<String>> THEMES = new HashMap<>();

    private SubThemes() { }

    /** {@code BiPredicate<Object, Object>} for a shape: theme and sub-theme are IRIs. */
    public static boolean belongs(Object theme, Object subTheme) {
        return THEMES.getOrDefault(subTheme, Set.of()).contains(((IRI) theme).getLocalName());
    }

    static Vocabulary read() {
        Vocabulary vocabulary = new Vocabulary("eurovoc", Entries.concept(SKOS.CONCEPT), "http://eurovoc.europa.eu/", Document.EMPTY);
        for (CSVRecord row : Table.rows("sub-themes")) {
            IRI iri = iri(row.get("iri"));
            THEMES.computeIfAbsent(iri, k -> new HashSet<>()).add(row.get("theme"));
            vocabulary.add(row.get("iri"), iri, Vocabularies.labels(row.get("it"), row.get("en")), Document.EMPTY.with(Entries.LABEL, Texts.it(row.get("it"))));
        }
        return vocabulary;
    }
}
