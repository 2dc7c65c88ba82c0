package it.opencatalogo.action;

import it.opencatalogo.action.Audience.Party;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import it.opencatalogo.user.People.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * For each call an organisation, a group, a dataset and a person of its own, so that none finds what another left; the callers stay, with
 * their roles in all of them. An action is called with its example, in which the sample's objects are replaced by these.
 */
@ApplicationScoped
class Stage {
    private static final Map<Party, String> ROLES = Map.of(Party.MEMBER, "member", Party.EDITOR, "editor", Party.ADMIN, "admin");
    private final People people;
    private final Map<Party, Person> callers = new EnumMap<>(Party.class);
    private Person oneself;

    Stage(People people) {
        this.people = people;
    }

    Caller caller(Party party) {
        return switch (party) {
            case ANYONE -> Caller.ANONYMOUS;
            case SYSADMIN -> people.root();
            default -> people.caller(person(party));
        };
    }

    /** Whom the objects are about. */
    Caller oneself() {
        return people.caller(self());
    }

    /** Private datasets and closed organisations, or open ones. */
    Set hidden(boolean hidden) {
        return new Set(hidden, false);
    }

    /** A dataset without an organisation, made by whom the objects are about. */
    Set own() {
        return new Set(false, true);
    }

    private Person person(Party party) {
        return callers.computeIfAbsent(party, key -> people.person());
    }

    private Person self() {
        if (oneself == null) {
            oneself = people.person();
        }
        return oneself;
    }

    /** What one call finds; each thing is made when it is first asked for. */
    final class Set {
        private final boolean hidden;
        private final boolean own;
        private final Map<String, Object> made = new HashMap<>();

        private Set(boolean hidden, boolean own) {
            this.hidden = hidden;
            this.own = own;
        }

        Map<String, Object> arguments(Action action) {
            Map<String, Object> special = special(action.name());
            if (special != null) {
                return new LinkedHashMap<>(special);
            }
            Map<String, Object> example = new LinkedHashMap<>(action.input().example());
            if (example.isEmpty()) {
                action.input().params().stream().filter(param -> param.example() != null).forEach(param -> example.put(param.name(), param.example()));
            }
            Map<String, Object> arguments = new LinkedHashMap<>();
            example.forEach((key, value) -> arguments.put(key, action.name().endsWith("_create") && key.equals("name") ? people.fresh("new") : ours(value)));
            return arguments;
        }

        /** Where the example is missing, names too many things, or would change what other tests look at. */
        private Map<String, Object> special(String action) {
            return switch (action) {
                case "package_patch", "package_delete", "dataset_purge" -> Map.of("id", dataset(), "title", "Altro titolo");
                case "package_update" -> own ? Map.of("id", dataset(), "title", "Altro titolo") : Map.of("id", dataset(), "title", "Altro titolo", "owner_org", organization());
                case "package_create" -> Map.of("name", people.fresh("new"), "owner_org", organization());
                case "package_owner_org_update" -> Map.of("id", dataset(), "organization_id", organization());
                case "package_resource_reorder" -> Map.of("id", dataset(), "order", List.of());
                case "package_revise" -> Map.of("match", Map.of("name", dataset()), "update", Map.of("notes", "altro"));
                case "package_relationship_create" -> Map.of("subject", dataset(), "object", datasetIn(organization()), "type", "depends_on");
                case "bulk_update_public", "bulk_update_private", "bulk_update_delete" -> Map.of("org_id", organization(), "datasets", List.of());
                case "resource_create" -> Map.of("package_id", dataset(), "url", "https://dati.example.org/altro.csv");
                case "resource_update", "resource_patch" -> Map.of("id", resource(), "url", "https://dati.example.org/altro.csv");
                case "package_relationships_list" -> Map.of("id", dataset());
                case "activity_show", "activity_data_show" -> Map.of("id", entry());
                case "activity_diff" -> Map.of("id", entry(), "object_type", "package");
                case "package_relationship_update", "package_relationship_delete" -> relationship();
                case "task_status_delete" -> Map.of("id", status());
                case "vocabulary_show", "vocabulary_delete" -> Map.of("id", vocabulary());
                case "vocabulary_update" -> Map.of("id", vocabulary(), "tags", List.of(Map.of("name", "altra voce")));
                case "tag_create" -> Map.of("name", "terza voce", "vocabulary_id", ((Map<?, ?>) tree("vocabulary_show", Map.of("id", vocabulary())).get("result")).get("id"));
                case "tag_delete" -> Map.of("id", "prima voce", "vocabulary_id", vocabulary());
                case "organization_activity_list" -> Map.of("id", closed("organization", organization()));
                case "group_activity_list" -> Map.of("id", closed("group", group()));
                case "organization_show", "member_list" -> Map.of("id", closed("organization", organization()));
                case "group_show", "group_package_show" -> Map.of("id", closed("group", group()));
                case "member_create" -> Map.of("id", organization(), "object", user(), "object_type", "user", "capacity", "member");
                case "member_delete" -> Map.of("id", organization(), "object", user(), "object_type", "user");
                case "organization_member_create" -> Map.of("id", organization(), "username", user(), "role", "member");
                case "organization_member_delete" -> Map.of("id", organization(), "username", user());
                case "group_member_create" -> Map.of("id", group(), "username", user(), "role", "member");
                case "group_member_delete" -> Map.of("id", group(), "username", user());
                case "user_create" -> Map.of("name", people.fresh("new"), "email", people.fresh("new") + "@example.org", "password", "una-frase-lunga");
                case "user_update", "user_patch" -> Map.of("id", self().name(), "email", self().email(), "about", "Altro");
                case "user_delete" -> Map.of("id", user());
                case "user_invite" -> Map.of("email", people.fresh("new") + "@example.org", "group_id", organization(), "role", "member");
                case "api_token_revoke" -> Map.of("jti", token());
                case "config_option_update" -> Map.of("ckan.site_title", "OpenCatalogo");
                default -> null;
            };
        }

