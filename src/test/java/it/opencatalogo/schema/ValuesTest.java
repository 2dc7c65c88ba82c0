package it.opencatalogo.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How single values are read and repaired. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource({"2024-01-31,2024-01-31", "04-08-2021,2021-08-04", "4/8/2021,2021-08-04", "04.08.2021,2021-08-04", "20210804,2021-08-04", "2021-08-04 10:00,2021-08-04T10:00:00",
        "2021-08-04T10:00:00Z,2021-08-04T10:00:00Z", "2021-08-04T10:00:00.5+0200,2021-08-04T10:00:00.5+02:00", "08/2021,2021-08-01", "2021-08,2021-08-01", "2021,2021-01-01",
        "30-02-2021,", "2021-13-01,", "ieri,", "2021-08-04T25:00:00Z,"})
    @DisplayName("dates, day first")
    void dates(String raw, String expected) {
        assertEquals(Optional.ofNullable(expected), Dates.read(raw).map(Dates::text));
    }

    @ParameterizedTest
    @CsvSource({"2021,2021-12-31", "02/2024,2024-02-29", "2024-02,2024-02-29", "2024-01-31,2024-01-31"})
    @DisplayName("a year or month that ends a period is its last day")
    void ends(String raw, String expected) {
        assertEquals(expected, Dates.readEnd(raw).map(Dates::text).orElseThrow());
    }

    @Test
    @DisplayName("seconds of 0 are written: xsd:dateTime wants them")
    void seconds() {
        assertEquals("2026-09-30T08:15:00Z", Dates.text(OffsetDateTime.parse("2026-09-30T08:15Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "http://x.it/a b | http://x.it/a%20b", "http://x.it/{a} | http://x.it/%7Ba%7D", "http://x.it/a#b#c | http://x.it/a#b%23c", "http://x.it/50% | http://x.it/50%25",
        "http://x.it/%41à | http://x.it/%41à", "  https://x.it/a  | https://x.it/a", "dct:LicenseDocument | http://purl.org/dc/terms/LicenseDocument", "urn:x:y | urn:x:y",
        "geo:45,9 | geo:45,9", "mailto:a@b.it | mailto:a@b.it", "senza schema | ", "http:// | ", "http:///x | ", ": | ", "c_f205 | ", "1a:b | "})
    @DisplayName("addresses are repaired, or refused")
    void addresses(String raw, String expected) {
        assertEquals(Optional.ofNullable(expected), Iris.clean(raw));
    }

    @ParameterizedTest
    @CsvSource({"it,it", "IT,it", "it-IT,it", "en_GB,en", "sr-Latn,sr-latn", "'e n}',it", "x,it", "'',it"})
    @DisplayName("language tags; what is none counts as untagged")
    void languages(String tag, String expected) {
        assertEquals(expected, LiteralItem.language(tag));
    }

    @Test
    @DisplayName("control characters, soft hyphens and lone surrogates go; letters and pictures stay")
    void clean() {
        assertEquals(Optional.of("c_l024"), Types.clean(" c_\u00ADl024\u0000\u200B "));
        assertEquals(Optional.of("perché \uD83D\uDE00\nsì"), Types.clean("perch\u00E9 \uD83D\uDE00\uD800\n\rs\u00EC"));
        assertEquals(Optional.empty(), Types.clean("\u0001\uFFFF "));
    }

    @Test
    @DisplayName("the exact tag wins over a regional one, copies of the Italian text go")
    void texts() {
        Field<Texts> field = Field.field("name", Types.TEXTS);
        Map<String, Object> names = Map.of("en_GB", "British", "en", "English", "it", "Italiano", "fr", "Italiano");
        Texts texts = Types.TEXTS.read(Source.of(Map.of("name", names), Place.nowhere()), field).orElseThrow();
        assertEquals(Map.of("it", List.of("Italiano"), "en", List.of("English")), texts.byLanguage());
    }

    @ParameterizedTest
    @CsvSource({"Ufficio Open Data,ufficio-open-data", "Città d'Arte,citta-d-arte", "???,''", "'',''"})
    @DisplayName("slugs")
    void slugs(String raw, String expected) {
        assertEquals(expected, IriTemplate.slug(raw));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"POINT(9 45) | true", "{\"type\":\"Point\",\"coordinates\":[9,45]} | true", "Campobasso | false", "{\"type\":\"Point\"} | false", "POLYGON((1 2 | false"})
    @DisplayName("a geometry is WKT or GeoJSON, not a name")
    void geometries(String raw, boolean expected) {
        assertEquals(expected, Geometries.read(raw).isPresent());
    }
}
