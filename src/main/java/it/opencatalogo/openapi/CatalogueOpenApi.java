package it.opencatalogo.openapi;

import it.opencatalogo.action.Action;
import it.opencatalogo.action.ActionCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI 3.1 document: {@code openapi/base.yaml}, written by hand, and one operation for every action, made from its row and the fields
 * it takes. {@code openapi/openapi.yaml} is a copy of it, held equal by a test: its diff is the change to the contract.
 */
@ApplicationScoped
public class CatalogueOpenApi {
    private static final String BASE = "/openapi/base.yaml";
    private static final String ACTIONS = "/api/3/action/";
    private final ActionCatalogue actions;

    public CatalogueOpenApi(ActionCatalogue actions) {
        this.actions = actions;
    }

    public byte[] yaml() {
        return Yaml.bytes(document());
    }

    /** Plain, and in the same order in each JVM. */
    public Map<String, Object> document() {
        Map<String, Object> document = Yaml.read(BASE);
        Tasks tasks = Tasks.of(Trees.list(document.get("tags")));
        document.put("tags", tasks.tags());
        Components components = new Components();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Action action : tasks.sorted(actions.all())) {
            paths.put(ACTIONS + action.name(), Trees.map(action.writes() ? "post" : "get", Operation.of(action, tasks.of(action), components)));
        }
        paths.putAll(Trees.map(document.get("paths")));
        Map<String, Object> parts = new LinkedHashMap<>(Trees.map(document.get("components")));
        parts.put("schemas", components.schemas());
        Map<String, Object> ordered = new LinkedHashMap<>();
        List.of("openapi", "info", "servers", "tags").forEach(key -> ordered.put(key, document.get(key)));
        ordered.put("paths", paths);
        ordered.put("components", parts);
        return Trees.ordered(ordered);
    }
}
