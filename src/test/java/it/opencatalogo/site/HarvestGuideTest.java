package it.opencatalogo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The guide to being read by dati.gov.it")
class HarvestGuideTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern INSIDE = Pattern.compile("href=\"#([^\"]+)\"");

    @Test
    @DisplayName("is reached from the first page, and everything it leads to is there")
    void links() {
        given().get("/").then().body(containsString("href=\"/guida/dati-gov-it\""));
        String page = given().get("/guida/dati-gov-it").then().statusCode(200).header("Content-Type", "text/html;charset=utf-8").extract().asString();
        List<String> links = LINK.matcher(page).results().map(found -> found.group(1)).distinct().toList();
        assertFalse(links.isEmpty());
        links.forEach(link -> given().urlEncodingEnabled(false).get(RestAssured.baseURI + ":" + RestAssured.port + link).then().statusCode(200));
        INSIDE.matcher(page).results().map(found -> found.group(1)).forEach(id -> given().get("/guida/dati-gov-it").then().body(containsString("id=\"" + id + "\"")));
    }

    @Test
    @DisplayName("names the address of this catalogue")
    void address() {
        String page = given().get("/guida/dati-gov-it").asString();
        String address = Pattern.compile("Indirizzo: (\\S+)/catalog\\.rdf<br>").matcher(page).results().findFirst().orElseThrow().group(1);
        given().get("/catalog.ttl").then().body(containsString("<" + address + "/catalog>"));
    }
}