        private Object ours(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(entry -> ours(entry)).toList();
            }
            if (value instanceof Map<?, ?> map) {
                Map<Object, Object> ours = new LinkedHashMap<>();
                map.forEach((key, entry) -> ours.put(key, ours(entry)));
                return ours;
            }
            if (!(value instanceof String text)) {
                return value;
            }
            return switch (text) {
                case "regione-toscana", "comune-di-prato" -> organization();
                case "attuazione", "scuole", "spesa" -> group();
                case "id-progetti", "prova-progetti-scuole" -> dataset();
                case "b0606a7e-52e5-45cf-b2db-c32495c05567", "6f1d2a5c-3b7e-4c0f-9a51-2f8e7d9c4b10" -> resource();
                case "admin", "maria-rossi" -> self().name();
                default -> value;
            };
        }

        private String organization() {
            return once("organization", () -> grouping("organization"));
        }

        private String group() {
            return once("group", () -> grouping("group"));
        }

        private String dataset() {
            return once("dataset", () -> own ? ownerless() : datasetIn(organization()));
        }

        private String resource() {
            dataset();
            return (String) made.get("resource");
        }

        private String user() {
            return once("user", () -> people.person().name());
        }

        private String token() {
            return once("token", () -> (String) People.map(people.call(Caller.SYSTEM, "api_token_create", Map.of("user", self().name(), "name", "prova"))).get("id"));
        }

        private String vocabulary() {
            return once("vocabulary", () -> {
                String name = people.fresh("vocabolario");
                people.call(Caller.SYSTEM, "vocabulary_create", Map.of("name", name, "tags", List.of(Map.of("name", "prima voce"), Map.of("name", "seconda voce"))));
                return name;
            });
        }

        /** The second of the dataset, so that there is one to compare it with. */
        private String entry() {
            people.call(Caller.SYSTEM, "package_patch", Map.of("id", dataset(), "notes", "altro"));
            List<?> entries = (List<?>) tree("package_activity_list", Map.of("id", dataset())).get("result");
            return (String) ((Map<?, ?>) entries.get(0)).get("id");
        }

        private Map<String, Object> relationship() {
            Map<String, Object> relationship = Map.of("subject", dataset(), "object", own ? ownerless() : datasetIn(organization()), "type", "depends_on", "comment", "altro");
            people.call(Caller.SYSTEM, "package_relationship_create", relationship);
            return relationship;
        }

        private String status() {
            return (String) ((Map<?, ?>) tree("task_status_update", Map.of("entity_id", people.fresh("cosa"), "entity_type", "resource", "task_type", "prova", "key", "chiave",
                "value", "1")).get("result")).get("id");
        }

        /** As it is answered. */
        private Map<String, Object> tree(String action, Map<String, ?> arguments) {
            return Json.object(Json.bytes(Map.of("result", people.call(Caller.SYSTEM, action, arguments))));
        }

        @SuppressWarnings("unchecked")
        private <T> T once(String what, Supplier<T> maker) {
            Object known = made.get(what);
            if (known == null) {
                known = maker.get();
                made.put(what, known);
            }
            return (T) known;
        }

        private String closed(String kind, String name) {
            if (hidden) {
                people.call(Caller.SYSTEM, kind + "_delete", Map.of("id", name));
            }
            return name;
        }

        private String grouping(String kind) {
            List<Map<String, Object>> users = new ArrayList<>();
            ROLES.forEach((party, role) -> users.add(Map.of("name", person(party).name(), "capacity", role)));
            String name = people.fresh(kind);
            people.call(Caller.SYSTEM, kind + "_create", Map.of("name", name, "title", "Ente", "users", users));
            return name;
        }

        /** Only an administrator can take it away from its organisation. */
        private String ownerless() {
            String owner = (String) people.organization(self(), "editor").get("name");
            String name = datasetIn(owner, oneself());
            people.call(Caller.SYSTEM, "package_owner_org_update", Map.of("id", name));
            people.call(Caller.SYSTEM, "organization_member_delete", Map.of("id", owner, "username", self().name()));
            return name;
        }

        private String datasetIn(String owner) {
            return datasetIn(owner, Caller.SYSTEM);
        }

        private String datasetIn(String owner, Caller maker) {
            String name = people.fresh("dataset");
            Map<String, Object> dataset = Json.object(Json.bytes(people.call(maker, "package_create", Map.of("name", name, "owner_org", owner, "private", hidden,
                "resources", List.of(Map.of("url", "https://dati.example.org/dati.csv"))))));
            made.put("resource", People.list(dataset.get("resources")).get(0).get("id"));
            return name;
        }
    }
}
