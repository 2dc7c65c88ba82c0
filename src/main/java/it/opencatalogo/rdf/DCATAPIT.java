package it.opencatalogo.rdf;

import static org.eclipse.rdf4j.model.util.Values.iri;

import org.eclipse.rdf4j.model.IRI;

/** The terms of DCAT-AP_IT 1.0. Some IRIs in the official ontology file are misspelt; these are the ones in use (dcat-ap-it.md 2.14). */
public final class DCATAPIT {
    public static final String NAMESPACE = "http://dati.gov.it/onto/dcatapit#";
    public static final IRI CATALOG = iri(NAMESPACE, "Catalog");
    public static final IRI DATASET = iri(NAMESPACE, "Dataset");
    public static final IRI DISTRIBUTION = iri(NAMESPACE, "Distribution");
    public static final IRI AGENT = iri(NAMESPACE, "Agent");
    public static final IRI ORGANIZATION = iri(NAMESPACE, "Organization");
    public static final IRI STANDARD = iri(NAMESPACE, "Standard");
    public static final IRI LICENSE_DOCUMENT = iri(NAMESPACE, "LicenseDocument");
    public static final IRI START_DATE = iri(NAMESPACE, "startDate");
    public static final IRI END_DATE = iri(NAMESPACE, "endDate");
    public static final IRI GEOGRAPHICAL_IDENTIFIER = iri(NAMESPACE, "geographicalIdentifier");
    public static final IRI REFERENCE_DOCUMENTATION = iri(NAMESPACE, "referenceDocumentation");

    private DCATAPIT() { }
}
