package it.opencatalogo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opencatalogo.search.Synonyms;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The guide to the search, and what an administrator may change of it")
class SearchGuideTest {
    private static final Pattern LINK = Pattern.compile("href=\"((?:/dataset\\?q=|/api/3/action/package_search\\?)[^\"]+)\"");
    private static final Pattern NOTHING = Pattern.compile("Nessun dataset trovato|\"count\":0,\"facets\":\\{},\"results\":\\[],(?!.*\"ext_suggest\":\\[\\{)");

    @Inject
    People people;

    @Test
    @DisplayName("each example on the page runs and finds something")
    void examples() {
        String page = given().get("/guida/ricerca").then().statusCode(200).header("Content-Type", "text/html;charset=utf-8").extract().asString();
        List<String> links = LINK.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
        assertTrue(links.size() >= 30, links::toString);
        for (String link : links) {
            String answer = given().urlEncodingEnabled(false).get(RestAssured.baseURI + ":" + RestAssured.port + link).then().statusCode(200).extract().asString();
            assertTrue(!NOTHING.matcher(answer).find() && !answer.contains("class=\"problem\""), link);
        }
    }

    @Test
    @DisplayName("is reached from the search box and from the documentation of package_search")
    void linked() {
        given().get("/dataset").then().body(containsString("href=\"/guida/ricerca\""));
        given().get("/en/dataset").then().body(containsString("href=\"/en/guida/ricerca\""));
        given().get("/en/guida/ricerca").then().statusCode(200).body(containsString("<div lang=\"it\">"));
        given().accept("application/json").get("/q/openapi?format=json").then().body("paths.'/api/3/action/package_search'.get.externalDocs.url", equalTo("/guida/ricerca"));
    }

    @Test
    @DisplayName("the page of datasets asks whether something else was meant, and only if nothing was found")
    void didYouMean() {
        given().queryParam("q", "subapaltatori").get("/dataset").then().body(containsString("Forse cercavi")).body(containsString("href=\"/dataset?q=subappaltatori\""));
        given().queryParam("q", "subappaltatori").get("/dataset").then().body(not(containsString("Forse cercavi")));
        given().queryParam("q", "<script>zzzqqq").get("/dataset").then().body(not(containsString("Forse cercavi"))).body(not(containsString("<script>zzz")));
    }

    @Test
    @DisplayName("synonyms can be read and replaced by administrators, hold at once, and come back with an empty text")
    void synonyms() {
        Map<String, String> key = Map.of("key", Synonyms.KEY);
        assertTrue(people.call(people.root(), "config_option_show", key).toString().contains("PNRR, piano nazionale di ripresa e resilienza"));
        people.refused(403, people.caller(people.person()), "config_option_update", Map.of(Synonyms.KEY, "a, b"));
        people.refused(409, people.root(), "config_option_update", Map.of(Synonyms.KEY, "sola"));
        people.call(people.root(), "config_option_update", Map.of(Synonyms.KEY, "quarzite => subappaltatori"));
        given().get("/api/3/action/package_search?rows=0&q=quarzite").then().body("result.count", equalTo(2));
        people.call(people.root(), "config_option_update", Map.of(Synonyms.KEY, ""));
        given().get("/api/3/action/package_search?rows=0&q=quarzite").then().body("result.count", equalTo(0));
    }
}
