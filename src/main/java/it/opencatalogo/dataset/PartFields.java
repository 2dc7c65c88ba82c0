package it.opencatalogo.dataset;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.property;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.Types.DATE;
import static it.opencatalogo.schema.Types.END_DATE;
import static it.opencatalogo.schema.Types.GEOMETRY;
import static it.opencatalogo.schema.Types.HEX;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.WKT;
import static it.opencatalogo.schema.Types.code;
import static it.opencatalogo.schema.Types.concept;
import static it.opencatalogo.schema.Types.link;
import static it.opencatalogo.schema.Types.list;
import static it.opencatalogo.schema.Types.object;
import static it.opencatalogo.vocabulary.Vocabularies.CHECKSUM_ALGORITHMS;
import static it.opencatalogo.vocabulary.Vocabularies.DATA_THEMES;
import static it.opencatalogo.vocabulary.Vocabularies.EUROVOC;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import java.time.temporal.Temporal;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.LOCN;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The small nodes of a dataset: periods, themes, standards, identifiers, locations, checksums (DCAT-AP_IT 2.6 to 2.9). */
public final class PartFields {
    private static final String SCHEMA_ORG = "http://schema.org/";
    private static final String SCHEMA_ORGS = "https://schema.org/";
    private static final String TIME = "http://www.w3.org/2006/time#";

    /** DCAT-AP_IT 2.6: both start dates are written, four are read; ckanext-dcatapit reads only schema: and time:. */
    public static final Field<Temporal> START = field("start", DATE).mandatory().label("Inizio", "Start")
        .help("Il primo giorno a cui i dati si riferiscono.", "The first day the data are about.")
        .rdf(property(DCATAPIT.START_DATE, DCAT.START_DATE).reads(iri(SCHEMA_ORG, "startDate"), iri(SCHEMA_ORGS, "startDate"), iri(TIME, "hasBeginning")))
        .example(Dates.read("2021-07-13").orElseThrow());
    public static final Field<Temporal> END = field("end", END_DATE).optional().label("Fine", "End")
        .help("L'ultimo giorno; si omette se il periodo è ancora aperto.", "The last day; left out while the period is open.")
        .rdf(property(DCATAPIT.END_DATE, DCAT.END_DATE).reads(iri(SCHEMA_ORG, "endDate"), iri(SCHEMA_ORGS, "endDate"), iri(TIME, "hasEnd")))
        .example(Dates.read("2026-08-31").orElseThrow());
    public static final Schema PERIOD = Schema.of("Period", START, END).types(DCTERMS.PERIOD_OF_TIME).iri("{parent}#period{n}");

    public static final Field<IRI> THEME = field("theme", code(DATA_THEMES)).mandatory().facet().label("Tema", "Theme")
        .help("Uno dei tredici temi europei.", "One of the thirteen European themes.")
        .rdf(DCAT.THEME).example(DATA_THEMES.get("GOVE"));
    public static final Field<List<IRI>> SUBTHEMES = field("subthemes", list(concept(EUROVOC))).recommended().label("Sottotemi", "Sub-themes")
        .help("Sottotemi EuroVoc del tema, come IRI.", "EuroVoc sub-themes of the theme, as IRIs.")
        .rdf(DCTERMS.SUBJECT).example(List.of(iri("http://eurovoc.europa.eu/100169")));
    public static final Schema THEMES = Schema.of("Theme", THEME, SUBTHEMES).bare(THEME);

