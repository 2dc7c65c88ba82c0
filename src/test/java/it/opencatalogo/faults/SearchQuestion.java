package it.opencatalogo.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parameters of one {@code package_search}; the same number asks the same everywhere. */
record SearchQuestion(long number, Map<String, Object> parameters) {
    private static final List<String> SORTS = List.of("name", "title_string", "metadata_modified", "metadata_created", "organization", "license_id", "version", "tags", "res_format",
        "state", "issued_date", "level", "extras_level", "zzz", "num_resources", "notes", "views_total", "id", "score", "groups", "frequency");
    private static final List<String> FACETS = List.of("tags", "organization", "groups", "res_format", "license_id", "state", "capacity", "level", "extras_level", "frequency", "version",
        "zzz", "dataset_type", "isopen", "num_resources", "res_type", "holder_name", "entity_type", "private", "metadata_modified", "title_string", "author");
    private static final List<String> FIELDS = List.of("name", "title", "notes", "tags", "organization", "res_format", "license_id", "state", "capacity", "extras_level", "level", "version",
        "res_url", "dataset_type", "author", "maintainer", "url", "extras_territory", "zzz");

    static SearchQuestion of(long number, SearchCorpus corpus) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextLong();
        SearchGrammar grammar = new SearchGrammar(random, corpus.values());
        Map<String, Object> asked = new LinkedHashMap<>();
        texts(grammar, asked, corpus.scope());
        page(grammar, asked);
        facets(grammar, asked);
        rare(grammar, asked);
        return new SearchQuestion(number, asked);
    }

    private static void texts(SearchGrammar grammar, Map<String, Object> asked, String scope) {
        if (grammar.chance(65)) {
            asked.put("q", grammar.chance(50) ? grammar.words() : grammar.lucene());
        }
        if (!asked.containsKey("q") || grammar.chance(30)) {
            asked.put("fq", grammar.lucene());
        }
        List<String> filters = new ArrayList<>(List.of(scope));
        if (grammar.chance(15)) {
            filters.add(grammar.lucene());
        }
        asked.put("fq_list", filters);
    }

    private static void page(SearchGrammar grammar, Map<String, Object> asked) {
        asked.put("rows", grammar.chance(93) ? 100 : grammar.pick(List.of(0, 1, 5, "7", "", "x", -1, " 3 ", 2.0, true, "99999999999", "1.5")));
        if (grammar.chance(10)) {
            asked.put("start", grammar.pick(List.of(0, 1, 3, "2", 1000, "x", -1, "99999999999")));
        }
        if (grammar.chance(40)) {
            int keys = grammar.chance(70) ? 1 : 2;
            String sort = IntStream.range(0, keys).mapToObj(i -> grammar.pick(SORTS) + grammar.pick(List.of(" asc", " desc", " DESC", " asc"))).collect(Collectors.joining(grammar.pick(List.of(", ", ","))));
            asked.put("sort", grammar.chance(6) ? grammar.broken(sort) : sort + (grammar.chance(80) ? ", name asc" : ""));
        }
        if (grammar.chance(92)) {
            asked.put("fl", grammar.chance(60) ? "name" : grammar.chance(50) ? List.of("name", grammar.pick(FIELDS)) : "name," + grammar.pick(FIELDS) + " " + grammar.pick(FIELDS));
        }
    }

    private static void facets(SearchGrammar grammar, Map<String, Object> asked) {
        if (grammar.chance(35)) {
            List<String> fields = IntStream.rangeClosed(0, grammar.chance(60) ? 0 : 2).mapToObj(i -> grammar.pick(FACETS)).distinct().toList();
            asked.put("facet.field", grammar.chance(92) ? fields : grammar.pick(List.of("[\"tags\"]", "tags", "[tags]", List.of(1), "{}", "[]")));
            if (grammar.chance(40)) {
                asked.put("facet.limit", grammar.pick(List.of(1, 2, 3, 0, -1, "5", "x", 1000)));
            }
            if (grammar.chance(30)) {
                asked.put("facet.mincount", grammar.pick(List.of(0, 1, 2, 5, "3", "x", -1)));
            }
            if (grammar.chance(8)) {
                asked.put("facet", grammar.pick(List.of("true", "false", true, false)));
            }
        }
    }

    private static void rare(SearchGrammar grammar, Map<String, Object> asked) {
        if (grammar.chance(8)) {
            asked.put("mm", grammar.pick(List.of("1", "2", "100%", "50%", "-1", "2<75%", "0", "-25%", "x", "3<-1 5<50%", "99")));
        }
        if (grammar.chance(6)) {
            asked.put("qf", grammar.pick(List.of("title", "title^2 text", "text", "name title tags", "notes^0.5", "zzz", "title^", "title^x", "metadata_modified text", "res_name", "author text")));
        }
        if (grammar.chance(8)) {
            asked.put("defType", grammar.pick(List.of("dismax", "edismax", "edismax", "lucene")));
        }
        if (grammar.chance(2)) {
            asked.put("tie", grammar.pick(List.of("0.5", "1", "x", "")));
        }
        for (String flag : List.of("include_private", "include_drafts", "include_deleted", "use_default_schema")) {
            if (grammar.chance(15)) {
                asked.put(flag, grammar.chance(90) ? true : grammar.pick(List.of("true", "false", "yes", 0)));
            }
        }
        if (grammar.chance(1)) {
            asked.put(grammar.pick(List.of("limit", "ext_x", "df", "foo", "bf", "boost", "extras")), "name");
        }
    }

    /** Whether the order of hits is settled, so that pages can be compared one by one. */
    boolean ordered() {
        return parameters.get("sort") instanceof String sort && sort.matches("(?s).*\\bname +(?i:asc|desc).*") && !sort.contains("score");
    }

    SearchQuestion with(String name, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(parameters);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new SearchQuestion(number, other);
    }

    String text(String name) {
        return parameters.get(name) instanceof String text ? text : "";
    }
}
