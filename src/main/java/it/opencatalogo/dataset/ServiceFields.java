package it.opencatalogo.dataset;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.code;
import static it.opencatalogo.schema.Types.concept;
import static it.opencatalogo.schema.Types.flat;
import static it.opencatalogo.schema.Types.flatList;
import static it.opencatalogo.schema.Types.link;
import static it.opencatalogo.schema.Types.list;
import static it.opencatalogo.schema.Types.object;
import static it.opencatalogo.vocabulary.Vocabularies.DATA_THEMES;
import static it.opencatalogo.vocabulary.Vocabularies.HVD_CATEGORIES;
import static it.opencatalogo.vocabulary.Vocabularies.LICENCES;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.ContactFields;
import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.schema.Types;
import it.opencatalogo.vocabulary.Vocabularies;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;

/** A data service, DCAT-AP 3.0.1 and HVD; DCAT-AP_IT has no class for it (dcat-ap-it.md 2.11, 2.12). */
public final class ServiceFields {
    public static final Field<IRI> URI = field("uri", IRI).european().label("IRI del servizio", "IRI of the service")
        .help("L'identificativo web del servizio.", "The service's web identifier.").rdf(self()).example(iri("https://dati.example.it/service/1"));
    public static final Field<Texts> TITLE = field("title", TEXTS).european().label("Titolo", "Title")
        .help("Il nome del servizio; obbligatorio.", "The service's name; mandatory.").rdf(DCTERMS.TITLE).example(Texts.it("API di interrogazione"));
    public static final Field<List<IRI>> ENDPOINT_URL = field("endpoint_url", list(IRI)).european().label("Indirizzo dell'API", "Endpoint")
        .help("Dove il servizio risponde; obbligatorio.", "Where the service answers; mandatory.").rdf(DCAT.ENDPOINT_URL).example(List.of(iri("https://dati.example.it/api")));
    public static final Field<IRI> ENDPOINT_DESCRIPTION = field("endpoint_description", IRI).european().label("Descrizione tecnica", "Endpoint description")
        .help("Il documento OpenAPI o WSDL.", "The OpenAPI or WSDL document.").rdf(DCAT.ENDPOINT_DESCRIPTION).example(iri("https://dati.example.it/openapi.json"));
    public static final Field<Texts> DESCRIPTION = field("description", TEXTS).european().label("Descrizione", "Description")
        .help("Che cosa offre.", "What it offers.").rdf(DCTERMS.DESCRIPTION).example(Texts.it("Ricerca e filtro dei progetti"));
    public static final Field<Document> PUBLISHER = field("publisher", flat(AgentFields.AGENT, "publisher_")).european().label("Editore", "Publisher")
        .help("Chi mette a disposizione il servizio.", "Who provides the service.").rdf(DCTERMS.PUBLISHER).example(Document.EMPTY.with(AgentFields.IDENTIFIER, "r_lombar"));
    public static final Field<List<Document>> CONTACT = field("contact", flatList(ContactFields.CONTACT, "contact_")).european().label("Contatto", "Contact")
        .help("Chi risponde sul servizio; obbligatorio per i dati di elevato valore.", "Who answers about the service; mandatory for high-value data.")
        .rdf(DCAT.CONTACT_POINT).example(List.of(Document.EMPTY.with(ContactFields.NAME, "Ufficio open data").with(ContactFields.EMAIL, "opendata@example.it")));
    public static final Field<List<IRI>> SERVES_DATASET = field("serves_dataset", list(IRI)).european().label("Dataset serviti", "Datasets served")
        .help("Gli IRI dei dataset che il servizio espone.", "The IRIs of the datasets the service offers.").rdf(DCAT.SERVES_DATASET).example(List.of(iri("https://dati.example.it/dataset/1")));
    public static final Field<IRI> LICENSE = field("license", concept(LICENCES)).european().label("Licenza", "Licence")
        .help("La licenza del servizio.", "The service's licence.").rdf(DCTERMS.LICENSE).example(LICENCES.get("cc-by"));
    public static final Field<IRI> RIGHTS = field("rights", concept(Vocabularies.ACCESS_RIGHTS)).european().label("Diritti", "Rights")
        .help("I diritti sul servizio.", "The rights in the service.").rdf(DCTERMS.RIGHTS).example(Vocabularies.ACCESS_RIGHTS.get("PUBLIC"));
    public static final Field<IRI> ACCESS_RIGHTS = field("access_rights", concept(Vocabularies.ACCESS_RIGHTS)).european().label("Accesso", "Access")
        .help("Chi può usare il servizio.", "Who may use the service.").rdf(DCTERMS.ACCESS_RIGHTS).example(Vocabularies.ACCESS_RIGHTS.get("PUBLIC"));
    public static final Field<List<IRI>> THEME = field("theme", list(code(DATA_THEMES))).european().label("Temi", "Themes")
        .help("I temi europei.", "The European themes.").rdf(DCAT.THEME).example(List.of(DATA_THEMES.get("GOVE")));
    public static final Field<Texts> TAGS = field("tags", Types.TAGS).european().label("Parole chiave", "Keywords")
        .help("Parole con cui cercarlo.", "Words to find it by.").rdf(DCAT.KEYWORD).example(Texts.it("PNRR"));
    public static final Field<List<Document>> CONFORMS_TO = field("conforms_to", list(object(PartFields.SERVICE_STANDARD))).european().label("Standard", "Standards")
        .help("Lo standard dell'interfaccia.", "The standard of the interface.").rdf(DCTERMS.CONFORMS_TO)
        .example(List.of(Document.EMPTY.with(PartFields.STANDARD_URI, iri("https://spec.openapis.org/oas/v3.1.0"))));
    public static final Field<List<IRI>> DOCUMENTATION = field("documentation", list(link(FOAF.DOCUMENT))).european().label("Documentazione", "Documentation")
        .help("Pagine che spiegano come usarlo.", "Pages that tell how to use it.").rdf(FOAF.PAGE).example(List.of(iri("https://dati.example.it/manuale")));
    public static final Field<List<IRI>> APPLICABLE_LEGISLATION = field("applicable_legislation", list(link(EuTerms.LEGAL_RESOURCE))).european().label("Norme applicabili", "Applicable legislation")
        .help("Come per il dataset.", "As on the dataset.").rdf(EuTerms.APPLICABLE_LEGISLATION).example(List.of(iri("http://data.europa.eu/eli/reg_impl/2023/138/oj")));
    public static final Field<List<IRI>> HVD_CATEGORY = field("hvd_category", list(concept(HVD_CATEGORIES))).european().label("Categoria di dati di elevato valore", "High-value category")
        .help("Come per il dataset.", "As on the dataset.").rdf(EuTerms.HVD_CATEGORY).example(List.of(HVD_CATEGORIES.get("c_e1da4e07")));

    public static final Schema SERVICE = Schema.of("DataService", ServiceFields.class).types(DCAT.DATA_SERVICE).iri("{uri}", "{parent}#service{n}").bare(URI);

    private ServiceFields() { }
}
