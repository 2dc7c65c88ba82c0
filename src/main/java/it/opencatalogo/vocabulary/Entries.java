package it.opencatalogo.vocabulary;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.WKT;

import static it.opencatalogo.schema.Types.object;

import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Terms;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.schema.Types;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.LOCN;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** What a page says of an entry of a vocabulary: the same kind of constants as everywhere, filled from tables. */
final class Entries {
    static final Field<IRI> URI = field("uri", IRI).rdf(self());
    static final Field<Texts> TITLE = field("title", TEXTS).rdf(DCTERMS.TITLE);
    static final Schema SCHEME = Schema.of("ConceptScheme", URI, TITLE).types(SKOS.CONCEPT_SCHEME).iri("{uri}");

    static final Field<Texts> LABEL = field("label", TEXTS).rdf(SKOS.PREF_LABEL);
    static final Field<IRI> IN_SCHEME = field("in_scheme", IRI).rdf(SKOS.IN_SCHEME);
    static final Field<Document> DESCRIBED_SCHEME = field("scheme", object(SCHEME)).rdf(SKOS.IN_SCHEME);

    static final Field<String> GEOGRAPHICAL_IDENTIFIER = field("identifier", TEXT).rdf(DCATAPIT.GEOGRAPHICAL_IDENTIFIER);
    static final Field<Texts> GEOGRAPHIC_NAME = field("geographic_name", TEXTS).rdf(LOCN.GEOGRAPHIC_NAME);
    static final Field<String> BBOX = field("bbox", WKT).rdf(DCAT.BBOX);
    static final Field<String> CENTROID = field("centroid", WKT).rdf(DCAT.CENTROID);

    static final Schema MEDIA_TYPE = Schema.of("MediaType", URI).types(DCTERMS.MEDIA_TYPE).iri("{uri}");
    /** Entries nobody describes: a term of SPDX itself. */
    static final Schema NOTHING = Schema.of("Term", URI).iri("{uri}");
    static final Schema PLACE = Schema.of("Place", URI, GEOGRAPHICAL_IDENTIFIER, GEOGRAPHIC_NAME, LABEL, IN_SCHEME, DESCRIBED_SCHEME, BBOX, CENTROID)
        .types(DCTERMS.LOCATION, SKOS.CONCEPT).iri("{uri}");

    private Entries() { }

    static Schema concept(IRI... classes) {
        return Schema.of("Concept", URI, LABEL, IN_SCHEME, DESCRIBED_SCHEME).types(classes).iri("{uri}");
    }

    static final Field<Texts> LICENCE_NAME = field("name", TEXTS).rdf(FOAF.NAME);
    static final Field<String> LICENCE_VERSION = field("version", TEXT).rdf(OWL.VERSIONINFO);

    /** A licence document, DCAT-AP_IT 2.10. */
    static Schema licence(Field<IRI> type) {
        return Schema.of("Licence", URI, LICENCE_NAME, LICENCE_VERSION, type).types(DCATAPIT.LICENSE_DOCUMENT, DCTERMS.LICENSE_DOCUMENT).iri("{uri}");
    }

    static Field<IRI> licenceType(Terms types) {
        return field("type", Types.concept(types)).rdf(DCTERMS.TYPE);
    }
}
