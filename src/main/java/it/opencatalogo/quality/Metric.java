package it.opencatalogo.quality;

import static it.opencatalogo.quality.Share.dataset;
import static it.opencatalogo.quality.Share.distributions;
import static it.opencatalogo.quality.Share.everywhere;
import static it.opencatalogo.quality.Share.present;
import static it.opencatalogo.quality.Share.objects;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.dcat.DatasetGraphs.Described;
import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Field;
import it.opencatalogo.vocabulary.Vocabularies;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;

/**
 * The 23 metrics of the quality score of data.europa.eu, version 1 (MQA, 405 points; dcat-ap-it.md 6.4), each with what earns it and the field to
 * fill. Whether addresses answer is not known here: those metrics are had for certain by nobody, and may be had by all that name an address.
 */
enum Metric {
    KEYWORDS(Dimension.FINDABILITY, 30, "Parole chiave", "Keywords", DatasetFields.TAGS, dataset(present(DCAT.KEYWORD))),
    THEMES(Dimension.FINDABILITY, 30, "Temi", "Categories", DatasetFields.THEMES_AGGREGATE, dataset(present(DCAT.THEME))),
    PLACE(Dimension.FINDABILITY, 20, "Luogo", "Place", DatasetFields.GEOGRAPHICAL_GEONAMES_URL, dataset(present(DCTERMS.SPATIAL))),
    PERIOD(Dimension.FINDABILITY, 20, "Periodo", "Period", DatasetFields.TEMPORAL_COVERAGE, dataset(present(DCTERMS.TEMPORAL))),
    ACCESS_URL_ANSWERS(Dimension.ACCESSIBILITY, 50, "L'indirizzo di accesso risponde", "The access URL answers", ResourceFields.ACCESS_URL, distributions(present(DCAT.ACCESS_URL)), true),
    DOWNLOAD_URL(Dimension.ACCESSIBILITY, 20, "Indirizzo del file", "Download URL", ResourceFields.DOWNLOAD_URL, distributions(present(DCAT.DOWNLOAD_URL))),
    DOWNLOAD_URL_ANSWERS(Dimension.ACCESSIBILITY, 30, "L'indirizzo del file risponde", "The download URL answers", ResourceFields.DOWNLOAD_URL, distributions(present(DCAT.DOWNLOAD_URL)), true),
    FORMAT(Dimension.INTEROPERABILITY, 20, "Formato", "Format", ResourceFields.DISTRIBUTION_FORMAT, distributions(present(DCTERMS.FORMAT))),
    MEDIA_TYPE(Dimension.INTEROPERABILITY, 10, "Tipo MIME", "Media type", ResourceFields.MIMETYPE, distributions(present(DCAT.MEDIA_TYPE))),
    FORMAT_FROM_VOCABULARY(Dimension.INTEROPERABILITY, 10, "Formato e tipo MIME presi dai vocabolari", "Format and media type from vocabularies", ResourceFields.DISTRIBUTION_FORMAT,
        distributions(Metric::fromVocabularies)),
    NON_PROPRIETARY(Dimension.INTEROPERABILITY, 20, "Formato non proprietario", "Non-proprietary format", ResourceFields.DISTRIBUTION_FORMAT, distributions(format(Lists.OPEN))),
    MACHINE_READABLE(Dimension.INTEROPERABILITY, 20, "Formato leggibile dai programmi", "Machine-readable format", ResourceFields.DISTRIBUTION_FORMAT, distributions(format(Lists.READABLE))),
    COMPLIANCE(Dimension.INTEROPERABILITY, 30, "Conforme a DCAT-AP", "DCAT-AP compliance", DatasetFields.NOTES, Metric::compliant),
    LICENCE(Dimension.REUSABILITY, 20, "Licenza", "Licence", ResourceFields.LICENSE_TYPE, distributions(present(DCTERMS.LICENSE))),
    LICENCE_KNOWN(Dimension.REUSABILITY, 10, "Licenza conosciuta dal portale", "Licence known to the portal", ResourceFields.LICENSE_TYPE, distributions(Metric::licenceKnown)),
    ACCESS_RIGHTS(Dimension.REUSABILITY, 10, "Diritti di accesso", "Access rights", DatasetFields.ACCESS_RIGHTS, dataset(present(DCTERMS.ACCESS_RIGHTS))),
    ACCESS_RIGHTS_FROM_VOCABULARY(Dimension.REUSABILITY, 5, "Diritti di accesso presi dal vocabolario", "Access rights from the vocabulary", DatasetFields.ACCESS_RIGHTS,
        dataset((statements, node) -> objects(statements, node, DCTERMS.ACCESS_RIGHTS).stream().anyMatch(value -> Vocabularies.ACCESS_RIGHTS.find(value.stringValue()).isPresent()))),
    CONTACT(Dimension.REUSABILITY, 20, "Punto di contatto", "Contact point", DatasetFields.CONTACT, dataset(present(DCAT.CONTACT_POINT))),
    PUBLISHER(Dimension.REUSABILITY, 10, "Editore", "Publisher", DatasetFields.PUBLISHER, dataset(present(DCTERMS.PUBLISHER))),
    RIGHTS(Dimension.CONTEXTUALITY, 5, "Diritti della distribuzione", "Rights of the distribution", ResourceFields.RIGHTS, distributions(present(DCTERMS.RIGHTS))),
    SIZE(Dimension.CONTEXTUALITY, 5, "Dimensione del file", "File size", ResourceFields.SIZE, distributions(present(DCAT.BYTE_SIZE))),
    ISSUED(Dimension.CONTEXTUALITY, 5, "Data di rilascio", "Date of issue", DatasetFields.ISSUED, everywhere(present(DCTERMS.ISSUED))),
    MODIFIED(Dimension.CONTEXTUALITY, 5, "Data di modifica", "Modification date", DatasetFields.MODIFIED, everywhere(present(DCTERMS.MODIFIED)));

