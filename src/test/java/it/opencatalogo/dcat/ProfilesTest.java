package it.opencatalogo.dcat;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("profiles= on the catalogue and on single datasets")
class ProfilesTest {
    private static final String SCHEMA = "http://schema.org/";
    @Inject
    People people;

    private String dataset() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", people.fresh("profile"));
        body.put("title", "Interventi");
        body.put("notes", "Elenco degli interventi");
        body.put("owner_org", people.organization().get("name"));
        body.put("temporal_coverage", List.of(Map.of("temporal_start", "2021-07-13")));
        body.put("contact_name", "Ufficio open data");
        body.put("contact_email", "opendata@example.it");
        body.put("contact_telephone", "+39 055 000000");
        body.put("resources", List.of(Map.of("url", "https://example.it/a.csv", "format", "CSV", "mimetype", "text/csv", "size", 10, "license_type", "cc-by")));
        people.call(people.root(), "package_create", body);
        return body.get("name").toString();
    }

    private static Response page(String dataset, String profiles) {
        return given().queryParam("fq", "name:" + dataset).queryParam("profiles", profiles).get("/catalog.ttl");
    }

    private static Model graph(Response answer, RDFFormat format) {
        answer.then().statusCode(200);
        try {
            return Rio.parse(new ByteArrayInputStream(answer.asByteArray()), "http://base/", format);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Without the paging node, which names its own address. */
    private static Model facts(Model page) {
        return page.stream().filter(s -> !s.getSubject().stringValue().contains("/catalog.ttl")).collect(Collectors.toCollection(LinkedHashModel::new));
    }

    private static boolean national(Statement s) {
        return s.getPredicate().getNamespace().equals(DCATAPIT.NAMESPACE) || s.getPredicate().equals(RDF.TYPE) && ((IRI) s.getObject()).getNamespace().equals(DCATAPIT.NAMESPACE);
    }

    @Test
    @DisplayName("the national one is the default, also beside the European one")
    void national() {
        String name = dataset();
        byte[] usual = given().get("/dataset/" + name + ".ttl").asByteArray();
        assertArrayEquals(usual, given().queryParam("profiles", "euro_dcat_ap_3,it_dcat_ap").get("/dataset/" + name + ".ttl").asByteArray());
    }

    @Test
    @DisplayName("the European one is the same without the national terms")
    void european() {
        String name = dataset();
        Model all = facts(graph(page(name, "it_dcat_ap"), RDFFormat.TURTLE));
        Model european = facts(graph(page(name, "euro_dcat_ap_3"), RDFFormat.TURTLE));
        assertTrue(all.removeIf(ProfilesTest::national), "there were some");
        assertTrue(Models.isomorphic(all, european));
        Model alone = graph(given().queryParam("profiles", "euro_dcat_ap_3").get("/dataset/" + name + ".rdf"), RDFFormat.RDFXML);
        assertFalse(alone.isEmpty() || alone.stream().anyMatch(ProfilesTest::national));
    }

    @Test
    @DisplayName("schema.org: dataset, file, period, contact and body in its terms, on the page and alone")
    void schemaOrg() {
        String name = dataset();
        Model page = graph(page(name, "schemaorg"), RDFFormat.TURTLE);
        Resource dataset = page.filter(null, RDF.TYPE, schema("Dataset")).subjects().iterator().next();
        assertEquals(Set.of("Interventi"), values(page, dataset, "name"));
        assertEquals(Set.of("2021-07-13/.."), values(page, dataset, "temporalCoverage"));
        Resource file = Models.objectResource(page.filter(dataset, schema("distribution"), null)).orElseThrow();
        assertTrue(page.contains(file, RDF.TYPE, schema("DataDownload")));
        assertEquals(Set.of("https://example.it/a.csv"), values(page, file, "contentUrl"));
        assertEquals(Set.of("text/csv"), values(page, file, "encodingFormat"));
        Resource contact = Models.objectResource(page.filter(dataset, schema("maintainer"), null)).orElseThrow();
        assertEquals(Set.of("+39 055 000000"), values(page, contact, "telephone"));
        assertEquals(Set.of("opendata@example.it"), values(page, contact, "email"));
        assertTrue(page.contains(null, schema("dataset"), dataset), "the catalogue leads to it");
        assertTrue(page.stream().noneMatch(s -> s.getPredicate().getNamespace().equals(DCAT.NAMESPACE)));
        Model alone = graph(given().queryParam("profiles", "schemaorg").get("/dataset/" + name + ".jsonld"), RDFFormat.JSONLD);
        assertTrue(Models.isomorphic(page.filter(dataset, null, null), alone.filter(dataset, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "it_dcat_ap,nonsense", "schemaorg,it_dcat_ap"})
    @DisplayName("others, and two that do not go together, are refused for what they are")
    void refused(String profiles) {
        String name = dataset();
        given().queryParam("profiles", profiles).get("/catalog.ttl").then().statusCode(409);
        String answer = given().queryParam("profiles", profiles).get("/dataset/" + name + ".jsonld").then().statusCode(409).extract().asString();
        assertTrue(answer.contains("profiles"), answer);
    }

    private static IRI schema(String name) {
        return Values.iri(SCHEMA, name);
    }

    private static Set<String> values(Model model, Resource subject, String name) {
        return model.filter(subject, schema(name), null).objects().stream().map(Object::toString).map(text -> text.replaceAll("^\"|\"(@\\w+|\\^\\^.*)?$", "")).collect(Collectors.toSet());
    }
}
