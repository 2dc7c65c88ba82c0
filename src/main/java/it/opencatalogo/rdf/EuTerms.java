package it.opencatalogo.rdf;

import static org.eclipse.rdf4j.model.util.Values.iri;

import org.eclipse.rdf4j.model.IRI;

/** Terms of ADMS, DCAT-AP, ELI, ODRL, SPDX and the old names of Hydra, for which RDF4J has no constants. */
public final class EuTerms {
    private static final String ADMS = "http://www.w3.org/ns/adms#";
    private static final String DCATAP = "http://data.europa.eu/r5r/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    public static final IRI ADMS_IDENTIFIER = iri(ADMS, "identifier");
    public static final IRI ADMS_IDENTIFIER_CLASS = iri(ADMS, "Identifier");
    public static final IRI ADMS_STATUS = iri(ADMS, "status");
    public static final IRI ADMS_SAMPLE = iri(ADMS, "sample");
    public static final IRI ADMS_VERSION_NOTES = iri(ADMS, "versionNotes");

    public static final IRI APPLICABLE_LEGISLATION = iri(DCATAP, "applicableLegislation");
    public static final IRI HVD_CATEGORY = iri(DCATAP, "hvdCategory");
    public static final IRI AVAILABILITY = iri(DCATAP, "availability");
    public static final IRI LEGAL_RESOURCE = iri("http://data.europa.eu/eli/ontology#", "LegalResource");

    public static final IRI SPDX_CHECKSUM = iri(SPDX, "checksum");
    public static final IRI SPDX_CHECKSUM_CLASS = iri(SPDX, "Checksum");
    public static final IRI SPDX_ALGORITHM = iri(SPDX, "algorithm");
    public static final IRI SPDX_CHECKSUM_VALUE = iri(SPDX, "checksumValue");

    public static final IRI HAS_POLICY = iri(ODRL, "hasPolicy");
    public static final IRI POLICY = iri(ODRL, "Policy");

    public static final IRI PAGED_COLLECTION = iri(HYDRA, "PagedCollection");
    public static final IRI TOTAL_ITEMS = iri(HYDRA, "totalItems");
    public static final IRI ITEMS_PER_PAGE = iri(HYDRA, "itemsPerPage");

    private EuTerms() { }

    /** A link of the paging node: {@code first}, {@code previous}, {@code next}, {@code last}. */
    public static IRI hydra(String name) {
        return iri(HYDRA, name);
    }
}
