package it.opencatalogo.dcat;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.Types.DATE;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.code;
import static it.opencatalogo.schema.Types.concept;
import static it.opencatalogo.schema.Types.flat;
import static it.opencatalogo.schema.Types.link;
import static it.opencatalogo.schema.Types.list;
import static it.opencatalogo.schema.Types.object;
import static it.opencatalogo.vocabulary.Vocabularies.GEONAMES;
import static it.opencatalogo.vocabulary.Vocabularies.LANGUAGES;
import static it.opencatalogo.vocabulary.Vocabularies.LICENCES;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.dataset.ServiceFields;
import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;

/** What the catalogue says of itself, DCAT-AP_IT 2.1. The values are settings. */
public final class CatalogueFields {
    private static final Document EU_THEMES = Document.EMPTY.with(SchemeFields.URI, iri("http://publications.europa.eu/resource/authority/data-theme"))
        .with(SchemeFields.TITLE, Texts.it("Temi dei dati").and("en", "Data theme"));

    public static final Field<Texts> TITLE = field("title", TEXTS).mandatory().label("Titolo del catalogo", "Title of the catalogue")
        .help("Il nome del catalogo.", "The catalogue's name.").rdf(DCTERMS.TITLE).example(Texts.it("Catalogo regionale dei dati PNRR"));
    public static final Field<Texts> DESCRIPTION = field("description", TEXTS).mandatory().label("Descrizione del catalogo", "Description of the catalogue")
        .help("Che cosa raccoglie.", "What it gathers.").rdf(DCTERMS.DESCRIPTION).example(Texts.it("Dati aperti regionali sugli interventi del PNRR"));
    public static final Field<Document> PUBLISHER = field("publisher", flat(AgentFields.AGENT, "publisher_")).mandatory().label("Editore", "Publisher")
        .help("L'ente che pubblica il catalogo, con il codice IPA.", "The body that publishes the catalogue, with its IPA code.").rdf(DCTERMS.PUBLISHER)
        .example(Document.EMPTY.with(AgentFields.IDENTIFIER, "r_lombar").with(AgentFields.NAME, Texts.it("Regione Lombardia")));
    public static final Field<Temporal> MODIFIED = field("modified", DATE).mandatory().label("Ultima modifica", "Last modified")
        .help("Quando un dataset pubblico è cambiato l'ultima volta; la calcola il sistema.", "When a public dataset last changed; the system works it out.").rdf(DCTERMS.MODIFIED).example(Dates.read("2026-09-30T08:15:00Z").orElseThrow());
    public static final Field<IRI> HOMEPAGE = field("homepage", link(FOAF.DOCUMENT)).recommended().label("Pagina iniziale", "Home page")
        .help("Se manca vale l'indirizzo di questo catalogo.", "If it is missing, the address of this catalogue counts.").rdf(FOAF.HOMEPAGE).example(iri("https://www.example.it/"))
        .otherwise(node -> Optional.of(iri(node.base() + "/")));
    public static final Field<List<IRI>> LANGUAGE = field("language", list(code(LANGUAGES))).recommended().label("Lingue dei metadati", "Languages of the metadata")
        .help("Se mancano vale ITA.", "If they are missing, ITA counts.").rdf(DCTERMS.LANGUAGE).example(List.of(LANGUAGES.get("ITA"))).otherwise(node -> Optional.of(List.of(LANGUAGES.get("ITA"))));
    public static final Field<Temporal> ISSUED = field("issued", DATE).recommended().label("Pubblicato il", "Issued")
        .help("Quando il catalogo è stato aperto.", "When the catalogue was opened.").rdf(DCTERMS.ISSUED).example(Dates.read("2024-01-15").orElseThrow());
    public static final Field<Document> THEME_TAXONOMY = field("theme_taxonomy", object(SchemeFields.SCHEME)).recommended().label("Tassonomia dei temi", "Theme taxonomy")
        .help("I temi europei; di norma non si scrive.", "The European themes; usually left out.").rdf(DCAT.THEME_TAXONOMY).example(EU_THEMES).otherwise(node -> Optional.of(EU_THEMES));
    public static final Field<IRI> LICENSE = field("license", concept(LICENCES)).european().label("Licenza dei metadati", "Licence of the metadata")
        .help("CC0 oppure CC BY.", "CC0 or CC BY.").rdf(DCTERMS.LICENSE).example(LICENCES.get("cc-by"));
    public static final Field<IRI> SPATIAL = field("spatial", code(GEONAMES)).european().label("Territorio", "Territory")
        .help("L'indirizzo del territorio su geonames.org.", "The territory's address at geonames.org.").rdf(DCTERMS.SPATIAL).example(GEONAMES.get("https://www.geonames.org/3174618"));
    public static final Field<List<IRI>> DATASETS = field("dataset", list(IRI)).mandatory().answered().label("Dataset", "Datasets")
        .help("I dataset della pagina; li scrive il sistema.", "The datasets of the page; the system writes them.").rdf(DCAT.HAS_DATASET).example(List.of(iri("https://dati.example.it/dataset/1")));
    public static final Field<List<Document>> SERVICES = field("service", list(object(ServiceFields.SERVICE))).european().label("Servizi", "Services")
        .help("Le API del catalogo.", "The catalogue's APIs.").rdf(DCAT.HAS_SERVICE)
        .example(List.of(Document.EMPTY.with(ServiceFields.URI, iri("https://dati.example.it/service/1")).with(ServiceFields.TITLE, Texts.it("API"))
            .with(ServiceFields.ENDPOINT_URL, List.of(iri("https://dati.example.it/api")))));

    public static final Schema CATALOGUE = Schema.of("Catalog", CatalogueFields.class).types(DCATAPIT.CATALOG, DCAT.CATALOG).iri("{base}/catalog");

    private CatalogueFields() { }
}
