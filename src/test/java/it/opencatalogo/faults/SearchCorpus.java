package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The same datasets for two catalogues: the sample's 45 descriptions, their keys as CKAN's extras, and a few odd ones, closed ones among them.
 * All lie in organisations of their own, so that what else a catalogue holds does not disturb; there they stay, for the next run.
 */
final class SearchCorpus {
    static final String PREFIX = "lingua-";
    private static final Set<String> PLAIN = Set.of("title", "notes", "url", "license_id", "state", "author", "maintainer", "maintainer_email", "version", "private");
    private static final Set<String> RESOURCE = Set.of("url", "name", "description", "format");
    private final Set<String> organizations = new TreeSet<>();
    private final Set<String> groups = new TreeSet<>();
    private final List<Map<String, Object>> datasets = new ArrayList<>();
    private final List<String> values;

    SearchCorpus() throws IOException {
        for (Object name : (List<?>) read("index.json")) {
            datasets.add(sample((Map<?, ?>) ((Map<?, ?>) read("datasets/" + name + ".json")).get("package")));
        }
        organizations.addAll(List.of(PREFIX + "odd", PREFIX + "other"));
        datasets.addAll(odd());
        values = gathered();
    }

    private static Object read(String name) throws IOException {
        try (InputStream in = SearchCorpus.class.getResourceAsStream("/sample/" + name)) {
            return Json.read(in.readAllBytes());
        }
    }

    List<Map<String, Object>> datasets() {
        return datasets;
    }

    /** A filter that every question carries. */
    String scope() {
        return "organization:(" + String.join(" OR ", organizations) + ")";
    }

