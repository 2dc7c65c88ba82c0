package it.opencatalogo.dcat;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.dataset.TestDatasets;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@DisplayName("dcat_catalog_show, dcat_dataset_show")
class DcatActionsTest {
    @Inject
    People people;
    @Inject
    TestDatasets datasets;

    private static Model parsed(Object text, Serialization syntax) throws IOException {
        return Rio.parse(new StringReader((String) text), "http://base/", syntax.format());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Serialization.class)
    @DisplayName("the result is the text that the address of the page gives")
    void sameAsPages(Serialization syntax) throws IOException {
        Object id = datasets.make(people.organization(), Map.of("title", "Interventi", "notes", "Elenco")).get("name");
        Object text = people.call(People.NOBODY, "dcat_dataset_show", Map.of("id", id, "format", syntax.suffix(), "profiles", List.of("it_dcat_ap")));
        assertEquals(given().get("/dataset/" + id + "." + syntax.suffix()).asString(), text);
        Model page = parsed(people.call(People.NOBODY, "dcat_catalog_show", Map.of("format", syntax.suffix(), "fq", "name:" + id)), syntax);
        assertEquals(1, page.filter(null, RDF.TYPE, DCAT.DATASET).size());
    }

    @Test
    @DisplayName("without a syntax it is RDF/XML")
    void rdfXml() throws IOException {
        assertTrue(parsed(people.call(People.NOBODY, "dcat_catalog_show", Map.of()), Serialization.RDF).contains(null, RDF.TYPE, DCAT.CATALOG));
    }

    @Test
    @DisplayName("a private dataset for its members, 403 for others")
    void hidden() throws IOException {
        People.Person member = people.person();
        Object id = datasets.make(people.organization(member, "member"), Map.of("title", "Segreto", "notes", "Elenco", "private", true)).get("id");
        assertTrue(parsed(people.call(people.caller(member), "dcat_dataset_show", Map.of("id", id, "format", "ttl")), Serialization.TTL).contains(null, RDF.TYPE, DCAT.DATASET));
        assertEquals("Access denied: User  not authorized to read package " + id, people.refusedBecause(403, People.NOBODY, "dcat_dataset_show", Map.of("id", id)));
    }

    @Test
    @DisplayName("409 and 404 in the words of ckanext-dcat")
    void refused() {
        assertEquals("Page param must be a positive integer starting in 1", people.refusedBecause(409, People.NOBODY, "dcat_catalog_show", Map.of("page", "x")));
        assertEquals("Wrong modified date format. Use ISO-8601 format", people.refusedBecause(409, People.NOBODY, "dcat_catalog_show", Map.of("modified_since", "x")));
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "dcat_dataset_show", Map.of()).get("name_or_id"));
        people.refused(404, People.NOBODY, "dcat_dataset_show", Map.of("id", "no-such"));
        people.refused(409, People.NOBODY, "dcat_dataset_show", Map.of("id", "id-progetti", "format", "foo"));
        people.refused(409, People.NOBODY, "dcat_catalog_show", Map.of("profiles", "nonsense"));
    }
}
