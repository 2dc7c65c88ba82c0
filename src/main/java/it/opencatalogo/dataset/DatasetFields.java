package it.opencatalogo.dataset;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.here;
import static it.opencatalogo.schema.RdfShape.property;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.RdfShape.via;
import static it.opencatalogo.schema.Rule.advice;
import static it.opencatalogo.schema.Rule.rule;
import static it.opencatalogo.schema.Types.COUNT;
import static it.opencatalogo.schema.Types.DATE;
import static it.opencatalogo.schema.Types.DECIMAL;
import static it.opencatalogo.schema.Types.DURATION;
import static it.opencatalogo.schema.Types.FLAG;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.braces;
import static it.opencatalogo.schema.Types.code;
import static it.opencatalogo.schema.Types.concept;
import static it.opencatalogo.schema.Types.flat;
import static it.opencatalogo.schema.Types.flatList;
import static it.opencatalogo.schema.Types.jsonText;
import static it.opencatalogo.schema.Types.link;
import static it.opencatalogo.schema.Types.list;
import static it.opencatalogo.schema.Types.object;
import static it.opencatalogo.vocabulary.Vocabularies.DATASET_TYPES;
import static it.opencatalogo.vocabulary.Vocabularies.DATA_THEMES;
import static it.opencatalogo.vocabulary.Vocabularies.FREQUENCIES;
import static it.opencatalogo.vocabulary.Vocabularies.GEONAMES;
import static it.opencatalogo.vocabulary.Vocabularies.HVD_CATEGORIES;
import static it.opencatalogo.vocabulary.Vocabularies.LANGUAGES;
import static it.opencatalogo.vocabulary.Vocabularies.PLACES;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.ContactFields;
import it.opencatalogo.organization.ExtraFields;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.organization.MemberFields;
import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Iris;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.schema.Types;
import it.opencatalogo.vocabulary.SubThemes;
import it.opencatalogo.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/**
 * A dataset: DCAT-AP_IT 2.2 in the order mandatory, recommended, optional; then DCAT-AP 3 and HVD; then CKAN's own keys (ckan-api.md 4.1, 5.2).
 * Longer than other files because it is one table: a field is one constant, and the order of the constants is the order everywhere.
 */
public final class DatasetFields {
    private static final IRI OTHER = iri("https://dati.example.it/dataset/altro");
    private static final Temporal DAY = Dates.read("2024-01-31").orElseThrow();
    private static final Document REGION = Document.EMPTY.with(AgentFields.IDENTIFIER, "r_lombar").with(AgentFields.NAME, Texts.it("Regione Lombardia"));
    private static final String OWN = "CKAN's own";