    private Map<String, Object> sample(Map<?, ?> source) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        List<Object> extras = new ArrayList<>();
        source.forEach((key, value) -> {
            if (PLAIN.contains(key)) {
                dataset.put(key.toString(), value);
            } else if (value instanceof String text && !Set.of("id", "name", "owner_org").contains(key)) {
                extras.add(Map.of("key", key, "value", text));
            }
        });
        ((List<?>) source.get("extras")).forEach(extras::add);
        String organization = PREFIX + source.get("owner_org");
        organizations.add(organization);
        dataset.put("extras", extras);
        dataset.put("tags", source.get("tags"));
        dataset.put("groups", parts(source, "groups").map(group -> Map.of("name", group(group.get("name")))).toList());
        dataset.put("resources", parts(source, "resources").map(SearchCorpus::resource).toList());
        return named(PREFIX + source.get("name"), organization, dataset);
    }

    private String group(Object name) {
        groups.add(PREFIX + name);
        return PREFIX + name;
    }

    private static Map<String, Object> resource(Map<?, ?> source) {
        Map<String, Object> resource = new LinkedHashMap<>();
        source.forEach((key, value) -> {
            if (RESOURCE.contains(key)) {
                resource.put(key.toString(), value);
            }
        });
        return resource;
    }

    private static Stream<Map<?, ?>> parts(Map<?, ?> source, String key) {
        return source.get(key) instanceof List<?> list ? list.stream().map(part -> (Map<?, ?>) part) : Stream.of();
    }

    private static Map<String, Object> named(String name, String organization, Map<String, Object> dataset) {
        dataset.put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        dataset.put("name", name);
        dataset.put("owner_org", organization);
        return dataset;
    }

    private static List<Map<String, Object>> odd() {
        return List.of(
            odd("accents", "Città d'arte e perché: l'Università di Forlì", Map.of("version", "1.0", "author", "Niccolò D'Àvalos"), List.of("città d arte", "Forlì"), Map.of("issued_date", "2024-02-29")),
            odd("signs", "C++ & R/Python (v2) - [prova] «uno»", Map.of("version", "2.0-beta+1", "notes", "a:b c\\d e\"f g*h i?j ~k l^m {n} [o] x_y"), List.of("C-sharp", "a.b"), Map.of("holder", "a:b (c)")),
            odd("numbers", "M1C1 1.4.3 misure 2026/2027 CUP J51B21000000001", Map.of("version", "10", "license_id", "cc-zero"), List.of("M1C1", "2026"), Map.of("issued_date", "2026-01-31T10:20:30", "level", "10")),
            odd("cases", "OpenData openData OPENDATA open-data Wi-Fi", Map.of("version", "9", "maintainer", "Mario Rossi", "maintainer_email", "mario.rossi@example.org"), List.of("OpenData", "opendata"), Map.of("level", "9")),
            odd("plain", "Elenco delle scuole", Map.of("notes", "Asili nido, scuole e università"), List.of("scuola", "istruzione"), Map.of("issued_date", "1999-12-31")),
            odd("empty", "", Map.of(), List.of(), Map.of()),
            odd("private", "PNRR privato: progetti riservati", Map.of("private", true), List.of("PNRR", "riservato"), Map.of("level", "1")),
            odd("draft", "PNRR in bozza", Map.of("state", "draft"), List.of("PNRR", "bozza"), Map.of()),
            odd("draft-private", "PNRR in bozza riservata", Map.of("state", "draft", "private", true), List.of("bozza"), Map.of()),
            other("private", "Progetti riservati di un altro ente", Map.of("private", true), List.of("riservato", "altro")),
            other("public", "Progetti aperti di un altro ente", Map.of("license_id", "cc-by"), List.of("altro", "PNRR")),
            other("draft", "Bozza di un altro ente", Map.of("state", "draft"), List.of("altrove")));
    }

    private static Map<String, Object> odd(String name, String title, Map<String, Object> more, List<String> tags, Map<String, String> extras) {
        Map<String, Object> dataset = new LinkedHashMap<>(more);
        dataset.put("title", title);
        dataset.put("tags", tags.stream().map(tag -> Map.of("name", tag)).toList());
        dataset.put("extras", extras.entrySet().stream().map(extra -> Map.of("key", extra.getKey(), "value", extra.getValue())).toList());
        dataset.put("resources", List.of(Map.of("url", "https://example.org/" + name + ".csv", "format", "CSV", "name", "File di " + name, "resource_type", "file"),
            Map.of("url", "https://example.org/" + name, "format", name.length() % 2 == 0 ? "JSON" : "csv", "name", "API")));
        return named(PREFIX + "odd-" + name, PREFIX + "odd", dataset);
    }

    private static Map<String, Object> other(String name, String title, Map<String, Object> more, List<String> tags) {
        return named(PREFIX + "other-" + name, PREFIX + "other", odd(name, title, more, tags, Map.of("level", "3")));
    }

    /** What is missing is made, in one order everywhere. */
    void load(Api site) {
        organizations.forEach(name -> make(site, "organization", named(name, "Ente " + name)));
        groups.forEach(name -> make(site, "group", named(name, "Gruppo " + name)));
        datasets.forEach(dataset -> make(site, "package", dataset));
    }

    private static Map<String, Object> named(String name, String title) {
        return Map.of("name", name, "title", title, "id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static void make(Api site, String kind, Map<String, Object> object) {
        if (site.post(kind + "_show", Map.of("id", object.get("name"))).filter(reply -> reply.status() == 200).isEmpty()) {
            Api.Reply made = site.post(kind + "_create", object).orElseThrow();
            if (made.status() != 200) {
                throw new IllegalStateException(object.get("name") + ": " + made.text());
            }
        }
    }

    /** Every word and value somebody could look for. */
    List<String> values() {
        return values;
    }

    private List<String> gathered() {
        Set<String> values = new LinkedHashSet<>();
        for (Map<String, Object> dataset : datasets) {
            PLAIN.forEach(key -> values.add(String.valueOf(dataset.getOrDefault(key, "PNRR"))));
            parts(dataset, "tags").forEach(tag -> values.add(tag.get("name").toString()));
            parts(dataset, "extras").forEach(extra -> values.add(extra.get("value").toString()));
            parts(dataset, "resources").forEach(resource -> resource.values().forEach(value -> values.add(value.toString())));
            values.add(dataset.get("name").toString());
        }
        values.addAll(organizations);
        values.addAll(groups);
        return values.stream().filter(value -> !value.isBlank()).toList();
    }
}
