package it.opencatalogo.action;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a curious stranger asks: every action with its example and with each parameter in turn, searches that try to widen what is seen, every page. */
final class Questions {
    private static final String ACTION = "/api/3/action/";
    private static final List<String> REFERENCES = List.of(Hidden.ORGANIZATION, Hidden.GROUP, Hidden.DATASET, Hidden.PERSON, "no-such", "regione-toscana", "id-progetti");
    private static final List<String> WORDS = List.of(Hidden.KEY, Hidden.KEY.substring(0, 9), "*:*", "", "segreto", "name:" + Hidden.KEY, "title:*");
    private static final List<String> FILTERS = List.of("private:true", "capacity:private", "state:draft", "state:deleted", "state:*", "-state:active", "*:* OR private:true",
        "title:" + Hidden.KEY + "*", "permission_labels:*", "permission_labels:public OR *:*", "_query_:\"private:true\"", "creator_user_id:*", "notes:" + Hidden.KEY,
        "organization:" + Hidden.ORGANIZATION, "groups:" + Hidden.GROUP, "tags:" + Hidden.KEY + "*", "res_format:*", "metadata_created:[NOW-1DAY TO *]", "author:" + Hidden.KEY);
    private static final String FACETS = "[\"tags\",\"organization\",\"groups\",\"res_format\",\"license_id\",\"private\",\"state\",\"author\",\"capacity\",\"creator_user_id\",\"permission_labels\",\"extras_nota\",\"nota\"]";

    /** @param body null for GET */
    record Question(String path, String body) {
    }

    private Questions() {
    }

    /** With the names that everybody knows. */
    static Set<Question> general(Collection<Action> actions) {
        Set<Question> questions = new LinkedHashSet<>();
        for (Action action : actions) {
            post(action, Map.of(), questions);
            get(action, action.input().example(), questions);
            post(action, with(action.input().example(), "dry_run", true), questions);
            about(action, REFERENCES, questions);
            for (Param<?> param : action.input().params()) {
                for (Object value : values(param)) {
                    post(action, with(action.input().example(), param.name(), value), questions);
                    get(action, with(flags(action), param.name(), value), questions);
                }
            }
        }
        searches(questions);
        pages(REFERENCES, questions);
        return questions;
    }

    /** With the names and ids of what is hidden. */
    static Set<Question> pointed(Collection<Action> actions, List<String> references) {
        Set<Question> questions = new LinkedHashSet<>();
        actions.forEach(action -> about(action, references, questions));
        pages(references, questions);
        return questions;
    }

    private static void about(Action action, List<String> references, Set<Question> questions) {
        for (Param<?> param : action.input().params()) {
            if (param.jsonType().equals("string")) {
                for (String reference : references) {
                    post(action, with(action.input().example(), param.name(), reference), questions);
                    get(action, with(flags(action), param.name(), reference), questions);
                }
            }
        }
    }

    private static void post(Action action, Map<String, ?> arguments, Set<Question> questions) {
        questions.add(new Question(ACTION + action.name(), Json.text(arguments)));
    }

    /** Where that is allowed. */
    private static void get(Action action, Map<String, ?> arguments, Set<Question> questions) {
        if (!action.writes()) {
            questions.add(new Question(ACTION + action.name() + "?" + query(arguments), null));
        }
    }

    private static Map<String, Object> with(Map<String, ?> arguments, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put(name, value);
        return all;
    }

    /** Everything that can be switched on. */
    private static Map<String, Object> flags(Action action) {
        Map<String, Object> on = new LinkedHashMap<>();
        action.input().params().stream().filter(param -> param.jsonType().equals("boolean")).forEach(param -> on.put(param.name(), true));
        return on;
    }

    private static List<?> values(Param<?> param) {
        return switch (param.jsonType()) {
            case "boolean" -> List.of(true, false);
            case "integer" -> List.of(0, 1, 1000, -1);
            case "array" -> List.of(List.of(Hidden.KEY), List.of("title", "private"));
            case "string" -> WORDS;
            default -> List.of(Hidden.KEY, List.of("state:draft", "private:true"), Map.of("name", Hidden.DATASET));
        };
    }

    private static void searches(Set<Question> questions) {
        String on = "&include_private=true&include_drafts=true&include_deleted=true&use_default_schema=true";
        for (String words : List.of("*:*", Hidden.KEY, "title:" + Hidden.KEY, "private:true", "state:(draft OR deleted)", "{!lucene}private:true", "_val_:1")) {
            questions.add(new Question(ACTION + "package_search?rows=1000&facet.limit=-1&q=" + encoded(words) + "&facet.field=" + encoded(FACETS) + on, null));
            questions.add(new Question("/dataset?q=" + encoded(words), null));
            questions.add(new Question("/catalog.ttl?q=" + encoded(words), null));
            for (String filter : FILTERS) {
                questions.add(new Question(ACTION + "package_search?rows=1000&facet.limit=-1&q=" + encoded(words) + "&fq=" + encoded(filter) + "&facet.field=" + encoded(FACETS) + on, null));
            }
        }
        for (String filter : FILTERS) {
            questions.add(new Question("/catalog.jsonld?fq=" + encoded(filter), null));
            questions.add(new Question(ACTION + "package_search", Json.text(Map.of("fq_list", List.of(filter), "rows", 1000, "include_drafts", true, "fl", "id,name,title,notes,state"))));
        }
        for (String field : List.of("name", "url", "description", "format", "hash")) {
            questions.add(new Question(ACTION + "resource_search?query=" + field + ":" + Hidden.KEY.substring(0, 9), null));
        }
    }

    private static void pages(List<String> references, Set<Question> questions) {
        List<String> paths = new ArrayList<>(List.of("/", "/dataset", "/dataset?page=2", "/organization", "/group", "/catalog", "/robots.txt", "/sitemap.xml", "/q/openapi",
            "/q/health/ready", "/api", "/api/3", "/feeds/dataset.atom", "/api/action/package_list", "/api/3/action/nothing"));
        for (String suffix : List.of("ttl", "rdf", "xml", "jsonld", "n3")) {
            for (int page = 1; page < 4; page++) {
                paths.add("/catalog." + suffix + "?page=" + page);
            }
            references.forEach(reference -> paths.add("/dataset/" + reference + "." + suffix));
        }
        for (String reference : references) {
            for (String kind : List.of("dataset", "organization", "group", "user", "agent", "contact", "service", "standard", "uploads/group")) {
                paths.add("/" + kind + "/" + reference);
                paths.add("/en/" + kind + "/" + reference);
            }
            references.forEach(other -> paths.add("/dataset/" + reference + "/resource/" + other));
            references.forEach(other -> paths.add("/dataset/" + reference + "/resource/" + other + "/download/dati.csv"));
        }
        for (String words : List.of(Hidden.KEY, Hidden.KEY.substring(0, 9), "seg")) {
            for (String kind : List.of("user", "group", "organization")) {
                paths.add("/api/2/util/" + kind + "/autocomplete?q=" + words);
            }
            for (String kind : List.of("dataset/autocomplete", "tag/autocomplete", "resource/format_autocomplete")) {
                paths.add("/api/2/util/" + kind + "?incomplete=" + words);
            }
        }
        paths.forEach(path -> questions.add(new Question(path, null)));
    }

    private static String query(Map<String, ?> arguments) {
        return arguments.entrySet().stream().map(e -> e.getKey() + "=" + encoded(e.getValue() instanceof String text ? text : Json.text(e.getValue()))).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
