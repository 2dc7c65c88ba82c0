package it.opencatalogo.dataset;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.Types.COUNT;
import static it.opencatalogo.schema.Types.DATE;
import static it.opencatalogo.schema.Types.DECIMAL;
import static it.opencatalogo.schema.Types.DURATION;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.code;
import static it.opencatalogo.schema.Types.concept;
import static it.opencatalogo.schema.Types.flat;
import static it.opencatalogo.schema.Types.link;
import static it.opencatalogo.schema.Types.list;
import static it.opencatalogo.schema.Types.object;
import static it.opencatalogo.vocabulary.Vocabularies.ACCESS_RIGHTS;
import static it.opencatalogo.vocabulary.Vocabularies.AVAILABILITIES;
import static it.opencatalogo.vocabulary.Vocabularies.FILE_TYPES;
import static it.opencatalogo.vocabulary.Vocabularies.LANGUAGES;
import static it.opencatalogo.vocabulary.Vocabularies.LICENCES;
import static it.opencatalogo.vocabulary.Vocabularies.MEDIA_TYPES;
import static it.opencatalogo.vocabulary.Vocabularies.STATUSES;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;

/** A CKAN resource, a distribution in DCAT-AP_IT 2.3: mandatory, recommended, optional; DCAT-AP 3 and HVD; CKAN's own keys (ckan-api.md 4.2, 5.3). */
public final class ResourceFields {
    private static final String FILE = "https://dati.example.it/dataset/pnrr-progetti/resource/11/download/progetti.csv";
    private static final Temporal DAY = Dates.read("2024-01-31").orElseThrow();
    private static final String OWN = "CKAN's own";

