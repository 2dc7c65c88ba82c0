package it.opencatalogo.dcat;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("GET /catalog.ttl, /dataset/NAME.ttl and their other syntaxes")
class CatalogPageTest {
    @Inject
    People people;

    private Map<String, Object> dataset(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", people.fresh("dcat"), "title", "Interventi", "notes", "Elenco degli interventi"));
        body.put("owner_org", people.organization().get("name"));
        body.putAll(more);
        return Json.object(((FinishedJson) people.call(people.root(), "package_create", body)).utf8());
    }

    private static Model parsed(Response answer, Serialization syntax) {
        try {
            return Rio.parse(new ByteArrayInputStream(answer.asByteArray()), "http://base/", syntax.format());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> datasets(Model page) {
        return page.filter(null, RDF.TYPE, DCAT.DATASET).subjects().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String fq(Map<String, Object> dataset) {
        return "name:" + dataset.get("name");
    }

    @ParameterizedTest(name = "{0}: its media type with the charset, and the same graph")
    @EnumSource(Serialization.class)
    void syntaxes(Serialization syntax) {
        Map<String, Object> one = dataset(Map.of());
        Response ttl = given().queryParam("fq", fq(one)).get("/catalog.ttl");
        Response answer = given().queryParam("fq", fq(one)).get("/catalog." + syntax.suffix());
        answer.then().statusCode(200).header("Content-Type", syntax.contentType());
        Model page = parsed(answer, syntax);
        page.remove(null, RDF.TYPE, EuTerms.PAGED_COLLECTION);
        assertEquals(Set.of("http://127.0.0.1:" + address() + "/dataset/" + one.get("id")), datasets(page));
        assertEquals(datasets(parsed(ttl, Serialization.TTL)), datasets(page));
    }

    private static String address() {
        return String.valueOf(given().get("/api/3/action/status_show").jsonPath().getString("result.site_url")).replaceAll(".*:", "");
    }

    @Test
    @DisplayName("HEAD: status, type, length and tag of GET")
    void head() {
        Response get = given().header("Accept-Encoding", "identity").get("/catalog.ttl");
        given().header("Accept-Encoding", "identity").head("/catalog.ttl").then().statusCode(200)
            .header("Content-Type", get.header("Content-Type")).header("ETag", get.header("ETag")).header("Last-Modified", get.header("Last-Modified"))
            .header("Content-Length", String.valueOf(get.asByteArray().length));
    }

    @Test
    @DisplayName("304 to the tag of the page, 200 after a public change")
    void notModified() {
        String tag = given().get("/catalog.ttl").header("ETag");
        given().header("If-None-Match", "\"other\", W/" + tag).get("/catalog.ttl").then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", tag).head("/catalog.ttl").then().statusCode(304);
        given().header("If-None-Match", tag).get("/catalog.rdf").then().statusCode(200);
        dataset(Map.of());
        assertNotEquals(tag, given().header("If-None-Match", tag).get("/catalog.ttl").then().statusCode(200).extract().header("ETag"));
    }

    @Test
    @DisplayName("a private write leaves the tag as it is")
    void privateWrite() {
        String organization = (String) people.organization().get("name");
        String tag = given().get("/catalog.ttl").header("ETag");
        dataset(Map.of("private", true, "owner_org", organization));
        String after = given().get("/catalog.ttl").header("ETag");
        given().header("If-None-Match", after).get("/catalog.ttl").then().statusCode(304);
        assertFalse(tag.isEmpty());
    }

    @ParameterizedTest(name = "409: {0}={1}")
    @CsvSource({"page, 0", "page, -1", "page, x", "page, 1.5", "page, 99999999999", "modified_since, yesterday", "modified_since, 2026-13-45", "after, abc", "profiles, nonsense", "fq, 'a:('"})
    void refused(String parameter, String value) {
        given().queryParam(parameter, value).get("/catalog.ttl").then().statusCode(409).body("success", equalTo(false)).body("error.__type", containsString("Error"));
    }

    @Test
    @DisplayName("refusals speak Italian where the address does")
    void italian() {
        given().get("/it/catalog.ttl?page=0").then().statusCode(409).body("error.message", startsWith("La pagina"));
    }

    @Test
    @DisplayName("a page past the end: 200, the catalogue alone, no paging node")
    void pastTheEnd() {
        Model page = parsed(given().get("/catalog.ttl?page=900").then().statusCode(200).extract().response(), Serialization.TTL);
        assertTrue(datasets(page).isEmpty());
        assertTrue(page.filter(null, RDF.TYPE, EuTerms.PAGED_COLLECTION).isEmpty());
        assertEquals(1, page.filter(null, RDF.TYPE, DCAT.CATALOG).size());
    }

    @Test
    @DisplayName("following next reads each of 130 datasets once, though one goes on the way")
    void walk() {
        String organization = (String) people.organization().get("name");
        List<Map<String, Object>> made = java.util.stream.IntStream.range(0, 130).mapToObj(i -> dataset(Map.of("owner_org", organization))).toList();
        Response first = given().queryParam("fq", "organization:" + organization).get("/catalog.ttl");
        Model page = parsed(first, Serialization.TTL);
        IRI node = (IRI) page.filter(null, RDF.TYPE, EuTerms.PAGED_COLLECTION).subjects().iterator().next();
        assertEquals("130", Models.objectLiteral(page.filter(node, EuTerms.TOTAL_ITEMS, null)).orElseThrow().stringValue());
        String next = Models.objectLiteral(page.filter(node, EuTerms.hydra("next"), null)).orElseThrow().stringValue();
        assertEquals(next, Models.objectLiteral(page.filter(node, EuTerms.hydra("nextPage"), null)).orElseThrow().stringValue());
        people.call(people.root(), "package_delete", Map.of("id", made.get(3).get("id")));
        Response second = given().urlEncodingEnabled(false).get(next.replaceFirst("http://[^/]+", ""));
        Set<String> read = datasets(page);
        assertEquals(100, read.size());
        read.addAll(datasets(parsed(second, Serialization.TTL)));
        assertEquals(130, read.size());
        given().queryParam("fq", "organization:" + organization).queryParam("page", 2).get("/catalog.ttl").then().statusCode(200);
    }

    @Test
    @DisplayName("modified_since: inclusive, zones understood, kept in the links")
    void since() {
        Map<String, Object> one = dataset(Map.of());
        String moment = (String) one.get("metadata_modified");
        Response at = given().queryParam("fq", fq(one)).queryParam("modified_since", moment).get("/catalog.ttl");
        assertEquals(1, datasets(parsed(at, Serialization.TTL)).size());
        at.then().body(containsString("modified_since="));
        Response zoned = given().queryParam("fq", fq(one)).queryParam("modified_since", moment + "+00:00").get("/catalog.ttl");
        assertEquals(1, datasets(parsed(zoned, Serialization.TTL)).size());
        Response later = given().queryParam("fq", fq(one)).queryParam("modified_since", "2999-01-01").get("/catalog.ttl");
        assertTrue(datasets(parsed(later, Serialization.TTL)).isEmpty());
    }

    @Test
    @DisplayName("private datasets, drafts and showcases are on no page")
    void notPublic() {
        String organization = (String) people.organization().get("name");
        dataset(Map.of("owner_org", organization, "private", true));
        dataset(Map.of("owner_org", organization, "state", "draft"));
        dataset(Map.of("owner_org", organization, "type", "showcase"));
        Map<String, Object> seen = dataset(Map.of("owner_org", organization));
        Set<String> shown = datasets(parsed(given().queryParam("fq", "organization:" + organization).get("/catalog.ttl"), Serialization.TTL));
        assertEquals(1, shown.size());
        assertTrue(shown.iterator().next().endsWith((String) seen.get("id")));
    }

    @Test
    @DisplayName("the dataset alone, by name and by id: the triples of the page")
    void alone() {
        Map<String, Object> one = dataset(Map.of());
        given().get("/dataset/" + one.get("name") + ".ttl").then().statusCode(200).body(containsString("/dataset/" + one.get("id")));
        Response answer = given().get("/dataset/" + one.get("id") + ".jsonld");
        answer.then().statusCode(200).header("Content-Type", Serialization.JSONLD.contentType());
        given().header("If-None-Match", answer.header("ETag")).get("/dataset/" + one.get("id") + ".jsonld").then().statusCode(304);
    }

    @ParameterizedTest(name = "Accept: {0}")
    @CsvSource({"text/turtle, text/turtle; charset=utf-8", "application/rdf+xml, application/rdf+xml; charset=utf-8", "application/ld+json, application/ld+json; charset=utf-8",
        "'text/html,*/*;q=0.8', text/html;charset=utf-8"})
    void negotiated(String accept, String type) {
        Map<String, Object> one = dataset(Map.of());
        given().header("Accept", accept).get("/dataset/" + one.get("name")).then().statusCode(200).header("Content-Type", type).header("Vary", containsString("Accept"));
        given().header("Accept", accept).get("/").then().statusCode(200).header("Content-Type", type).header("Vary", containsString("Accept"));
    }

    @Test
    @DisplayName("withdrawn: 410 with a tombstone; never public: 404")
    void withdrawn() {
        Map<String, Object> gone = dataset(Map.of("title", "Titolo ritirato"));
        people.call(people.root(), "package_delete", Map.of("id", gone.get("id")));
        given().get("/dataset/" + gone.get("id") + ".ttl").then().statusCode(410).header("Content-Type", "text/turtle; charset=utf-8")
            .body(containsString("WITHDRAWN")).body(not(containsString("Titolo ritirato")));
        given().header("Accept", "text/turtle").get("/dataset/" + gone.get("id")).then().statusCode(410);
        Map<String, Object> closed = dataset(Map.of("private", true));
        given().get("/dataset/" + closed.get("name") + ".ttl").then().statusCode(404);
        given().get("/dataset/no-such-dataset.rdf").then().statusCode(404);
    }

    @ParameterizedTest(name = "the same bytes for Accept-Language: {0}")
    @ValueSource(strings = {"it", "en", "de"})
    void language(String language) {
        assertEquals(given().get("/catalog.ttl").asString(), given().header("Accept-Language", language).get("/catalog.ttl").asString());
    }

    @Test
    @DisplayName("a title with a control character and an address with a brace harm no page")
    void hostile() {
        Map<String, Object> one = dataset(Map.of("title", "Titolo <con> \"tutto\" & altro", "resources", List.of(Map.of("url", "http://example.org/a b{c}|d\"e", "name", "x"))));
        for (Serialization syntax : Serialization.values()) {
            Response answer = given().get("/dataset/" + one.get("name") + "." + syntax.suffix());
            answer.then().statusCode(200).header("Retry-After", nullValue());
            assertEquals(1, datasets(parsed(answer, syntax)).size());
        }
    }
}