    // DCAT-AP_IT 2.2, mandatory
    public static final Field<String> IDENTIFIER = field("identifier", TEXT).mandatory().facet().label("Identificativo", "Identifier")
        .help("Unico in Italia: codice IPA del titolare, due punti, un nome proprio. Non si cambia mai.", "Unique in Italy: the holder's IPA code, a colon, a name of its own. It never changes.")
        .rdf(DCTERMS.IDENTIFIER).example("r_lombar:pnrr-progetti");
    public static final Field<Texts> TITLE = field("title", TEXTS).mandatory().ckan().text().sort().label("Titolo", "Title")
        .help("Che cosa sono i dati, in una riga.", "What the data are, in one line.").rdf(DCTERMS.TITLE).example(Texts.it("Progetti PNRR").and("en", "NRRP projects"));
    public static final Field<Texts> NOTES = field("notes", TEXTS).mandatory().ckan().text().label("Descrizione", "Description")
        .help("Che cosa contengono, da dove vengono, come sono fatti; senza HTML.", "What they hold, where they come from, how they are made; without HTML.")
        .rdf(DCTERMS.DESCRIPTION).example(Texts.it("Elenco dei progetti finanziati dal PNRR con CUP, missione e importi"))
        .rules(advice("contiene HTML: scrivere testo semplice", "it holds HTML: write plain text", t -> t.all().stream().noneMatch(x -> Web.html(x.value()))));
    public static final Field<Temporal> MODIFIED = field("modified", DATE).mandatory().sort().label("Ultima modifica", "Last modified")
        .help("Quando i dati sono cambiati: aaaa-mm-gg. Se manca vale la data della scheda.", "When the data changed: yyyy-mm-dd. If it is missing, the date of the record counts.")
        .rdf(DCTERMS.MODIFIED).example(DAY).otherwise(node -> node.document().get(DatasetFields.METADATA_MODIFIED));
    public static final Field<List<Document>> THEMES_AGGREGATE = field("themes_aggregate", jsonText(object(PartFields.THEMES))).also("theme").mandatory().facet()
        .label("Temi e sottotemi", "Themes and sub-themes")
        .help("I temi europei con i loro sottotemi EuroVoc, come testo JSON; basta anche un codice, per esempio GOVE, o più codici, per esempio ECON,GOVE.",
            "The European themes with their EuroVoc sub-themes, as JSON text; a code such as GOVE, or several such as ECON,GOVE, will do.")
        .rdf(here(SubThemes::belongs))
        .example(List.of(Document.EMPTY.with(PartFields.THEME, DATA_THEMES.get("GOVE")).with(PartFields.SUBTHEMES, List.of(iri("http://eurovoc.europa.eu/100169")))));
    public static final Field<Document> HOLDER = field("holder", flat(AgentFields.AGENT, "holder_")).mandatory().facet().label("Titolare", "Rights holder")
        .help("L'ente a cui i dati appartengono. Se manca vale l'organizzazione.", "The body the data belong to. If it is missing, the organisation counts.")
        .rdf(DCTERMS.RIGHTS_HOLDER).example(REGION).otherwise(Known::holder);
    public static final Field<IRI> FREQUENCY = field("frequency", code(FREQUENCIES)).mandatory().facet().label("Frequenza di aggiornamento", "Frequency")
        .help("Ogni quanto i dati sono aggiornati. Se manca è pubblicata come sconosciuta.", "How often the data are updated. If it is missing it is published as unknown.")
        .rdf(DCTERMS.ACCRUAL_PERIODICITY).example(FREQUENCIES.get("MONTHLY")).otherwise(node -> FREQUENCIES.find("UNKNOWN"));
    public static final Field<List<Document>> RESOURCES = field("resources", list(object(ResourceFields.RESOURCE))).mandatory().ckan().label("Distribuzioni", "Distributions")
        .help("I file e le API con cui i dati sono offerti.", "The files and APIs by which the data are offered.").rdf(DCAT.HAS_DISTRIBUTION)
        .example(List.of(Document.EMPTY.with(ResourceFields.NAME, Texts.it("Progetti in CSV")).with(ResourceFields.ID, ResourceFields.ID.example())
            .with(ResourceFields.URL, ResourceFields.URL.example()).with(ResourceFields.ACCESS_URL, ResourceFields.ACCESS_URL.example())
            .with(ResourceFields.DOWNLOAD_URL, ResourceFields.DOWNLOAD_URL.example()).with(ResourceFields.DISTRIBUTION_FORMAT, ResourceFields.DISTRIBUTION_FORMAT.example())
            .with(ResourceFields.LICENSE_TYPE, ResourceFields.LICENSE_TYPE.example())));
    // recommended
    public static final Field<List<Document>> CONTACT = field("contact", flatList(ContactFields.CONTACT, "contact_")).recommended().label("Punto di contatto", "Contact point")
        .help("L'ufficio che risponde sui dati. Se manca vale l'organizzazione.", "The office that answers about the data. If it is missing, the organisation counts.")
        .rdf(DCAT.CONTACT_POINT).example(List.of(Document.EMPTY.with(ContactFields.NAME, "Ufficio open data").with(ContactFields.EMAIL, "opendata@example.it"))).otherwise(Known::contact);
    public static final Field<Document> PUBLISHER = field("publisher", flat(AgentFields.AGENT, "publisher_")).recommended().facet().label("Editore", "Publisher")
        .help("L'ente che rende disponibili i dati.", "The body that makes the data available.").rdf(DCTERMS.PUBLISHER).example(REGION);
    // optional
    public static final Field<List<Document>> CREATOR = field("creator", jsonText(object(AgentFields.AGENT, "creator_"))).optional().label("Autori", "Creators")
        .help("Gli enti che hanno prodotto i dati.", "The bodies that made the data.").rdf(DCTERMS.CREATOR).example(List.of(REGION));
    public static final Field<Temporal> ISSUED = field("issued", DATE).optional().sort().label("Data di rilascio", "Release date")
        .help("Quando i dati sono stati pubblicati la prima volta: aaaa-mm-gg.", "When the data were first published: yyyy-mm-dd.").rdf(DCTERMS.ISSUED).example(DAY).otherwise(Known::issued);
    public static final Field<IRI> URL = field("url", link(FOAF.DOCUMENT)).optional().ckan().label("Pagina all'origine", "Landing page")
        .help("La pagina dei dati presso chi li produce. Se manca vale la pagina di questo catalogo.", "The page of the data at their origin. If it is missing, the page of this catalogue counts.")
        .rdf(DCAT.LANDING_PAGE).example(iri("https://www.example.it/dati/pnrr")).otherwise(node -> node.document().get(DatasetFields.NAME).flatMap(name -> Iris.of(node.base() + "/dataset/" + name)));
    public static final Field<List<IRI>> LANGUAGE = field("language", braces(code(LANGUAGES))).optional().facet().label("Lingue", "Languages")
        .help("Le lingue dei dati: ITA, oppure {DEU,ITA}.", "The languages of the data: ITA, or {DEU,ITA}.").rdf(DCTERMS.LANGUAGE).example(List.of(LANGUAGES.get("ITA")));
    public static final Field<Texts> TAGS = field("tags", Types.TAGS).optional().ckan().text().facet().label("Parole chiave", "Keywords")
        .help("Parole con cui cercare i dati; lettere, cifre, spazi, - _ e punti.", "Words to find the data by; letters, digits, blanks, - _ and dots.").rdf(DCAT.KEYWORD).example(Texts.it("PNRR", "progetti"));
    public static final Field<List<Document>> TEMPORAL_COVERAGE = field("temporal_coverage", jsonText(object(PartFields.PERIOD, "temporal_"))).optional().label("Periodi coperti", "Temporal coverage")
        .help("I periodi a cui i dati si riferiscono, come testo JSON; per uno solo bastano temporal_start e temporal_end.",
            "The periods the data are about, as JSON text; for a single one temporal_start and temporal_end will do.")
        .rdf(DCTERMS.TEMPORAL).example(List.of(Document.EMPTY.with(PartFields.START, PartFields.START.example()).with(PartFields.END, PartFields.END.example())))
        .rules(rule("un periodo finisce prima di cominciare: controllare le due date", "a period ends before it begins: check both dates", DatasetFields::inOrder));
    public static final Field<IRI> GEOGRAPHICAL_GEONAMES_URL = field("geographical_geonames_url", code(GEONAMES)).optional().facet().label("Luogo (GeoNames)", "Place (GeoNames)")
        .help("L'indirizzo del territorio su geonames.org: la scelta migliore per una regione.", "The territory's address at geonames.org: the best choice for a region.")
        .rdf(DCTERMS.SPATIAL).example(GEONAMES.get("https://www.geonames.org/3174618"));
    public static final Field<List<IRI>> GEOGRAPHICAL_NAME = field("geographical_name", braces(code(PLACES))).optional().label("Luoghi (tabella UE)", "Places (EU table)")
        .help("Città della tabella europea: ITA_TRT, oppure {ITA_TRT,ITA_BZO}.", "Towns of the European table: ITA_TRT, or {ITA_TRT,ITA_BZO}.").rdf(DCTERMS.SPATIAL).example(List.of(PLACES.get("ITA_TRT")));
    /** After the two above: takes what they leave. */
    public static final Field<List<Document>> SPATIAL_COVERAGE = field("spatial_coverage", flatList(PartFields.LOCATION, "spatial_")).optional().label("Copertura geografica", "Spatial coverage")
        .help("Altri luoghi, con nome o geometria.", "Other places, by name or geometry.").rdf(DCTERMS.SPATIAL).example(List.of(Document.EMPTY.with(PartFields.LOCATION_NAME, Texts.it("Val Brembana"))));
    public static final Field<List<Document>> CONFORMS_TO = field("conforms_to", jsonText(object(PartFields.STANDARD))).optional().label("Standard", "Standards")
        .help("Gli standard che i dati seguono, come testo JSON; basta anche un indirizzo o un codice.", "The standards the data follow, as JSON text; an address or a code will do.")
        .rdf(DCTERMS.CONFORMS_TO).example(List.of(Document.EMPTY.with(PartFields.STANDARD_IDENTIFIER, "RFC 4180")));
    public static final Field<List<Document>> ALTERNATE_IDENTIFIER = field("alternate_identifier", jsonText(object(PartFields.IDENTIFIER))).optional().label("Altri identificativi", "Other identifiers")
        .help("Altri identificativi degli stessi dati, come testo JSON; basta anche A,B.", "Other identifiers of the same data, as JSON text; A,B will do.")
        .rdf(EuTerms.ADMS_IDENTIFIER).example(List.of(Document.EMPTY.with(PartFields.NOTATION, "doi:10.1000/182")));
    public static final Field<String> VERSION = field("version", TEXT).optional().ckan().label("Versione", "Version")
        .help("Il numero o il nome della versione.", "The version's number or name.").rdf(DCAT.VERSION, OWL.VERSIONINFO).example("1.0");
    public static final Field<List<IRI>> IS_VERSION_OF = field("is_version_of", list(IRI)).optional().label("Versione di", "Version of")
        .help("Il dataset di cui questo è una versione.", "The dataset this is a version of.").rdf(DCTERMS.IS_VERSION_OF).example(List.of(OTHER));
    // DCAT-AP 3 and HVD
    public static final Field<IRI> ACCESS_RIGHTS = field("access_rights", concept(Vocabularies.ACCESS_RIGHTS)).european().facet().label("Diritti di accesso", "Access rights")
        .help("Chi può avere i dati. Se manca, i dataset pubblici con licenza aperta sono pubblicati come PUBLIC.", "Who may have the data. If it is missing, public datasets under an open licence are published as PUBLIC.")
        .rdf(DCTERMS.ACCESS_RIGHTS).example(Vocabularies.ACCESS_RIGHTS.get("PUBLIC")).otherwise(Known::accessRights);
    public static final Field<IRI> DCAT_TYPE = field("dcat_type", concept(DATASET_TYPES)).european().facet().label("Tipo di dataset", "Kind of dataset")
        .help("Statistica, geografico, elenco di codici…", "Statistics, geospatial, code list…").rdf(DCTERMS.TYPE).example(DATASET_TYPES.get("STATISTICAL"));
    public static final Field<List<IRI>> APPLICABLE_LEGISLATION = field("applicable_legislation", list(link(EuTerms.LEGAL_RESOURCE))).european().label("Norme applicabili", "Applicable legislation")
        .help("Le norme che ne impongono la pubblicazione; per i dati di elevato valore il regolamento (UE) 2023/138.", "The law that demands publication; for high-value data regulation (EU) 2023/138.")
        .rdf(EuTerms.APPLICABLE_LEGISLATION).example(List.of(iri("http://data.europa.eu/eli/reg_impl/2023/138/oj")));
    public static final Field<List<IRI>> HVD_CATEGORY = field("hvd_category", list(concept(HVD_CATEGORIES))).european().facet().label("Categoria di dati di elevato valore", "High-value category")
        .help("Solo se l'allegato del regolamento (UE) 2023/138 elenca questi dati.", "Only if the annex of regulation (EU) 2023/138 lists these data.").rdf(EuTerms.HVD_CATEGORY).example(List.of(HVD_CATEGORIES.get("c_e1da4e07")));
    public static final Field<List<IRI>> DOCUMENTATION = field("documentation", list(link(FOAF.DOCUMENT))).european().label("Documentazione", "Documentation")
        .help("Pagine che spiegano i dati.", "Pages that explain the data.").rdf(FOAF.PAGE).example(List.of(iri("https://dati.example.it/documentazione")));
    public static final Field<List<IRI>> RELATED_RESOURCE = field("related_resource", list(IRI)).european().label("Risorse collegate", "Related resources")
        .help("Altre risorse che aiutano a usare i dati.", "Other resources that help to use the data.").rdf(DCTERMS.RELATION).example(List.of(OTHER));
    public static final Field<Texts> PROVENANCE = field("provenance", TEXTS).european().label("Provenienza", "Provenance")
        .help("Da quale sistema vengono e come sono stati controllati.", "From which system they come and how they were checked.")
        .rdf(via(DCTERMS.PROVENANCE, DCTERMS.PROVENANCE_STATEMENT, "{self}#provenance", RDFS.LABEL)).example(Texts.it("Dal sistema ReGiS"));
    public static final Field<List<IRI>> SOURCE = field("source", list(IRI)).european().label("Fonti", "Sources")
        .help("I dataset da cui questo deriva.", "The datasets this one is derived from.").rdf(DCTERMS.SOURCE).example(List.of(OTHER));
    public static final Field<List<IRI>> SAMPLE = field("sample", list(link(DCAT.DISTRIBUTION))).european().label("Campione", "Sample")
        .help("Un assaggio dei dati.", "A sample of the data.").rdf(EuTerms.ADMS_SAMPLE).example(List.of(iri("https://dati.example.it/campione.csv")));
    public static final Field<List<IRI>> HAS_VERSION = field("has_version", list(IRI)).european().label("Ha versione", "Has version")
        .help("Le versioni di questo dataset.", "The versions of this dataset.").rdf(property(DCAT.HAS_VERSION).reads(DCTERMS.HAS_VERSION)).example(List.of(OTHER));
    public static final Field<List<IRI>> IS_REFERENCED_BY = field("is_referenced_by", list(IRI)).european().label("Citato da", "Referenced by")
        .help("Pubblicazioni che usano i dati.", "Publications that use the data.").rdf(DCTERMS.IS_REFERENCED_BY).example(List.of(iri("https://example.org/articolo")));
    public static final Field<Texts> VERSION_NOTES = field("version_notes", TEXTS).european().label("Note di versione", "Version notes")
        .help("Che cosa è cambiato.", "What has changed.").rdf(EuTerms.ADMS_VERSION_NOTES).example(Texts.it("Corretti gli importi"));
    public static final Field<String> TEMPORAL_RESOLUTION = field("temporal_resolution", DURATION).european().label("Dettaglio nel tempo", "Temporal resolution")
        .help("Il più breve intervallo che i dati distinguono: P1D un giorno, P1M un mese, PT15M un quarto d'ora.", "The shortest period that the data tell apart: P1D a day, P1M a month, PT15M a quarter of an hour.")
        .rdf(DCAT.TEMPORAL_RESOLUTION).example("P1M");
    public static final Field<BigDecimal> SPATIAL_RESOLUTION = field("spatial_resolution_in_meters", DECIMAL).european().label("Dettaglio nello spazio, in metri", "Spatial resolution in metres")
        .help("La più breve distanza che i dati distinguono.", "The shortest distance that the data tell apart.").rdf(DCAT.SPATIAL_RESOLUTION_IN_METERS).example(new BigDecimal("10"));
    public static final Field<List<Document>> IN_SERIES = field("in_series", list(object(PartFields.SERIES))).european().label("Serie", "Series")
        .help("Le serie di cui il dataset fa parte, ciascuna con titolo e descrizione.", "The series that the dataset belongs to, each with title and description.").rdf(DCAT.IN_SERIES)
        .example(List.of(Document.EMPTY.with(PartFields.SERIES_URI, PartFields.SERIES_URI.example()).with(PartFields.SERIES_TITLE, PartFields.SERIES_TITLE.example())
            .with(PartFields.SERIES_DESCRIPTION, PartFields.SERIES_DESCRIPTION.example())));
    public static final Field<List<Document>> QUALIFIED_RELATION = field("qualified_relation", list(object(PartFields.RELATION))).european().label("Relazioni con ruolo", "Qualified relations")
        .help("Altre risorse e la relazione che hanno con questa.", "Other resources and how they are related to this one.").rdf(DCAT.QUALIFIED_RELATION)
        .example(List.of(Document.EMPTY.with(PartFields.RELATED, PartFields.RELATED.example()).with(PartFields.ROLE, PartFields.ROLE.example())));
    public static final Field<List<Document>> QUALIFIED_ATTRIBUTION = field("qualified_attribution", list(object(PartFields.ATTRIBUTION))).european().label("Enti con ruolo", "Qualified attributions")
        .help("Enti che hanno verso i dati un ruolo diverso da titolare, editore e autore.", "Bodies with another role than holder, publisher and creator.").rdf(PROV.QUALIFIED_ATTRIBUTION)
        .example(List.of(Document.EMPTY.with(PartFields.ATTRIBUTED, PartFields.ATTRIBUTED.example()).with(PartFields.ROLE, iri("http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/processor"))));
    public static final Field<List<IRI>> WAS_GENERATED_BY = field("was_generated_by", list(link(PROV.ACTIVITY))).european().label("Attività che li ha prodotti", "Generated by")
        .help("Il progetto o il procedimento da cui i dati nascono, come IRI.", "The project or procedure that the data come from, as an IRI.").rdf(PROV.WAS_GENERATED_BY)
        .example(List.of(iri("https://dati.example.it/rilevazione/2024")));
    // CKAN
    public static final Field<String> NAME = field("name", TEXT).facet().sort().label("Nome", "Name")
        .help("Il nome breve nell'indirizzo: minuscole, cifre, - e _, da 2 a 100 caratteri. Unico.", "The short name in the address: lower case, digits, - and _, 2 to 100 characters. Unique.")
        .noRdf("CKAN's own; part of the landing page").example("pnrr-progetti");
    public static final Field<String> OWNER_ORG = field("owner_org", TEXT).facet().label("Organizzazione", "Organisation")
        .help("L'organizzazione che pubblica il dataset: il suo nome o identificativo.", "The organisation that publishes the dataset: its name or id.").noRdf("the organisation stands in as holder and contact").example("regione-lombardia");
    public static final Field<String> LICENSE_ID = field("license_id", TEXT).facet().label("Licenza del dataset", "Licence of the dataset")
        .help("Il codice di CKAN: cc-by, cc-zero. Vale per le distribuzioni che non ne indicano una.", "CKAN's code: cc-by, cc-zero. It counts for distributions that name none.")
        .noRdf("the licence stands on each distribution").example("cc-by");
    public static final Field<Boolean> PRIVATE = field("private", FLAG).facet().label("Riservato", "Private")
        .help("Se vero lo vedono solo i membri dell'organizzazione.", "If true, only members of the organisation see it.").noRdf("private datasets are not published").example(false);
    public static final Field<String> STATE = field("state", TEXT).facet().label("Stato", "State")
        .help("active, draft oppure deleted.", "active, draft or deleted.").noRdf("only active ones are published").example("active");
    public static final Field<String> TYPE = field("type", TEXT).facet().label("Tipo di scheda", "Kind of record")
        .help("Di norma dataset.", "Usually dataset.").noRdf(OWN).example("dataset");
    public static final Field<String> AUTHOR = field("author", TEXT).text().label("Autore", "Author")
        .help("Campo storico di CKAN; in DCAT-AP_IT valgono autori e titolare.", "An old field of CKAN; in DCAT-AP_IT creators and holder count.").noRdf("creator says it with a code").example("Direzione programmazione");
    public static final Field<String> AUTHOR_EMAIL = field("author_email", TEXT).label("Posta dell'autore", "Author's e-mail")
        .help("Campo storico di CKAN.", "An old field of CKAN.").noRdf("the contact point says it").example("programmazione@example.it");
    public static final Field<String> MAINTAINER = field("maintainer", TEXT).text().label("Responsabile", "Maintainer")
        .help("Campo storico di CKAN; in DCAT-AP_IT vale il punto di contatto.", "An old field of CKAN; in DCAT-AP_IT the contact point counts.").noRdf("the contact point says it").example("Ufficio open data");
    public static final Field<String> MAINTAINER_EMAIL = field("maintainer_email", TEXT).label("Posta del responsabile", "Maintainer's e-mail")
        .help("Campo storico di CKAN.", "An old field of CKAN.").noRdf("the contact point says it").example("opendata@example.it");
    public static final Field<String> ID = field("id", TEXT).facet().label("Identificativo nel catalogo", "Id in the catalogue")
        .help("UUID versione 4, dato dal catalogo; solo un amministratore può sceglierlo.", "A version-4 UUID given by the catalogue; only a system administrator may choose it.").noRdf("part of the IRI").example("5d1b3c5e-0000-4000-8000-000000000001");
    public static final Field<IRI> URI = field("uri", IRI).label("IRI del dataset", "IRI of the dataset")
        .help("L'identificativo web all'origine, per i dataset raccolti da altri cataloghi.", "The web identifier at its origin, for datasets harvested from other catalogues.").rdf(self()).example(iri("https://example.org/dataset/1"));
    public static final Field<String> TAG_STRING = field("tag_string", TEXT).byAction().label("Parole chiave, come testo", "Keywords as text")
        .help("In alternativa a tags: parole separate da virgole.", "Instead of tags: words separated by commas.").noRdf("tags").example("PNRR,progetti");
    public static final Field<List<Document>> GROUPS = field("groups", list(object(MemberFields.MEMBER))).byAction().facet().label("Gruppi", "Groups")
        .help("I gruppi tematici a cui appartiene, per nome o identificativo.", "The thematic groups it belongs to, by name or id.").noRdf("themes say what it is about").example(List.of(Document.EMPTY.with(MemberFields.NAME, "pnrr")));
    public static final Field<List<Document>> EXTRAS = field("extras", list(object(ExtraFields.EXTRA))).byAction().facet().label("Altri campi", "Further fields")
        .help("Coppie chiave e valore. Le chiavi di DCAT-AP_IT si possono scrivere anche qui.", "Pairs of key and value. Keys of DCAT-AP_IT may stand here too.").noRdf("keys of DCAT-AP_IT are read as if they stood at the top").example(List.of(Document.EMPTY.with(ExtraFields.KEY, "fonte").with(ExtraFields.VALUE, "ReGiS")));
    public static final Field<List<Document>> RELATIONSHIPS_AS_SUBJECT = field("relationships_as_subject", list(object(RelationshipFields.RELATIONSHIP))).byAction().label("Relazioni, da qui", "Relationships from here")
        .help("Relazioni di CKAN con altri dataset.", "CKAN's relationships with other datasets.").noRdf("is_version_of and source say it").example(List.of(Document.EMPTY.with(RelationshipFields.TYPE, "depends_on")));
    public static final Field<List<Document>> RELATIONSHIPS_AS_OBJECT = field("relationships_as_object", list(object(RelationshipFields.RELATIONSHIP))).byAction().label("Relazioni, verso qui", "Relationships to here")
        .help("Relazioni di CKAN da altri dataset.", "CKAN's relationships from other datasets.").noRdf("has_version and is_referenced_by say it").example(List.of(Document.EMPTY.with(RelationshipFields.TYPE, "dependency_of")));
    /** With the profile facts of the organisation beside CKAN's ten keys, where the caller adds them. */
    public static final Field<Document> ORGANIZATION = field("organization", object(GroupFields.HOLDER)).answered().label("Scheda dell'organizzazione", "The organisation's record")
        .help("L'organizzazione che pubblica il dataset.", "The organisation that publishes the dataset.").noRdf("stands in as holder and contact").example(Document.EMPTY.with(GroupFields.NAME, "regione-lombardia"));
    public static final Field<String> LICENSE_URL = field("license_url", TEXT).answered().label("Indirizzo della licenza", "Address of the licence")
        .help("Da license_id.", "From license_id.").noRdf("the licence stands on each distribution").example("https://creativecommons.org/licenses/by/4.0/");
    public static final Field<String> LICENSE_TITLE = field("license_title", TEXT).answered().label("Nome della licenza", "Name of the licence")
        .help("Da license_id.", "From license_id.").noRdf("the vocabulary has its name").example("Creative Commons Attribution");
    public static final Field<Boolean> ISOPEN = field("isopen", FLAG).answered().label("Licenza aperta", "Open licence")
        .help("Se la licenza è aperta.", "Whether the licence is open.").noRdf("the licence says it").example(true);
    public static final Field<Temporal> METADATA_CREATED = field("metadata_created", DATE).answered().sort().label("Scheda creata il", "Record created")
        .help("Quando il dataset è entrato nel catalogo.", "When the dataset came into the catalogue.").noRdf("stands in for issued").example(DAY);
    public static final Field<Temporal> METADATA_MODIFIED = field("metadata_modified", DATE).answered().sort().label("Scheda cambiata il", "Record changed")
        .help("Quando la descrizione è cambiata.", "When the description changed.").noRdf("stands in for modified").example(DAY);
    public static final Field<String> CREATOR_USER_ID = field("creator_user_id", TEXT).answered().label("Creato da", "Created by")
        .help("L'utente che ha creato la scheda.", "The user who made the record.").noRdf("people are not published").example("5d1b3c5e-0000-4000-8000-0000000000b1");
    public static final Field<Long> NUM_RESOURCES = field("num_resources", COUNT).answered().label("Numero di distribuzioni", "Number of distributions")
        .help("Quante distribuzioni ha.", "How many distributions it has.").noRdf("a count, not a fact").example(1L);
    public static final Field<Long> NUM_TAGS = field("num_tags", COUNT).answered().label("Numero di parole chiave", "Number of keywords")
        .help("Quante parole chiave ha.", "How many keywords it has.").noRdf("a count, not a fact").example(2L);

    public static final Schema DATASET = Schema.of("Dataset", DatasetFields.class).types(DCATAPIT.DATASET, DCAT.DATASET).iri("{uri}", "{base}/dataset/{id}");

    private DatasetFields() { }

    private static boolean inOrder(List<Document> periods) {
        return periods.stream().allMatch(p -> !(p.get(PartFields.START).orElse(null) instanceof LocalDate start)
            || !(p.get(PartFields.END).orElse(null) instanceof LocalDate end) || !end.isBefore(start));
    }
}
