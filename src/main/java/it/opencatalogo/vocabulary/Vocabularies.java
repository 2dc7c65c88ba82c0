package it.opencatalogo.vocabulary;

import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Texts;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The code tables of the profile (dcat-ap-it.md 4), named in the plural: the singular is the field that takes a value of it. */
public final class Vocabularies {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String ADMS = "http://purl.org/adms/";
    private static final List<CSVRecord> SYNONYMS = Table.rows("synonyms");

    static final Vocabulary LICENCE_TYPES = adms("licencetype", "licence-type", "Licence type");
    public static final Vocabulary PUBLISHER_TYPES = adms("publishertype", "publisher-type", "Publisher type");
    /** OP_DATPRO means provisional data; ckanext-dcatapit writes it when no theme was given (dcat-ap-it.md 4.2). */
    public static final Vocabulary DATA_THEMES = eu("data-theme", SKOS.CONCEPT).placeholder("OP_DATPRO");
    public static final Vocabulary FREQUENCIES = eu("frequency", DCTERMS.FREQUENCY, SKOS.CONCEPT);
    public static final Vocabulary LANGUAGES = eu("language", DCTERMS.LINGUISTIC_SYSTEM, SKOS.CONCEPT);
    public static final Vocabulary FILE_TYPES = eu("file-type", DCTERMS.MEDIA_TYPE_OR_EXTENT, SKOS.CONCEPT);
    public static final Vocabulary ACCESS_RIGHTS = eu("access-right", DCTERMS.RIGHTS_STATEMENT, SKOS.CONCEPT);
    public static final Vocabulary DATASET_TYPES = eu("dataset-type", SKOS.CONCEPT);
    public static final Vocabulary AVAILABILITIES = eu("planned-availability", SKOS.CONCEPT);
    public static final Vocabulary STATUSES = fill(described("distribution-status", EU + "distribution-status/", EU + "distribution-status", "Distribution status"),
        "distribution-status", EU + "distribution-status/");
    public static final Vocabulary HVD_CATEGORIES = fill(new Vocabulary("hvd-category", Entries.concept(SKOS.CONCEPT), "http://data.europa.eu/bna/",
        Document.EMPTY.with(Entries.IN_SCHEME, iri("http://data.europa.eu/bna/asd487ae75"))), "hvd-category", "http://data.europa.eu/bna/");
    /** Towns and countries of the EU's table; it has no Italian regions, GeoNames does. */
    public static final Vocabulary PLACES = fill(new Vocabulary("place", Entries.PLACE, EU + "place/",
        Document.EMPTY.with(Entries.IN_SCHEME, iri(EU + "place"))), "place", EU + "place/");
    public static final Vocabulary EUROVOC = SubThemes.read();
    public static final Vocabulary GEONAMES = Regions.read();
    public static final Vocabulary LICENCES = Licences.read();
    public static final Vocabulary MEDIA_TYPES = new Vocabulary("IANA media type", Entries.MEDIA_TYPE, "https://www.iana.org/assignments/media-types/", Document.EMPTY)
        .rule("(?:https?://www\\.iana\\.org/assignments/media-types/)?([\\w.+-]+/[\\w.+-]+)", c -> "https://www.iana.org/assignments/media-types/" + c, c -> c);
    public static final Vocabulary CHECKSUM_ALGORITHMS = new Vocabulary("SPDX checksum algorithm", Entries.NOTHING, "http://spdx.org/rdf/terms#", Document.EMPTY)
        .rule("(?:https?://spdx\\.org/rdf/terms#checksumAlgorithm_)?([A-Za-z]+[\\w-]*)",
            c -> "http://spdx.org/rdf/terms#checksumAlgorithm_" + c.toLowerCase(Locale.ROOT).replace("-", ""), c -> c);

    private Vocabularies() { }

    /** An authority table of the Publications Office. */
    private static Vocabulary eu(String scheme, IRI... classes) {
        Document common = Document.EMPTY.with(Entries.IN_SCHEME, iri(EU + scheme));
        return fill(new Vocabulary(scheme, Entries.concept(classes), EU + scheme + "/", common), scheme, EU + scheme + "/");
    }

    private static Vocabulary adms(String scheme, String table, String title) {
        return fill(described(table, ADMS + scheme + "/", ADMS + scheme + "/1.0", title), table, ADMS + scheme + "/");
    }

    /** A table whose scheme the code-list shapes want described too (dcat-ap-it.md 6.2). */
    private static Vocabulary described(String name, String namespace, String scheme, String title) {
        Document described = Document.EMPTY.with(Entries.URI, iri(scheme)).with(Entries.TITLE, labels("", title));
        return new Vocabulary(name, Entries.concept(SKOS.CONCEPT), namespace, Document.EMPTY.with(Entries.DESCRIBED_SCHEME, described));
    }

    private static Vocabulary fill(Vocabulary vocabulary, String table, String namespace) {
        for (CSVRecord row : Table.rows(table)) {
            Texts official = labels(row.get("it"), row.get("en"));
            Texts shown = labels(row.get("it").isEmpty() ? row.get("it_own") : row.get("it"), row.get("en"));
            vocabulary.add(row.get("code"), iri(namespace + row.get("code")), shown, official == null ? Document.EMPTY : Document.EMPTY.with(Entries.LABEL, official));
        }
        return synonyms(vocabulary, table);
    }

    /** The wild values of dcat-ap-it.md 4.3 to 4.5. */
    static Vocabulary synonyms(Vocabulary vocabulary, String table) {
        SYNONYMS.stream().filter(row -> row.get("vocabulary").equals(table))
            .forEach(row -> vocabulary.synonym(row.get("written"), vocabulary.get(row.get("code"))));
        return vocabulary;
    }

    /** Null if there is neither. */
    static Texts labels(String italian, String english) {
        if (italian.isBlank()) {
            return english.isBlank() ? null : new Texts(List.of(new Texts.Text("en", english)));
        }
        return english.isBlank() ? Texts.it(italian) : Texts.it(italian).and("en", english);
    }
}
