package it.opencatalogo.dcat;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.database.Sql;
import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.AgentIris;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Node;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The IRI of an agent")
class AgentIriTest {
    private static final String BASE = "https://dati.example.it";
    @Inject
    People people;
    @Inject
    Sql sql;
    @Inject
    AgentIris iris;

    private static Node agent(String code, String name, String base) {
        Document document = Document.EMPTY.with(AgentFields.IDENTIFIER, code).with(AgentFields.NAME, Texts.it(name));
        return new Node(AgentFields.AGENT, document, Node.at(Values.iri(base + "/dataset/1"), base), "publisher", 1, base);
    }

    private String iri(Node node) {
        return node.iri(iris).stringValue();
    }

    private List<String> kept(String path) {
        return sql.list("select path from agent_iri where path = ?", row -> row.getString(1), path);
    }

    @Test
    @DisplayName("is written down once when it is first given, as the template has it")
    void first() {
        String office = people.fresh("Ufficio");
        String path = "/agent/c_f205/" + slug(office);
        assertEquals(List.of(), kept(path));
        assertEquals(BASE + path, iri(agent("c_f205", office, BASE)));
        assertEquals(BASE + path, iri(agent("C_F205", office.toUpperCase().replace("-", "  "), BASE)));
        assertEquals(List.of(path), kept(path));
    }

    @Test
    @DisplayName("stays, though today's table of official names would give another")
    void stays() {
        String office = people.fresh("Ufficio passato");
        // As if "c_f205" had had this office's name when it was first served.
        Node before = agent("c_f205", office, BASE);
        assertEquals(BASE + "/agent/c_f205/" + slug(office), before.iri().stringValue());
        iri(agent("c_f205", office, "https://first.example.it"));
        sql.update("update agent_iri set path = '/agent/c_f205' where path = ?", "/agent/c_f205/" + slug(office));
        assertEquals(BASE + "/agent/c_f205", iri(agent("c_f205", office, BASE)));
    }

    private static String slug(String name) {
        return it.opencatalogo.schema.IriTemplate.slug(name);
    }

    @Test
    @DisplayName("that was given once is on the pages, for the agent and for what refers to it")
    void served() {
        String code = people.fresh("ente");
        iri(agent(code, "Ente prova", BASE));
        sql.update("update agent_iri set path = ? where path = ?", "/agent/" + code + "/nome-di-prima", "/agent/" + code);
        Map<String, Object> body = new HashMap<>(Map.of("name", people.fresh("agent"), "title", "Interventi", "notes", "Elenco", "publisher_name", "Ente prova", "publisher_identifier", code));
        body.put("owner_org", people.organization().get("name"));
        people.call(people.root(), "package_create", body);
        given().get("/dataset/" + body.get("name") + ".ttl").then().statusCode(200).body(containsString("/agent/" + code + "/nome-di-prima"))
            .body(not(containsString("/agent/" + code + ">")));
        given().queryParam("fq", "name:" + body.get("name")).get("/catalog.rdf").then().statusCode(200).body(containsString("/agent/" + code + "/nome-di-prima"));
    }

    @Test
    @DisplayName("that hangs below its dataset, or that it brings itself, is not written down")
    void others() {
        Node greek = agent("c_f205", "Δήμος", BASE);
        assertTrue(iri(greek).startsWith(BASE + "/dataset/1#"), iri(greek));
        Document own = greek.document().with(AgentFields.URI, Values.iri("https://example.org/agent/x"));
        assertEquals("https://example.org/agent/x", iri(new Node(AgentFields.AGENT, own, null, "publisher", 1, BASE)));
        assertEquals(0, sql.one("select count(*) from agent_iri where path like ?", row -> row.getInt(1), "%#%").orElseThrow());
    }
}