    // DCAT-AP_IT 2.3, mandatory
    public static final Field<IRI> DISTRIBUTION_FORMAT = field("distribution_format", code(FILE_TYPES)).mandatory().facet().label("Formato", "Format")
        .help("Il codice europeo del formato: CSV, JSON, XLSX… Di un archivio, il formato di ciò che contiene. Se manca vale quello di «format».",
            "The European code of the format: CSV, JSON, XLSX… Of an archive, the format inside it. If it is missing, that of \"format\" counts.")
        .rdf(DCTERMS.FORMAT).example(FILE_TYPES.get("CSV")).otherwise(Known::format);
    public static final Field<IRI> ACCESS_URL = field("access_url", IRI).mandatory().label("Indirizzo di accesso", "Access URL")
        .help("La pagina o l'API da cui si arriva ai dati. Se manca vale «url».", "The page or API that leads to the data. If it is missing, \"url\" counts.")
        .rdf(DCAT.ACCESS_URL).example(iri("https://dati.example.it/dataset/pnrr-progetti/resource/11")).rules(Web.ADDRESS)
        .otherwise(node -> node.document().get(ResourceFields.URL));
    /** Licence of the resource, else of the package: license_type, license, license_url, license_id. */
    public static final Field<IRI> LICENSE_TYPE = field("license_type", code(LICENCES)).also("license").mandatory().facet().label("Licenza", "Licence")
        .help("La licenza della distribuzione, come IRI del vocabolario italiano delle licenze; si accettano anche i codici di CKAN (cc-by) e gli indirizzi Creative Commons. Se manca vale quella del dataset.",
            "The distribution's licence, as an IRI of the Italian vocabulary of licences; CKAN's codes (cc-by) and Creative Commons addresses are taken too. If it is missing, the dataset's counts.")
        .rdf(DCTERMS.LICENSE).example(LICENCES.get("cc-by")).otherwise(Known::licence);
    // recommended
    public static final Field<Texts> DESCRIPTION = field("description", TEXTS).recommended().ckan().text().label("Descrizione", "Description")
        .help("Che cosa c'è nel file: righe, separatore, codifica.", "What is in the file: rows, separator, encoding.")
        .rdf(DCTERMS.DESCRIPTION).example(Texts.it("Un progetto per riga, separatore virgola, UTF-8"));
    // optional
    public static final Field<Texts> NAME = field("name", TEXTS).optional().ckan().text().label("Titolo", "Title")
        .help("Il nome della distribuzione.", "The distribution's name.").rdf(DCTERMS.TITLE).example(Texts.it("Progetti in CSV"));
    public static final Field<IRI> DOWNLOAD_URL = field("download_url", IRI).optional().label("Indirizzo del file", "Download URL")
        .help("L'indirizzo del file stesso. Se manca vale «url», quando è quello di un file.", "The address of the file itself. If it is missing, \"url\" counts where it is one of a file.")
        .rdf(DCAT.DOWNLOAD_URL).example(iri(FILE)).rules(Web.ADDRESS).otherwise(Known::download);
    public static final Field<Temporal> MODIFIED = field("modified", DATE).optional().label("Ultima modifica", "Last modified")
        .help("Quando il file è cambiato. Se manca vale «last_modified».", "When the file changed. If it is missing, \"last_modified\" counts.")
        .rdf(DCTERMS.MODIFIED).example(DAY).otherwise(node -> node.document().get(ResourceFields.LAST_MODIFIED));
    public static final Field<Temporal> ISSUED = field("issued", DATE).optional().label("Data di rilascio", "Release date")
        .help("Quando il file è stato pubblicato. Se manca vale «created».", "When the file was published. If it is missing, \"created\" counts.")
        .rdf(DCTERMS.ISSUED).example(DAY).otherwise(node -> node.document().get(ResourceFields.CREATED));
    public static final Field<Long> SIZE = field("size", COUNT).optional().ckan().label("Dimensione in byte", "Size in bytes")
        .help("Un numero intero; non si scrive se non è noto.", "A whole number; left out if it is not known.").rdf(DCAT.BYTE_SIZE).example(1048576L);
    // DCAT-AP 3 and HVD
    public static final Field<IRI> MIMETYPE = field("mimetype", code(MEDIA_TYPES)).european().ckan().label("Tipo MIME", "Media type")
        .help("Il tipo IANA del file: text/csv, application/json.", "The file's IANA type: text/csv, application/json.").rdf(DCAT.MEDIA_TYPE).example(MEDIA_TYPES.get("text/csv"));
    public static final Field<IRI> RIGHTS = field("rights", concept(ACCESS_RIGHTS)).european().label("Diritti", "Rights")
        .help("Chi può accedere alla distribuzione.", "Who may have the distribution.").rdf(DCTERMS.RIGHTS).example(ACCESS_RIGHTS.get("PUBLIC"));
    public static final Field<IRI> STATUS = field("status", concept(STATUSES)).european().label("Stato di maturità", "Maturity")
        .help("Se la distribuzione è completa, in sviluppo, deprecata o ritirata.", "Whether the distribution is complete, under development, deprecated or withdrawn.")
        .rdf(EuTerms.ADMS_STATUS).example(STATUSES.get("COMPLETED"));
    public static final Field<IRI> AVAILABILITY = field("availability", concept(AVAILABILITIES)).european().label("Disponibilità prevista", "Planned availability")
        .help("Per quanto tempo si potrà contare sulla distribuzione.", "How long one can count on the distribution.").rdf(EuTerms.AVAILABILITY).example(AVAILABILITIES.get("STABLE"));
    public static final Field<List<IRI>> APPLICABLE_LEGISLATION = field("applicable_legislation", list(link(EuTerms.LEGAL_RESOURCE))).european()
        .label("Norme applicabili", "Applicable legislation")
        .help("Per i dati di elevato valore il regolamento (UE) 2023/138.", "For high-value data regulation (EU) 2023/138.")
        .rdf(EuTerms.APPLICABLE_LEGISLATION).example(List.of(iri("http://data.europa.eu/eli/reg_impl/2023/138/oj")));
    public static final Field<List<IRI>> DOCUMENTATION = field("documentation", list(link(FOAF.DOCUMENT))).european().label("Documentazione", "Documentation")
        .help("Pagine che spiegano il file.", "Pages that explain the file.").rdf(FOAF.PAGE).example(List.of(iri("https://dati.example.it/tracciato")));
    public static final Field<List<IRI>> LANGUAGE = field("language", list(code(LANGUAGES))).european().label("Lingue", "Languages")
        .help("Le lingue dei dati, con i codici europei.", "The languages of the data, by the European codes.").rdf(DCTERMS.LANGUAGE).example(List.of(LANGUAGES.get("ITA")));
    /** The dataset describes the standard, the page joins both. */
    public static final Field<List<IRI>> CONFORMS_TO = field("conforms_to", list(link(DCTERMS.STANDARD))).european().label("Standard", "Standards")
        .help("Gli IRI degli standard che il file segue.", "The IRIs of the standards the file follows.").rdf(DCTERMS.CONFORMS_TO).example(List.of(iri("https://www.w3.org/TR/tabular-data-primer/")));
    public static final Field<List<Document>> ACCESS_SERVICES = field("access_services", list(object(ServiceFields.SERVICE))).european().label("Servizi", "Data services")
        .help("Le API che danno accesso alla distribuzione.", "The APIs that give access to the distribution.").rdf(DCAT.ACCESS_SERVICE)
        .example(List.of(Document.EMPTY.with(ServiceFields.URI, iri("https://dati.example.it/service/1")).with(ServiceFields.TITLE, Texts.it("API"))
            .with(ServiceFields.ENDPOINT_URL, List.of(iri("https://dati.example.it/api")))));
    public static final Field<IRI> COMPRESS_FORMAT = field("compress_format", code(MEDIA_TYPES)).european().label("Compressione", "Compression")
        .help("Il tipo della compressione: application/gzip.", "The type of compression: application/gzip.").rdf(DCAT.COMPRESS_FORMAT).example(MEDIA_TYPES.get("application/gzip"));
    public static final Field<IRI> PACKAGE_FORMAT = field("package_format", code(MEDIA_TYPES)).european().label("Archivio", "Package format")
        .help("Il tipo dell'archivio che raccoglie più file: application/zip.", "The type of the archive of several files: application/zip.").rdf(DCAT.PACKAGE_FORMAT).example(MEDIA_TYPES.get("application/zip"));
    public static final Field<String> TEMPORAL_RESOLUTION = field("temporal_resolution", DURATION).european().label("Dettaglio nel tempo", "Temporal resolution")
        .help("Come per il dataset.", "As on the dataset.").rdf(DCAT.TEMPORAL_RESOLUTION).example("P1D");
    public static final Field<BigDecimal> SPATIAL_RESOLUTION = field("spatial_resolution_in_meters", DECIMAL).european().label("Dettaglio nello spazio, in metri", "Spatial resolution in metres")
        .help("Come per il dataset.", "As on the dataset.").rdf(DCAT.SPATIAL_RESOLUTION_IN_METERS).example(new BigDecimal("10"));
    public static final Field<IRI> HAS_POLICY = field("has_policy", link(EuTerms.POLICY)).european().label("Condizioni (ODRL)", "Policy (ODRL)")
        .help("L'IRI di una politica ODRL che dice che cosa si può fare con i dati, oltre alla licenza.", "The IRI of an ODRL policy that says what may be done with the data, beside the licence.")
        .rdf(EuTerms.HAS_POLICY).example(iri("https://dati.example.it/policy/1"));
    public static final Field<Document> CHECKSUM = field("checksum", flat(PartFields.CHECKSUM, "")).european().ckan().label("Impronta del file", "Checksum")
        .help("Per controllare che il file sia arrivato intero.", "To check that the file came whole.").rdf(EuTerms.SPDX_CHECKSUM)
        .example(Document.EMPTY.with(PartFields.HASH, "ab12").with(PartFields.HASH_ALGORITHM, PartFields.HASH_ALGORITHM.example()));
    // CKAN
    public static final Field<IRI> URL = field("url", IRI).ckan().label("Indirizzo", "URL")
        .help("L'indirizzo dei dati: un file, una pagina o un'API.", "The address of the data: a file, a page or an API.").noRdf("access_url and download_url say which it is").example(iri(FILE))
        .otherwise(node -> node.document().get(DOWNLOAD_URL).or(() -> node.document().get(ACCESS_URL)));
    public static final Field<String> FORMAT = field("format", TEXT).facet().label("Formato, come testo", "Format as text")
        .help("Il nome corrente del formato: CSV, XLSX. Se manca si ricava dall'indirizzo.", "The format's everyday name: CSV, XLSX. If it is missing it is taken from the address.")
        .noRdf("distribution_format is the code").example("CSV").otherwise(node -> node.document().get(DISTRIBUTION_FORMAT).map(FILE_TYPES::code));
    public static final Field<IRI> URI = field("uri", IRI).label("IRI della distribuzione", "IRI of the distribution")
        .help("L'identificativo web all'origine, se ne ha uno.", "The web identifier at its origin, if it has one.").rdf(self()).example(iri("https://example.org/distribution/1"));
    public static final Field<String> ID = field("id", TEXT).label("Identificativo", "Id")
        .help("UUID versione 4; se manca lo dà il catalogo.", "A version-4 UUID; given by the catalogue if it is missing.").noRdf("part of the IRI").example("5d1b3c5e-0000-4000-8000-000000000011");
    public static final Field<String> RESOURCE_TYPE = field("resource_type", TEXT).label("Tipo di risorsa", "Resource type")
        .help("Un testo libero: file, api, documentation.", "A free text: file, api, documentation.").noRdf(OWN).example("file");
    public static final Field<String> MIMETYPE_INNER = field("mimetype_inner", TEXT).label("Tipo MIME interno", "Inner media type")
        .help("Di un archivio, il tipo di ciò che contiene.", "Of an archive, the type of what is inside.").noRdf("distribution_format says it").example("text/csv");
    public static final Field<String> CACHE_URL = field("cache_url", TEXT).label("Copia", "Cached copy")
        .help("L'indirizzo di una copia del file.", "The address of a copy of the file.").noRdf(OWN).example("https://dati.example.it/cache/progetti.csv");
    public static final Field<Temporal> CACHE_LAST_UPDATED = field("cache_last_updated", DATE).label("Data della copia", "Date of the copy")
        .help("Quando la copia è stata fatta.", "When the copy was made.").noRdf(OWN).example(DAY);
    public static final Field<Temporal> CREATED = field("created", DATE).label("Creata il", "Created")
        .help("Quando la risorsa è nata; se manca, adesso.", "When the resource was made; now, if it is missing.").noRdf("stands in for issued").example(DAY);
    public static final Field<Temporal> LAST_MODIFIED = field("last_modified", DATE).label("File cambiato il", "File changed")
        .help("Quando il file è cambiato l'ultima volta.", "When the file last changed.").noRdf("stands in for modified").example(DAY);
    public static final Field<String> URL_TYPE = field("url_type", TEXT).label("Tipo di indirizzo", "Kind of address")
        .help("upload se il file è conservato qui; altrimenti vuoto.", "upload if the file is kept here; else empty.").noRdf("download_url says it").example("upload");
    public static final Field<String> PACKAGE_ID = field("package_id", TEXT).label("Dataset", "Dataset")
        .help("Il dataset a cui appartiene.", "The dataset it belongs to.").noRdf("part of the IRI").example("5d1b3c5e-0000-4000-8000-000000000001");
    public static final Field<Long> POSITION = field("position", COUNT).answered().label("Posizione", "Position")
        .help("Il posto nell'elenco, da 0.", "Its place in the list, from 0.").noRdf("distributions have no order in RDF").example(0L);
    public static final Field<String> STATE = field("state", TEXT).answered().label("Stato", "State")
        .help("active oppure deleted.", "active or deleted.").noRdf("only active ones are published").example("active");
    public static final Field<Temporal> METADATA_MODIFIED = field("metadata_modified", DATE).answered().label("Scheda cambiata il", "Record changed")
        .help("Quando la descrizione è cambiata.", "When the description changed.").noRdf("the data's own date is published").example(DAY);

    public static final Schema RESOURCE = Schema.of("Distribution", ResourceFields.class).types(DCATAPIT.DISTRIBUTION, DCAT.DISTRIBUTION)
        .iri("{uri}", "{base}/dataset/{package_id}/resource/{id}", "{parent}/resource/{id}", "{parent}#resource{n}");

    private ResourceFields() { }
}