    public static final Field<IRI> STANDARD_URI = field("uri", IRI).also("_ref").optional().label("IRI dello standard", "IRI of the standard")
        .help("L'indirizzo che identifica lo standard.", "The address that identifies the standard.")
        .rdf(self()).example(iri("https://www.w3.org/TR/tabular-data-primer/"));
    public static final Field<String> STANDARD_IDENTIFIER = field("identifier", TEXT).mandatory().label("Identificativo", "Identifier")
        .help("Il codice dello standard: ISO 19115, RFC 4180…", "The standard's code: ISO 19115, RFC 4180…")
        .rdf(DCTERMS.IDENTIFIER).example("RFC 4180");
    public static final Field<Texts> STANDARD_TITLE = field("title", TEXTS).optional().label("Titolo", "Title")
        .help("Il nome dello standard.", "The standard's name.").rdf(DCTERMS.TITLE).example(Texts.it("Formato CSV"));
    public static final Field<Texts> STANDARD_DESCRIPTION = field("description", TEXTS).optional().label("Descrizione", "Description")
        .help("Che cosa stabilisce.", "What it lays down.").rdf(DCTERMS.DESCRIPTION).example(Texts.it("Tabelle in testo separato da virgole"));
    public static final Field<List<IRI>> REFERENCE_DOCUMENTATION = field("referenceDocumentation", list(IRI)).optional().label("Documenti", "Documents")
        .help("Gli indirizzi dei documenti dello standard.", "The addresses of the standard's documents.")
        .rdf(DCATAPIT.REFERENCE_DOCUMENTATION).example(List.of(iri("https://example.org/doc")));
    public static final Schema STANDARD = Schema.of("Standard", STANDARD_URI, STANDARD_IDENTIFIER, STANDARD_TITLE, STANDARD_DESCRIPTION, REFERENCE_DOCUMENTATION)
        .types(DCATAPIT.STANDARD, DCTERMS.STANDARD).iri("{uri}", "{base}/standard/{identifier|slug}", "{parent}#standard{n}")
        .bare(STANDARD_URI, STANDARD_IDENTIFIER);
    /** Of a data service: DCAT-AP_IT's Standard would demand an identifier. */
    public static final Schema SERVICE_STANDARD = Schema.of("ServiceStandard", STANDARD_URI, STANDARD_TITLE).types(DCTERMS.STANDARD)
        .iri("{uri}", "{parent}#standard{n}").bare(STANDARD_URI);

    public static final Field<String> NOTATION = field("identifier", TEXT).mandatory().label("Identificativo", "Identifier")
        .help("Un altro identificativo dello stesso dataset: DOI, codice interno.", "Another identifier of the same dataset: a DOI, an internal code.")
        .rdf(SKOS.NOTATION).example("doi:10.1000/182");
    public static final Field<Document> IDENTIFIER_AGENT = field("agent", object(AgentFields.AGENT, "agent_")).optional().label("Ente", "Body")
        .help("Chi ha assegnato l'identificativo.", "Who gave the identifier.")
        .rdf(DCTERMS.CREATOR).example(Document.EMPTY.with(AgentFields.IDENTIFIER, "agid"));
    /** ckanext-dcatapit leaves it untyped and breaks national rule 67. */
    public static final Schema IDENTIFIER = Schema.of("Identifier", NOTATION, IDENTIFIER_AGENT).types(EuTerms.ADMS_IDENTIFIER_CLASS).iri("{parent}#id{nth}").bare(NOTATION);

    public static final Field<IRI> LOCATION_URI = field("uri", IRI).optional().label("IRI del luogo", "IRI of the place")
        .help("L'identificativo web del luogo.", "The place's web identifier.").rdf(self()).example(iri("https://example.org/place"));
    public static final Field<Texts> LOCATION_NAME = field("text", TEXTS).optional().label("Nome del luogo", "Name of the place")
        .help("Il nome, se il luogo non è in nessuna tabella.", "Its name, if no table has the place.")
        .rdf(property(LOCN.GEOGRAPHIC_NAME).reads(SKOS.PREF_LABEL, RDFS.LABEL)).example(Texts.it("Val Brembana"));
    public static final Field<String> LOCATION_GEOMETRY = field("geom", GEOMETRY).also("=spatial").optional().label("Geometria", "Geometry")
        .help("In WKT o GeoJSON.", "As WKT or GeoJSON.").rdf(LOCN.GEOMETRY_PROP).example("POINT(9 45)");
    public static final Field<String> LOCATION_BBOX = field("bbox", WKT).optional().label("Riquadro", "Bounding box")
        .help("Il rettangolo che lo contiene, in WKT.", "The rectangle around it, as WKT.").rdf(DCAT.BBOX).example("POLYGON((8 44,9 44,9 45,8 45,8 44))");
    public static final Field<String> LOCATION_CENTROID = field("centroid", WKT).optional().label("Centro", "Centre")
        .help("Il punto centrale, in WKT.", "Its central point, as WKT.").rdf(DCAT.CENTROID).example("POINT(9 45)");
    public static final Schema LOCATION = Schema.of("Location", LOCATION_URI, LOCATION_NAME, LOCATION_GEOMETRY, LOCATION_BBOX, LOCATION_CENTROID)
        .types(DCTERMS.LOCATION).iri("{uri}", "{parent}#location{n}").bare(LOCATION_URI, LOCATION_NAME);

