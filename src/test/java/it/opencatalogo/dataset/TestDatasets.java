package it.opencatalogo.dataset;

import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes and reads datasets for tests, through the actions. */
@ApplicationScoped
public class TestDatasets {
    private final People people;

    public TestDatasets(People people) {
        this.people = people;
    }

    public Map<String, Object> make(Map<String, Object> organization, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", people.fresh("dataset"), "owner_org", organization.get("name")));
        body.putAll(more);
        return json(people.call(people.root(), "package_create", body));
    }

    public Map<String, Object> show(Caller caller, Object id) {
        return json(people.call(caller, "package_show", Map.of("id", id)));
    }

    /** The names that {@code package_search} finds. */
    public List<Object> found(Caller caller, String fq) {
        return People.list(People.map(people.call(caller, "package_search", Map.of("fq", fq, "fl", "name", "include_private", true))).get("results")).stream().map(row -> row.get("name")).toList();
    }

    public static List<Object> tags(Map<String, Object> dataset) {
        return People.list(dataset.get("tags")).stream().map(tag -> tag.get("name")).toList();
    }

    private static Map<String, Object> json(Object answer) {
        return Json.object(((FinishedJson) answer).utf8());
    }
}
