package it.opencatalogo.dcat;

import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.rdf.EuTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.HYDRA;
import org.eclipse.rdf4j.model.vocabulary.LOCN;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/**
 * The catalogue in the terms of schema.org, for web search engines: the mapping of DCAT 3, annex B.2, and what ckanext-dcat's profile {@code schemaorg}
 * adds. A term of DCAT that has no counterpart is left out; links between pages stay. Of a page only its periods and telephones are held,
 * which are nodes in DCAT and texts in schema.org.
 */
final class SchemaOrgTerms extends RDFHandlerWrapper {
    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String SCHEMA = "http://schema.org/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final IRI TEMPORAL_COVERAGE = iri(SCHEMA, "temporalCoverage");
    private static final IRI TELEPHONE = iri(SCHEMA, "telephone");
    private static final String OPEN = "..";

    private static final Map<IRI, IRI> CLASSES = Map.ofEntries(
        is(DCAT.CATALOG, "DataCatalog"), is(DCAT.DATASET, "Dataset"), is(DCAT.DISTRIBUTION, "DataDownload"), is(DCAT.DATA_SERVICE, "WebAPI"), is(DCAT.DATASET_SERIES, "CreativeWorkSeries"),
        is(FOAF.AGENT, "Organization"), is(VCARD4.ORGANIZATION, "Organization"), is(DCTERMS.LOCATION, "Place"), is(DCTERMS.LICENSE_DOCUMENT, "CreativeWork"),
        is(DCTERMS.STANDARD, "CreativeWork"), is(DCTERMS.LINGUISTIC_SYSTEM, "Language"), is(SKOS.CONCEPT, "DefinedTerm"), is(SKOS.CONCEPT_SCHEME, "DefinedTermSet"));

    private static final Map<IRI, IRI> PROPERTIES = Map.ofEntries(
        is(DCTERMS.TITLE, "name"), is(FOAF.NAME, "name"), is(SKOS.PREF_LABEL, "name"), is(VCARD4.FN, "name"), is(LOCN.GEOGRAPHIC_NAME, "name"), is(DCTERMS.DESCRIPTION, "description"),
        is(DCTERMS.IDENTIFIER, "identifier"), is(DCTERMS.ISSUED, "datePublished"), is(DCTERMS.MODIFIED, "dateModified"), is(DCAT.KEYWORD, "keywords"),
        is(DCAT.THEME, "about"), is(DCTERMS.SUBJECT, "about"), is(DCTERMS.PUBLISHER, "publisher"), is(DCTERMS.CREATOR, "creator"), is(DCTERMS.RIGHTS_HOLDER, "copyrightHolder"),
        is(DCAT.CONTACT_POINT, "maintainer"), is(DCTERMS.LANGUAGE, "inLanguage"), is(DCTERMS.SPATIAL, "spatialCoverage"), is(DCTERMS.LICENSE, "license"), is(DCAT.VERSION, "version"),
        is(DCTERMS.SOURCE, "isBasedOn"), is(DCTERMS.IS_VERSION_OF, "isBasedOn"), is(DCAT.IN_SERIES, "isPartOf"), is(DCAT.HAS_DISTRIBUTION, "distribution"), is(DCAT.ACCESS_URL, "url"),
        is(DCAT.DOWNLOAD_URL, "contentUrl"), is(DCAT.MEDIA_TYPE, "encodingFormat"), is(DCAT.BYTE_SIZE, "contentSize"), is(DCAT.LANDING_PAGE, "url"), is(FOAF.HOMEPAGE, "url"),
        is(VCARD4.HAS_URL, "url"), is(FOAF.MBOX, "email"), is(VCARD4.HAS_EMAIL, "email"), is(DCAT.HAS_DATASET, "dataset"), is(SKOS.IN_SCHEME, "inDefinedTermSet"),
        is(DCAT.ENDPOINT_URL, "url"), is(DCAT.ENDPOINT_DESCRIPTION, "documentation"), is(DCTERMS.CONFORMS_TO, "usageInfo"));

    /** Where schema.org wants a text and DCAT has a number or an IRI. */
    private static final Map<IRI, UnaryOperator<String>> TEXTS = Map.of(DCAT.BYTE_SIZE, size -> size, DCAT.MEDIA_TYPE, type -> type.replace(MEDIA_TYPES, ""),
        FOAF.MBOX, SchemaOrgTerms::address, VCARD4.HAS_EMAIL, SchemaOrgTerms::address);

    /** A node of DCAT that is a text here: who points to it, and what is known of it. */
    private static final class Period {
        private final List<Resource> of = new ArrayList<>();
        private String start = OPEN;
        private String end = OPEN;
    }

    private final Map<Value, Period> periods = new LinkedHashMap<>();
    private final Map<Value, Resource> telephones = new HashMap<>();

    SchemaOrgTerms(RDFHandler out) {
        super(out);
    }

    @Override
    public void handleStatement(Statement said) {
        IRI predicate = said.getPredicate();
        if (predicate.equals(RDF.TYPE)) {
            type(said);
        } else if (predicate.getNamespace().equals(HYDRA.NAMESPACE)) {
            super.handleStatement(said);
        } else if (predicate.equals(DCTERMS.TEMPORAL)) {
            period(said.getObject()).of.add(said.getSubject());
        } else if (predicate.equals(DCAT.START_DATE)) {
            period(said.getSubject()).start = said.getObject().stringValue();
        } else if (predicate.equals(DCAT.END_DATE)) {
            period(said.getSubject()).end = said.getObject().stringValue();
        } else if (predicate.equals(VCARD4.HAS_TELEPHONE)) {
            telephones.put(said.getObject(), said.getSubject());
        } else if (predicate.equals(VCARD4.VALUE) && telephones.containsKey(said.getSubject())) {
            say(telephones.get(said.getSubject()), TELEPHONE, VALUES.createLiteral(said.getObject().stringValue()));
        } else if (PROPERTIES.containsKey(predicate)) {
            UnaryOperator<String> text = TEXTS.get(predicate);
            say(said.getSubject(), PROPERTIES.get(predicate), text == null ? said.getObject() : VALUES.createLiteral(text.apply(said.getObject().stringValue())));
        }
    }

    private void type(Statement said) {
        if (EuTerms.PAGED_COLLECTION.equals(said.getObject())) {
            super.handleStatement(said);
        } else if (said.getObject() instanceof IRI type && CLASSES.containsKey(type)) {
            say(said.getSubject(), RDF.TYPE, CLASSES.get(type));
        }
    }

    /** ISO 8601, as schema.org has it: an open end is two dots. */
    @Override
    public void endRDF() {
        for (Period period : periods.values()) {
            period.of.forEach(dataset -> say(dataset, TEMPORAL_COVERAGE, VALUES.createLiteral(period.start + "/" + period.end)));
        }
        super.endRDF();
    }

    private Period period(Value node) {
        return periods.computeIfAbsent(node, key -> new Period());
    }

    private void say(Resource subject, IRI predicate, Value object) {
        super.handleStatement(VALUES.createStatement(subject, predicate, object));
    }

    private static String address(String mailto) {
        return mailto.replaceFirst("^mailto:", "");
    }

    private static Map.Entry<IRI, IRI> is(IRI term, String name) {
        return Map.entry(term, iri(SCHEMA, name));
    }
}
