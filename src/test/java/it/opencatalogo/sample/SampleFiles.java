package it.opencatalogo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample catalogue as it lies in the files, and the facts that it was made from. */
public final class SampleFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Entry(String name, JsonNode body, JsonNode completed) {
        public boolean draft() {
            return body.path("state").asText().equals("draft");
        }

        boolean sourced(String key) {
            return completed.has(key);
        }
    }

    private SampleFiles() { }

    public static List<Entry> datasets() {
        List<Entry> all = new ArrayList<>();
        for (JsonNode name : read("index.json")) {
            all.add(entry(read("datasets/" + name.asText() + ".json"), "package"));
        }
        return all;
    }

    public static List<Entry> organizations() {
        return list("organizations.json", "organization");
    }

    static List<Entry> groups() {
        return list("groups.json", "group");
    }

    static List<Entry> vocabularies() {
        return list("vocabularies.json", "vocabulary");
    }

    /** By the name of the dataset: the identifier of the fact in lower case. */
    static Map<String, JsonNode> facts() {
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        read("catalogue-facts.json").path("datasets").forEach(f -> facts.put(f.path("id").asText().toLowerCase(java.util.Locale.ROOT), f));
        return facts;
    }

    private static List<Entry> list(String file, String kind) {
        List<Entry> all = new ArrayList<>();
        read(file).forEach(e -> all.add(entry(e, kind)));
        return all;
    }

    private static Entry entry(JsonNode file, String kind) {
        return new Entry(file.path(kind).path("name").asText(), file.path(kind), file.path("completed"));
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }

    private static JsonNode read(String file) {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/sample/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no sample/" + file);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