    /** Facts of the method's page and of the portal's own lists, by code of the EU's table of file types; the source is named in dcat-ap-it/vocabularies/README.md. */
    private static final class Lists {
        private static final Set<String> OPEN = Set.of("BMP", "CSV", "DBF", "GEOJSON", "GML", "GPKG", "GZIP", "HTML", "ICS", "JPEG2000", "JSON", "JSON_LD", "KML", "KMZ", "NETCDF", "ODS", "ODT",
            "PARQUET", "PNG", "RDF", "RDFA", "RDF_N_QUADS", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE", "RDF_XML", "RSS", "RTF", "SPARQLQ", "SVG", "TAR", "TIFF", "TSV", "TXT", "WFS_SRVC", "WMS_SRVC",
            "XML", "ZIP");
        private static final Set<String> READABLE = Set.of("CSV", "GEOJSON", "ICS", "JSON", "JSON_LD", "KML", "KMZ", "NETCDF", "ODS", "RDFA", "RDF_N_QUADS", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE",
            "RDF_XML", "RSS", "SHP", "XLS", "XLSX", "XML");
        private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";
        private static final Pattern MEDIA_TYPE = Pattern.compile("https?://www\\.iana\\.org/assignments/media-types/[a-z]+/.+");
        private static final Pattern LICENCE = Pattern.compile("http://publications\\.europa\\.eu/resource/authority/licence/.+|https?://(www\\.)?(creativecommons|opendatacommons)\\.org/.+|http://www\\.formez\\.it/iodl/?");
    }

    private final Dimension dimension;
    private final int points;
    private final Message label;
    private final Field<?> field;
    private final Share share;
    private final boolean untested;

    Metric(Dimension dimension, int points, String italian, String english, Field<?> field, Share share) {
        this(dimension, points, italian, english, field, share, false);
    }

    Metric(Dimension dimension, int points, String italian, String english, Field<?> field, Share share, boolean untested) {
        this.dimension = dimension;
        this.points = points;
        this.label = new Message(english, italian);
        this.field = field;
        this.share = share;
        this.untested = untested;
    }

    Dimension dimension() {
        return dimension;
    }

    int points() {
        return points;
    }

    Message label() {
        return label;
    }

    /** The field that earns it. */
    Field<?> field() {
        return field;
    }

    /** Points that are had for certain. */
    double floor(Described described) {
        return untested ? 0 : ceiling(described);
    }

    /** Points that are had if all addresses answer. */
    double ceiling(Described described) {
        return points * share.of(described);
    }

    private static BiPredicate<Model, Resource> format(Set<String> codes) {
        return (statements, node) -> objects(statements, node, DCTERMS.FORMAT).stream().map(Value::stringValue)
            .anyMatch(format -> format.startsWith(Lists.FILE_TYPES) && codes.contains(format.substring(Lists.FILE_TYPES.length())));
    }

    private static boolean fromVocabularies(Model statements, Resource node) {
        List<Value> formats = objects(statements, node, DCTERMS.FORMAT);
        List<Value> types = objects(statements, node, DCAT.MEDIA_TYPE);
        return !formats.isEmpty() && formats.stream().allMatch(format -> format instanceof IRI && format.stringValue().startsWith(Lists.FILE_TYPES))
            && !types.isEmpty() && types.stream().allMatch(type -> Lists.MEDIA_TYPE.matcher(type.stringValue()).matches());
    }

    private static boolean licenceKnown(Model statements, Resource node) {
        return objects(statements, node, DCTERMS.LICENSE).stream().anyMatch(licence -> licence instanceof IRI && Lists.LICENCE.matcher(licence.stringValue()).matches());
    }

    /** What the shapes of DCAT-AP demand of a dataset and its distributions; the rest of them is given by the way pages are written. */
    private static double compliant(Described described) {
        boolean dataset = present(DCTERMS.TITLE).and(present(DCTERMS.DESCRIPTION)).test(described.statements(), described.dataset());
        return dataset && (objects(described.statements(), described.dataset(), DCAT.HAS_DISTRIBUTION).isEmpty() || distributions(present(DCAT.ACCESS_URL)).of(described) == 1) ? 1 : 0;
    }
}
