package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.GivenIris;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the page says where the dataset says nothing, and what it then leaves unsaid (fields.md 5.2; dcat-ap-it.md, decision 8). */
class KnownValuesTest {
    private static final String PLAIN = """
        "id":"1","name":"x","title":"X","private":false,"license_id":"cc-by","metadata_created":"2024-02-01T08:00:00.000000","metadata_modified":"2026-09-01T07:30:00.000000",
        "organization":{"id":"o","name":"regione","title":"Regione Lombardia","type":"organization"}""";
    private static final Map<String, String> PROFILE = Map.of("identifier", "r_lombar", "email", "opendata@example.it", "telephone", "+39 02 0000000", "site", "https://dati.example.it/contatti");

    private static Model page(String json, Map<String, String> profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PublishedDataset dataset = new PublishedDataset(Golden.json("{" + json + "}", new TypeReference<Map<String, Object>>() { }), profile);
        assertEquals(List.of(), new DatasetPage(Document.EMPTY, Golden.BASE, dataset, GivenIris.NONE).write(Serialization.TTL.writer(out)));
        return Golden.parse(out.toByteArray(), Serialization.TTL);
    }

    private static List<String> objects(Model page, IRI predicate) {
        return page.filter(null, predicate, null).objects().stream().map(Value::stringValue).toList();
    }

    @Test
    @DisplayName("holder and contact are the organisation, from its profile")
    void organisation() {
        Model page = page(PLAIN, PROFILE);
        assertEquals(List.of("https://dati.example.it/agent/r_lombar"), objects(page, DCTERMS.RIGHTS_HOLDER));
        assertEquals(List.of("mailto:opendata@example.it"), objects(page, VCARD4.HAS_EMAIL));
        assertEquals(List.of("+39 02 0000000"), objects(page, VCARD4.VALUE));
        assertEquals(List.of(), objects(page, DCTERMS.PUBLISHER));
    }

    @Test
    @DisplayName("an organisation without mailbox is no contact")
    void noMailbox() {
        assertEquals(List.of(), objects(page(PLAIN, Map.of()), DCAT.CONTACT_POINT));
    }

    @Test
    @DisplayName("dates of the record, unknown frequency, own landing page, public access under an open licence")
    void record() {
        Model page = page(PLAIN, PROFILE);
        assertEquals(List.of("2024-02-01T08:00:00"), objects(page, DCTERMS.ISSUED));
        assertEquals(List.of("2026-09-01T07:30:00"), objects(page, DCTERMS.MODIFIED));
        assertTrue(objects(page, DCTERMS.ACCRUAL_PERIODICITY).get(0).endsWith("/UNKNOWN"));
        assertEquals(List.of("https://dati.example.it/dataset/x"), objects(page, DCAT.LANDING_PAGE));
        assertTrue(objects(page, DCTERMS.ACCESS_RIGHTS).get(0).endsWith("/PUBLIC"));
    }

    @Test
    @DisplayName("of a harvested dataset the record's creation is not the release, and its address is kept")
    void harvested() {
        Model page = page(PLAIN + ",\"uri\":\"https://other.example/d/1\"", PROFILE);
        assertEquals(List.of(), objects(page, DCTERMS.ISSUED));
        assertTrue(page.subjects().stream().anyMatch(s -> s.stringValue().equals("https://other.example/d/1")));
    }

    @Test
    @DisplayName("without an open licence nothing is said of access; no theme, place or period is made up")
    void nothingInvented() {
        Model page = page(PLAIN.replace("cc-by", "notspecified"), PROFILE);
        assertEquals(List.of(), objects(page, DCTERMS.ACCESS_RIGHTS));
        assertEquals(List.of(), objects(page, DCAT.THEME));
        assertEquals(List.of(), objects(page, DCTERMS.SPATIAL));
        assertEquals(List.of(), objects(page, DCTERMS.TEMPORAL));
    }

    @Test
    @DisplayName("a resource's address is where to go, and where to download if it is a file; format and licence from what CKAN has")
    void resources() {
        Model page = page(PLAIN + ",\"resources\":[{\"id\":\"a\",\"package_id\":\"1\",\"url\":\"https://x.it/f/dati.csv?v=1\",\"format\":\"csv\"},{\"id\":\"b\",\"package_id\":\"1\",\"url\":\"https://x.it\"},"
            + "{\"id\":\"c\",\"package_id\":\"1\",\"url\":\"https://x.it/pagina.html\"}]", PROFILE);
        assertEquals(3, objects(page, DCAT.ACCESS_URL).size());
        assertEquals(List.of("https://x.it/f/dati.csv?v=1"), objects(page, DCAT.DOWNLOAD_URL));
        assertEquals(List.of("http://publications.europa.eu/resource/authority/file-type/CSV"), objects(page, DCTERMS.FORMAT));
        assertEquals(List.of("https://creativecommons.org/licenses/by/4.0/"), objects(page, DCTERMS.LICENSE));
    }

    @Test
    @DisplayName("two offices of one name are two contacts")
    void offices() {
        Model page = page(PLAIN + ",\"contact\":[{\"name\":\"Ufficio\",\"email\":\"a@x.it\"},{\"name\":\"Ufficio\",\"email\":\"b@x.it\"}]", PROFILE);
        assertEquals(2, objects(page, DCAT.CONTACT_POINT).size());
    }

    @Test
    @DisplayName("half a checksum is not written")
    void checksum() {
        assertTrue(page(PLAIN + ",\"resources\":[{\"id\":\"a\",\"url\":\"https://x.it/\",\"hash\":\"ab12\"}]", PROFILE).stream().noneMatch(s -> s.toString().contains("spdx")));
        assertTrue(page(PLAIN + ",\"resources\":[{\"id\":\"a\",\"url\":\"https://x.it/\",\"hash\":\"ab12\",\"hash_algorithm\":\"sha1\"}]", PROFILE).stream().anyMatch(s -> s.toString().contains("checksumAlgorithm_sha1")));
    }

    @Test
    @DisplayName("a service says that it serves this dataset, not others that the page may lack")
    void servedDatasets() {
        Model page = page(PLAIN + ",\"resources\":[{\"id\":\"a\",\"url\":\"https://x.it/\",\"access_services\":[{\"uri\":\"https://x.it/s\",\"title\":\"S\",\"endpoint_url\":[\"https://x.it/s\"],"
            + "\"serves_dataset\":[\"https://dati.example.it/dataset/1\",\"https://other.example/2\"]}]}]", PROFILE);
        assertEquals(List.of("https://dati.example.it/dataset/1"), objects(page, DCAT.SERVES_DATASET));
    }
}
