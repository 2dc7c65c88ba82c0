package it.opencatalogo.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What hostile requests aim at: the addresses and keys of the catalogue's own document, and a few things that are there. */
record Prey(String authority, String token, List<String> paths, List<String> keys, List<String> values) {
    private static final Set<String> SPARED = Set.of("api_token_revoke", "user_delete");
    private static final List<String> PAGES = List.of("/", "/catalog.ttl", "/catalog.rdf?page=2", "/catalog.jsonld", "/dataset/prey", "/dataset/prey.ttl", "/dataset", "/organization/prey-org",
        "/q/openapi", "/q/health/ready", "/api", "/api/3", "/api/util/dataset/autocomplete?incomplete=p", "/api/2/util/tag/autocomplete", "/it/api/3/action/package_show", "/feeds/dataset.atom",
        "/dataset/prey/resource/x/download/y", "/uploads/group/x.png", "/q/swagger-ui/", "/organization/", "/group/x", "/login", "/user/admin");

    static Prey in(Service service) throws IOException {
        Api api = new Api(service.base(), service.token());
        api.post("organization_create", Map.of("name", "prey-org"));
        api.post("group_create", Map.of("name", "prey-group"));
        Map<String, Object> dataset = api.post("package_create", Map.of("name", "prey", "owner_org", "prey-org", "notes", "Preda", "tags", List.of(Map.of("name", "preda")), "resources",
            List.of(Map.of("url", "https://example.org/a.csv")))).orElseThrow().object();
        List<String> paths = new ArrayList<>(PAGES);
        List<String> keys = new ArrayList<>(List.of("dry_run", "callback", "__proto__", "", "id", "name"));
        Map<String, Object> document = it.opencatalogo.action.Json.object(api.get("/q/openapi?format=json").orElseThrow().body());
        ((Map<?, ?>) document.get("paths")).keySet().stream().map(String::valueOf).filter(path -> SPARED.stream().noneMatch(path::endsWith)).forEach(paths::add);
        collect(document, keys);
        String id = (String) dataset.get("id");
        String resource = (String) ((Map<?, ?>) ((List<?>) dataset.get("resources")).get(0)).get("id");
        return new Prey(service.base().getAuthority(), service.token(), paths, keys.stream().distinct().toList(), List.of("prey", "prey-org", "prey-group", id, resource, "admin", "preda", "CSV", "*:*", "active"));
    }

    private static void collect(Object node, List<String> keys) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(key -> keys.add(key.toString()));
            }
            if (map.get("in") != null && map.get("name") instanceof String name) {
                keys.add(name);
            }
            map.values().forEach(value -> collect(value, keys));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, keys));
        }
    }
}
