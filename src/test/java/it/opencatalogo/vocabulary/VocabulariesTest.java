package it.opencatalogo.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wild values of dcat-ap-it.md 4.3 to 4.6. */
class VocabulariesTest {
    @ParameterizedTest
    @CsvSource({"MONTHLY,MONTHLY", "monthly,MONTHLY", "mensile,MONTHLY", "P1M,MONTHLY", "P1Y,ANNUAL", "annuale,ANNUAL", "semestrale,ANNUAL_2", "trimestrale,QUARTERLY", "settimanale,WEEKLY", "P7D,WEEKLY",
        "quotidiano,DAILY", "giornaliero,DAILY", "in continuo aggiornamento,UPDATE_CONT", "irregolare,IRREG", "mai,NEVER", "continuo,CONT",
        "https://publications.europa.eu/resource/authority/frequency/MONTHLY/,MONTHLY"})
    @DisplayName("frequencies")
    void frequencies(String raw, String code) {
        assertEquals(code, Vocabularies.FREQUENCIES.code(Vocabularies.FREQUENCIES.find(raw).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"cc-by,A21_CCBY40", "CC-BY-4.0,A21_CCBY40", "cc-zero,A11_CCO10", "CC0-1.0,A11_CCO10", "odc-pddl,A12_PDDL", "odc-by,A210_ODCBY", "cc-by-sa,A31_CCBYSA40", "odc-odbl,A310_ODBL", "iodl1,A39_IODL10",
        "iodl2,A29_IODL20", "cc-nc,B11_CCBYNC40", "https://w3id.org/italia/controlled-vocabulary/licences/A21:CCBY40,A21_CCBY40", "http://creativecommons.org/licenses/by/4.0/deed.it,A21_CCBY40",
        "https://www.creativecommons.org/licenses/by/4.0/legalcode,A21_CCBY40", "https://w3id.org/italia/controlled-vocabulary/licenses/A21_CCBY40,A21_CCBY40", "http://www.opendefinition.org/licenses/cc-zero,A11_CCO10"})
    @DisplayName("licences")
    void licences(String raw, String code) {
        assertEquals("https://w3id.org/italia/controlled-vocabulary/licences/" + code, Vocabularies.LICENCES.code(Vocabularies.LICENCES.find(raw).orElseThrow()));
    }

    @Test
    @DisplayName("no licence is not a licence")
    void noLicence() {
        assertEquals(Optional.empty(), Vocabularies.LICENCES.find("notspecified"));
        assertEquals(Optional.empty(), Vocabularies.LICENCES.find(""));
    }

    @ParameterizedTest
    @CsvSource({"csv,CSV", "text/csv,CSV", "XLSX,XLSX", "json-ld,JSON_LD", "application/geo+json,GEOJSON", "Esri Shapefile,SHP", "RDF/XML,RDF_XML", "ttl,RDF_TURTLE", "jpg,JPEG", "parquet,PARQUET", "WMS,WMS_SRVC"})
    @DisplayName("file types")
    void fileTypes(String raw, String code) {
        assertEquals(code, Vocabularies.FILE_TYPES.code(Vocabularies.FILE_TYPES.find(raw).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"https://www.geonames.org/3174618", "http://sws.geonames.org/3174618/", "geonames.org/3174618/lombardia.html", "https://sws.geonames.org/3174618"})
    @DisplayName("places of GeoNames")
    void places(String raw) {
        assertEquals("https://sws.geonames.org/3174618/", Vocabularies.GEONAMES.find(raw).orElseThrow().stringValue());
    }

    @Test
    @DisplayName("an unknown entry of the namespace is kept and not called a concept; a code that is none is not found")
    void open() {
        IRI unknown = Vocabularies.FILE_TYPES.find("http://publications.europa.eu/resource/authority/file-type/NUOVO").orElseThrow();
        assertFalse(Vocabularies.FILE_TYPES.knows(unknown));
        assertEquals(List.of("MediaTypeOrExtent"), Vocabularies.FILE_TYPES.schema(unknown).classes().stream().map(IRI::getLocalName).toList());
        assertEquals(Optional.empty(), Vocabularies.FILE_TYPES.find("NUOVO"));
    }

    @Test
    @DisplayName("the tables have the sizes their README names")
    void sizes() {
        assertEquals(Map.of("data-theme", 13, "frequency", 39, "language", 404, "file-type", 185, "place", 238, "dataset-type", 24, "hvd-category", 6),
            List.of(Vocabularies.DATA_THEMES, Vocabularies.FREQUENCIES, Vocabularies.LANGUAGES, Vocabularies.FILE_TYPES, Vocabularies.PLACES, Vocabularies.DATASET_TYPES, Vocabularies.HVD_CATEGORIES)
                .stream().collect(java.util.stream.Collectors.toMap(Vocabulary::name, v -> v.codes().size())));
    }

    @Test
    @DisplayName("bodies by code, without regard to case; names by letters")
    void bodies() {
        assertEquals("Regione Lombardia", Bodies.name("R_LOMBAR").orElseThrow());
        assertEquals(Optional.empty(), Bodies.name("r_piemont"));
        assertTrue(Bodies.same("Regione Valle d'Aosta", "REGIONE VALLE DAOSTA"));
    }

    @Test
    @DisplayName("sub-themes belong to themes, regions are places, licences are open or not")
    void facts() {
        assertTrue(SubThemes.belongs(Vocabularies.DATA_THEMES.get("GOVE"), Vocabularies.EUROVOC.get("http://eurovoc.europa.eu/100169")));
        assertEquals("https://sws.geonames.org/3174618/", Regions.place("https://w3id.org/italia/controlled-vocabulary/territorial-classifications/regions/03").orElseThrow().stringValue());
        assertTrue(Licences.open(Vocabularies.LICENCES.get("cc-by")));
        assertFalse(Licences.open(Vocabularies.LICENCES.get("cc-nc")));
    }
}
