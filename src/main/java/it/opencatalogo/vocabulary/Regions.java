package it.opencatalogo.vocabulary;

import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;

/** GeoNames places: any number is taken, regions and autonomous provinces have names. The best place for the quality score (dcat-ap-it.md 2.7). */
public final class Regions {
    private static final String PAGE = "https://www.geonames.org/";
    private static final String PLACE = "https://sws.geonames.org/";
    private static final Map<String, IRI> BY_ISTAT = new HashMap<>();

    private Regions() { }

    /** The place of an IRI of the Italian vocabulary of regions, or of a code of ISTAT: {@code …/regions/03}, {@code 03}. */
    public static Optional<IRI> place(String region) {
        return Optional.ofNullable(BY_ISTAT.get(region.substring(region.lastIndexOf('/') + 1)));
    }

    static Vocabulary read() {
        Document scheme = Document.EMPTY.with(Entries.URI, iri("http://sws.geonames.org")).with(Entries.TITLE, Vocabularies.labels("", "GeoNames"));
        Vocabulary places = new Vocabulary("GeoNames", Entries.PLACE, PLACE, Document.EMPTY.with(Entries.DESCRIBED_SCHEME, scheme))
            .rule("(?:https?://)?(?:\\w+\\.)?geonames\\.org/(\\d{1,12})(?:/.*)?", n -> PLACE + n + "/", n -> PAGE + n);
        for (CSVRecord row : Table.rows("regions")) {
            if (!row.get("geonames").isBlank()) {
                add(row, places);
            }
        }
        return places;
    }

    private static void add(CSVRecord row, Vocabulary places) {
        IRI iri = iri(PLACE + row.get("geonames") + "/");
        Texts name = Texts.it(row.get("name"));
        Document entry = Document.EMPTY.with(Entries.GEOGRAPHICAL_IDENTIFIER, PAGE + row.get("geonames"))
            .with(Entries.GEOGRAPHIC_NAME, name).with(Entries.LABEL, name);
        if (!row.get("bbox").isBlank()) {
            entry = entry.with(Entries.BBOX, row.get("bbox")).with(Entries.CENTROID, row.get("centroid"));
        }
        if (!row.get("istat").isBlank()) {
            BY_ISTAT.put(row.get("istat"), iri);
        }
        places.add(PAGE + row.get("geonames"), iri, name, entry);
    }
}
