package it.opencatalogo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("GET /dataset/NAME and its resources, as pages")
class DatasetPageTest {
    private static final String HTML = "text/html;charset=utf-8";
    @Inject
    People people;

    private Map<String, Object> dataset(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", people.fresh("page"), "title", "Interventi", "notes", "Elenco degli interventi"));
        body.put("owner_org", people.organization().get("name"));
        body.putAll(more);
        return Json.object(((FinishedJson) people.call(people.root(), "package_create", body)).utf8());
    }

    private static String id(Map<String, Object> dataset, int resource) {
        return (String) People.list(dataset.get("resources")).get(resource).get("id");
    }

    @Test
    @DisplayName("shows description, tags, resources, extras; names the same thing for machines")
    void shown() {
        Map<String, Object> one = dataset(Map.of("title", "Progetti di prova", "tags", List.of(Map.of("name", "mobilità")), "frequency", "MONTHLY",
            "extras", List.of(Map.of("key", "righe", "value", "291398")), "resources", List.of(Map.of("name", "Elenco in CSV", "url", "http://example.org/a.csv", "format", "CSV"))));
        given().header("Accept-Language", "it").get("/dataset/" + one.get("name")).then().statusCode(200).header("Content-Type", HTML)
            .body(containsString("<h1>Progetti di prova</h1>")).body(containsString("Elenco degli interventi")).body(containsString("mobilità"))
            .body(containsString("Elenco in CSV")).body(containsString("http://example.org/a.csv")).body(containsString("291398")).body(containsString("mensile"))
            .body(containsString("<link rel=\"alternate\" type=\"text/turtle\"")).body(containsString("\"@type\":\"Dataset\"")).body(containsString("lang=\"it\""));
    }

    @Test
    @DisplayName("Italian unless the address or the reader asks for English")
    void languages() {
        String name = (String) dataset(Map.of()).get("name");
        given().get("/dataset/" + name).then().body(containsString("Informazioni sul dataset"));
        given().header("Accept-Language", "en").get("/dataset/" + name).then().body(containsString("About the dataset"));
        given().header("Accept-Language", "en").get("/it/dataset/" + name).then().body(containsString("Informazioni sul dataset")).body(containsString("href=\"/it/dataset\""));
    }

    @Test
    @DisplayName("302 from the id to the name")
    void redirected() {
        Map<String, Object> one = dataset(Map.of());
        given().redirects().follow(false).get("/dataset/" + one.get("id")).then().statusCode(302).header("Location", endsWith("/dataset/" + one.get("name")));
    }

    @Test
    @DisplayName("what people wrote is text, never markup or a script")
    void escaped() {
        Map<String, Object> one = dataset(Map.of("title", "<script>alert(1)</script>", "notes", "a </script><img src=x onerror=alert(2)> b", "url", "javascript:alert(3)",
            "resources", List.of(Map.of("name", "<b>grassetto</b>", "url", "javascript:alert(4)"))));
        given().get("/dataset/" + one.get("name")).then().statusCode(200).body(not(containsString("<script>alert"))).body(not(containsString("<img")))
            .body(not(containsString("<b>grassetto"))).body(not(containsString("href=\"javascript"))).body(containsString("\\u003c/script"));
    }

    @Test
    @DisplayName("no scripts, nothing from elsewhere")
    void headers() {
        given().get("/dataset").then().header("Content-Security-Policy", containsString("default-src 'self'")).header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    @Test
    @DisplayName("private: 404; withdrawn: 410; neither says its title")
    void closed() {
        Map<String, Object> closed = dataset(Map.of("private", true, "title", "Titolo riservato"));
        given().get("/dataset/" + closed.get("name")).then().statusCode(404).header("Content-Type", HTML).body(not(containsString("riservato")));
        Map<String, Object> gone = dataset(Map.of("title", "Titolo ritirato"));
        people.call(people.root(), "package_delete", Map.of("id", gone.get("id")));
        given().get("/dataset/" + gone.get("name")).then().statusCode(410).header("Content-Type", HTML).body(not(containsString("Titolo ritirato")));
    }

    @Test
    @DisplayName("the page of a resource")
    void resource() {
        Map<String, Object> one = dataset(Map.of("resources", List.of(Map.of("name", "Primo file", "url", "https://example.org/a.csv"))));
        given().get("/dataset/" + one.get("name") + "/resource/" + id(one, 0)).then().statusCode(200).header("Content-Type", HTML)
            .body(containsString("Primo file")).body(containsString("href=\"https://example.org/a.csv\""));
        given().get("/dataset/" + one.get("name") + "/resource/00000000-0000-4000-8000-000000000000").then().statusCode(404);
        Map<String, Object> other = dataset(Map.of());
        given().get("/dataset/" + other.get("name") + "/resource/" + id(one, 0)).then().statusCode(404);
    }

    @Test
    @DisplayName("download: 302 to the web, 404 for other addresses and unknown resources, 403 for private datasets")
    void download() {
        Map<String, Object> one = dataset(Map.of("resources", List.of(Map.of("url", "http://example.org/data.csv"), Map.of("url", "javascript:alert(1)"))));
        String path = "/dataset/" + one.get("id") + "/resource/";
        given().redirects().follow(false).get(path + id(one, 0) + "/download").then().statusCode(302).header("Location", "http://example.org/data.csv");
        given().redirects().follow(false).get(path + id(one, 1) + "/download").then().statusCode(404);
        given().get(path + "00000000-0000-4000-8000-000000000000/download").then().statusCode(404);
        Map<String, Object> closed = dataset(Map.of("private", true, "resources", List.of(Map.of("url", "http://example.org/data.csv"))));
        given().get("/dataset/" + closed.get("id") + "/resource/" + id(closed, 0) + "/download").then().statusCode(403).header("Content-Type", HTML);
    }

    @ParameterizedTest(name = "404 page: {0}")
    @ValueSource(strings = {"/dataset/no-such", "/organization/no-such", "/group/no-such", "/nowhere", "/api/nowhere", "/dataset/no-such/resource/x"})
    void missing(String path) {
        given().get(path).then().statusCode(404).header("Content-Type", HTML).body(containsString("Pagina non trovata"));
    }

    @Test
    @DisplayName("405 page")
    void method() {
        given().delete("/dataset").then().statusCode(405).header("Content-Type", HTML);
    }
}
