package it.opencatalogo.dcat;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXTS;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** A concept scheme: the catalogue's taxonomy of themes. */
public final class SchemeFields {
    public static final Field<IRI> URI = field("uri", IRI).recommended().label("IRI della tassonomia", "IRI of the taxonomy")
        .help("L'identificativo web.", "Its web identifier.").rdf(self()).example(iri("http://publications.europa.eu/resource/authority/data-theme"));
    public static final Field<Texts> TITLE = field("title", TEXTS).recommended().label("Titolo", "Title")
        .help("Il suo nome.", "Its name.").rdf(DCTERMS.TITLE).example(Texts.it("Temi dei dati"));
    public static final Schema SCHEME = Schema.of("ConceptScheme", URI, TITLE).types(SKOS.CONCEPT_SCHEME).iri("{uri}", "{parent}#{role}{n}").bare(URI);

    private SchemeFields() { }
}
