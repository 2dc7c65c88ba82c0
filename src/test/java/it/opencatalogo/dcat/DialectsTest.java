package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.DocumentReader.Reading;
import it.opencatalogo.schema.DocumentWriter;
import it.opencatalogo.schema.RdfShape;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One dataset in the dialects of ckanext-dcatapit, ckanext-scheming and plain extras (dcat-ap-it.md 3.1 to 3.4). */
class DialectsTest {
    private static final String COMMON = "\"id\":\"1\",\"name\":\"x\",\"title\":\"X\",\"identifier\":\"c_f205:x\",\"holder_name\":\"Comune di Milano\",\"holder_identifier\":\"c_f205\",";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String DCATAPIT = "{" + COMMON + """
        "issued":"04-08-2021","frequency":"MONTHLY","language":"{DEU,ITA}","themes_aggregate":"[{\\"theme\\":\\"ECON\\",\\"subthemes\\":[]},{\\"theme\\":\\"GOVE\\"}]",
        "publisher_name":"Comune di Milano","publisher_identifier":"c_f205","creator":"[{\\"creator_name\\":{\\"it\\":\\"Comune di Milano\\",\\"en\\":\\"Comune di Milano\\"},\\"creator_identifier\\":\\"c_f205\\"}]",
        "creator_name":"Comune di Milano","creator_identifier":"C_F205",
        "contact_name":"Ufficio","contact_email":"a@b.it","temporal_coverage":"[{\\"temporal_start\\":\\"2021-01-01\\",\\"temporal_end\\":null}]",
        "geographical_geonames_url":"http://www.geonames.org/3165241/trento.html","geographical_name":"{ITA_TRT}","alternate_identifier":"A,B","is_version_of":"http://x.it/1,http://x.it/2"}""";
    private static final String SCHEMING = "{" + COMMON + """
        "issued":"2021-08-04","frequency":"$frequency/MONTHLY","language":["$language/DEU","$language/ITA"],"theme":["$data-theme/ECON","$data-theme/GOVE"],
        "publisher":[{"name":"Comune di Milano","identifier":"c_f205"}],"creator":[{"name":"Comune di Milano","identifier":"c_f205"}],
        "contact":[{"name":"Ufficio","email":"mailto:a@b.it"}],"temporal_coverage":[{"start":"2021-01-01","end":""}],
        "spatial_coverage":[{"uri":"https://sws.geonames.org/3165241/"},{"uri":"$place/ITA_TRT"}],"alternate_identifier":["A","B"],"is_version_of":["http://x.it/1","http://x.it/2"]}""".replace("$", AUTHORITY);
    private static final String LEGACY = "{" + COMMON + """
        "extras":[{"key":"issued","value":"2021-08-04"},{"key":"frequency","value":"$frequency/MONTHLY"},{"key":"language","value":"[\\"$language/DEU\\",\\"ITA\\"]"},
        {"key":"theme","value":"{ECON,GOVE}"},{"key":"publisher_name","value":"Comune di Milano"},{"key":"publisher_identifier","value":"c_f205"},
        {"key":"creator_name","value":"Comune di Milano"},{"key":"creator_identifier","value":"c_f205"},{"key":"contact_name","value":"Ufficio"},{"key":"contact_email","value":"a@b.it"},
        {"key":"temporal_start","value":"2021-01-01"},{"key":"spatial_uri","value":"http://sws.geonames.org/3165241/"},{"key":"geographical_name","value":"ITA_TRT"},
        {"key":"alternate_identifier","value":"[\\"A\\",\\"B\\"]"},{"key":"is_version_of","value":"[\\"http://x.it/1\\",\\"http://x.it/2\\"]"}]}""".replace("$", AUTHORITY);

    static Reading read(String json) {
        return DocumentReader.read(DatasetFields.DATASET, Golden.json(json, new TypeReference<Map<String, Object>>() { }));
    }

    private static Set<String> values(String json) {
        Set<String> values = new TreeSet<>();
        read(json).document().values().forEach((field, value) -> values.add(field + "=" + value));
        return values;
    }

    @Test
    @DisplayName("dcatapit and scheming give one document")
    void scheming() {
        assertEquals(String.join("\n", values(DCATAPIT)), String.join("\n", values(SCHEMING)));
    }

    @Test
    @DisplayName("dcatapit and old extras give one document")
    void legacy() {
        assertEquals(String.join("\n", values(DCATAPIT)), String.join("\n", values(LEGACY)));
    }

    @Test
    @DisplayName("none of the dialects has a fault")
    void noProblems() {
        assertEquals("[][][]", "" + read(DCATAPIT).problems() + read(SCHEMING).problems() + read(LEGACY).problems());
    }

    @Test
    @DisplayName("04-08-2021 is the fourth of August")
    void dayFirst() {
        assertTrue(values(DCATAPIT).contains("issued=2021-08-04"));
    }

    @Test
    @DisplayName("the top wins over extras, and the difference is reported without refusing")
    void topWins() {
        Reading reading = read("{\"id\":\"1\",\"frequency\":\"ANNUAL\",\"extras\":[{\"key\":\"frequency\",\"value\":\"DAILY\"}]}");
        assertTrue(reading.document().get(DatasetFields.FREQUENCY).orElseThrow().stringValue().endsWith("ANNUAL"));
        assertEquals(1, reading.problems().all().size());
        assertTrue(reading.problems().errors().isEmpty());
    }

    @Test
    @DisplayName("OP_DATPRO alone is no theme")
    void provisional() {
        assertTrue(read("{\"themes_aggregate\":\"[{\\\"theme\\\":\\\"OP_DATPRO\\\",\\\"subthemes\\\":[]}]\"}").document().get(DatasetFields.THEMES_AGGREGATE).isEmpty());
    }

    @Test
    @DisplayName("a place that is only a name is a described location")
    void freePlace() {
        String said = read("{\"spatial\":\"{\\\"type\\\":\\\"Point\\\",\\\"coordinates\\\":[9,45]}\",\"spatial_text\":\"Val Brembana\"}").document().toString();
        assertTrue(said.contains("Val Brembana") && said.contains("Point"), said);
    }

    @Test
    @DisplayName("what is read can be written and read again")
    void roundTrip() {
        for (String json : new String[] {DCATAPIT, SCHEMING, LEGACY}) {
            var document = read(json).document();
            assertEquals(document, DocumentReader.read(DatasetFields.DATASET, DocumentWriter.write(DatasetFields.DATASET, document)).document());
        }
    }

    @Test
    @DisplayName("the golden packages survive JSON")
    void goldenJson() {
        for (Map<String, Object> json : Golden.packages()) {
            var document = DocumentReader.read(DatasetFields.DATASET, json).document();
            var again = DocumentReader.read(DatasetFields.DATASET, DocumentWriter.write(DatasetFields.DATASET, document)).document();
            DatasetFields.DATASET.fields().stream().filter(f -> !(f.rdf() instanceof RdfShape.None)).forEach(f -> assertEquals(document.value(f), again.value(f), f.key()));
        }
    }
}