    public static final Field<String> HASH = field("hash", HEX).european().ckan().label("Impronta", "Hash")
        .help("L'impronta del file, in esadecimale.", "The file's hash, in hexadecimal.")
        .rdf(EuTerms.SPDX_CHECKSUM_VALUE).example("da39a3ee5e6b4b0d3255bfef95601890afd80709");
    public static final Field<IRI> HASH_ALGORITHM = field("hash_algorithm", code(CHECKSUM_ALGORITHMS)).european().label("Algoritmo", "Algorithm")
        .help("Come l'impronta è calcolata: sha1, sha256, md5. Senza, l'impronta non è pubblicata in RDF.", "How the hash is computed: sha1, sha256, md5. Without it the hash is not published in RDF.")
        .rdf(EuTerms.SPDX_ALGORITHM).example(CHECKSUM_ALGORITHMS.get("sha1"));
    /** DCAT-AP 3.0.1 wants exactly one algorithm and one value: half a checksum is not written. */
    public static final Schema CHECKSUM = Schema.of("Checksum", HASH, HASH_ALGORITHM).types(EuTerms.SPDX_CHECKSUM_CLASS).iri("{parent}#checksum").needs(HASH, HASH_ALGORITHM);

    public static final Field<IRI> SERIES_URI = field("uri", IRI).european().label("IRI della serie", "IRI of the series")
        .help("L'identificativo web della serie.", "The series' web identifier.").rdf(self()).example(iri("https://dati.example.it/series/pnrr"));
    public static final Field<Texts> SERIES_TITLE = field("title", TEXTS).european().label("Titolo", "Title")
        .help("Il nome della serie; in DCAT-AP 3 è obbligatorio.", "The series' name; mandatory in DCAT-AP 3.").rdf(DCTERMS.TITLE).example(Texts.it("Avanzamento del PNRR"));
    public static final Field<Texts> SERIES_DESCRIPTION = field("description", TEXTS).european().label("Descrizione", "Description")
        .help("Che cosa hanno in comune i suoi dataset; in DCAT-AP 3 è obbligatoria.", "What its datasets have in common; mandatory in DCAT-AP 3.")
        .rdf(DCTERMS.DESCRIPTION).example(Texts.it("Una rilevazione ogni trimestre"));
    /** DCAT-AP 3.0.1 demands a title and a description of each series: half of one is not written. */
    public static final Schema SERIES = Schema.of("DatasetSeries", SERIES_URI, SERIES_TITLE, SERIES_DESCRIPTION).types(DCAT.DATASET_SERIES)
        .iri("{uri}", "{parent}#series{n}").bare(SERIES_URI).needs(SERIES_TITLE, SERIES_DESCRIPTION);

    public static final Field<IRI> RELATED = field("relation", IRI).european().label("Risorsa", "Resource")
        .help("Il dataset o la risorsa con cui c'è la relazione.", "The dataset or resource it is related to.").rdf(DCTERMS.RELATION).example(iri("https://dati.example.it/dataset/altro"));
    public static final Field<IRI> ROLE = field("role", link(DCAT.ROLE)).european().label("Ruolo", "Role")
        .help("Di quale relazione si tratta, come IRI.", "Which relation it is, as an IRI.").rdf(DCAT.HAD_ROLE).example(iri("http://www.iana.org/assignments/relation/related"));
    /** DCAT-AP 3.0.1 demands both. */
    public static final Schema RELATION = Schema.of("QualifiedRelation", RELATED, ROLE).types(DCAT.RELATIONSHIP).iri("{parent}#relation{n}").needs(RELATED, ROLE);

    public static final Field<Document> ATTRIBUTED = field("agent", object(AgentFields.AGENT, "agent_")).european().label("Ente", "Body")
        .help("Chi ha quel ruolo.", "Who has that role.").rdf(PROV.AGENT_PROP).example(Document.EMPTY.with(AgentFields.IDENTIFIER, "agid"));
    public static final Schema ATTRIBUTION = Schema.of("Attribution", ATTRIBUTED, ROLE).types(PROV.ATTRIBUTION).iri("{parent}#attribution{n}").needs(ATTRIBUTED, ROLE);

    private PartFields() { }
}
