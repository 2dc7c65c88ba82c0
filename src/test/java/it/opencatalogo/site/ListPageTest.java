package it.opencatalogo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("GET /, /dataset, /organization, /group, as pages")
class ListPageTest {
    @Inject
    People people;

    @ParameterizedTest(name = "200: {0}")
    @CsvSource({"/, text/html;charset=utf-8", "/dataset, text/html;charset=utf-8", "/dataset/, text/html;charset=utf-8", "/organization, text/html;charset=utf-8",
        "/organization/, text/html;charset=utf-8", "/group, text/html;charset=utf-8", "/group/, text/html;charset=utf-8", "/it/, text/html;charset=utf-8",
        "/en/dataset, text/html;charset=utf-8", "/robots.txt, text/plain;charset=utf-8", "/style.css, text/css;charset=UTF-8"})
    void found(String path, String type) {
        given().get(path).then().statusCode(200).header("Content-Type", type);
        given().head(path).then().statusCode(200);
    }

    @Test
    @DisplayName("the first page leads to search, API, RDF and Swagger UI")
    void home() {
        given().get("/").then().body(containsString("action=\"/dataset\"")).body(containsString("/api/3/action/package_search")).body(containsString("/catalog.ttl"))
            .body(containsString("/q/swagger-ui")).body(containsString("rel=\"alternate\""));
    }

    @Test
    @DisplayName("search: by words, 20 a page, the words kept in the links and shown as text")
    void search() {
        String organization = (String) people.organization().get("name");
        // Letters only: the index takes letters and digits apart.
        String word = people.fresh("parola").chars().filter(c -> c != '-').map(c -> Character.isDigit(c) ? 'a' + c - '0' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        for (int i = 0; i < 21; i++) {
            people.call(people.root(), "package_create", Map.of("name", people.fresh("trovato"), "title", word + " numero " + i, "owner_org", organization));
        }
        given().queryParam("q", word).get("/dataset").then().body(containsString("21 dataset trovati")).body(containsString("/dataset?q=" + word + "&amp;page=2"));
        given().queryParam("q", word).queryParam("page", 2).get("/dataset").then().body(containsString("rel=\"prev\"")).body(not(containsString("rel=\"next\"")));
        given().queryParam("q", "\"><script>x").get("/dataset").then().statusCode(200).body(not(containsString("<script>x")));
        given().queryParam("q", "nessunotrovaquesto").get("/dataset").then().body(containsString("Nessun dataset trovato"));
        given().get("/organization/" + organization).then().statusCode(200).body(containsString("21 dataset pubblici"));
    }

    @Test
    @DisplayName("400: a search that cannot be understood says so on the page")
    void notUnderstood() {
        given().queryParam("q", "titolo:(a").get("/dataset").then().statusCode(400).body(containsString("La ricerca non è comprensibile"));
    }

    @Test
    @DisplayName("an organisation with its contacts; 302 from the id; deleted: 404")
    void organization() {
        Map<String, Object> made = People.map(people.call(people.root(), "organization_create", Map.of("name", people.fresh("ente"), "title", "Ente di prova",
            "identifier", "c_x999", "email", "urp@example.it", "site", "https://www.example.it")));
        String path = "/organization/" + made.get("name");
        given().get(path).then().statusCode(200).body(containsString("<h1>Ente di prova</h1>")).body(containsString("c_x999")).body(containsString("mailto:urp@example.it"));
        given().redirects().follow(false).get("/organization/" + made.get("id")).then().statusCode(302).header("Location", endsWith(path));
        given().redirects().follow(false).get("/agent/c_x999").then().statusCode(303).header("Location", endsWith(path));
        people.call(people.root(), "organization_delete", Map.of("id", made.get("id")));
        given().get(path).then().statusCode(404);
    }

    @ParameterizedTest(name = "303: {0} names a thing, not a page")
    @CsvSource({"/agent/nobody, /", "/agent/nobody/an-office, /", "/contact/ufficio, /", "/standard/x, /", "/service/api, /q/swagger-ui", "/catalog, /"})
    void things(String path, String page) {
        given().redirects().follow(false).get(path).then().statusCode(303).header("Location", endsWith(page));
    }

    @Test
    @DisplayName("the sample is loaded: a dataset of it can be found and read")
    void sample() {
        given().get("/dataset/id-progetti").then().statusCode(200).body(containsString("Progetti del PNRR"));
        given().get("/api/3/action/package_show?id=id-progetti").then().statusCode(200);
        given().get("/dataset/ait_048-interventi-pnrr").then().statusCode(404);
    }
}
