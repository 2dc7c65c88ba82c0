package it.opencatalogo.judged;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The datasets of the judged questions: the sample catalogue, and 500 made of themes, municipalities, years and sentences that say little, each
 * by how often it would occur (Zipf). Always the same ones; what a dataset is about is known from how it was made, not from its words.
 */
public final class Corpus {
    private static final int MADE = 500;
    private static final long SEED = 2026;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A dataset as {@code package_create} takes it, and what is known about it. */
    public record Entry(Map<String, Object> dataset, Map<String, String> about) {
        public String name() {
            return (String) dataset.get("name");
        }
    }

    private record Theme(String key, List<String> titles, String notes, List<String> tags, List<String> formats, String measure) {
    }

    private record Place(String name, String istat, String ipa) {
    }

    private final Random chance = new Random(SEED);
    private final List<Theme> themes = Lines.of("themes.tsv").stream().map(Corpus::theme).toList();
    private final List<Place> places = Lines.of("places.tsv").stream().map(line -> line.split("\t")).map(c -> new Place(c[0], c[1], c[2])).toList();
    private final List<String> words = Lines.of("words.txt").stream().flatMap(line -> Arrays.stream(line.split(" "))).toList();

    private Corpus() {
    }

    public static List<Entry> entries() {
        List<Entry> all = new ArrayList<>(sample());
        all.addAll(new Corpus().made());
        return all;
    }

    private static List<Entry> sample() {
        try {
            List<Entry> sample = new ArrayList<>();
            for (String name : read("/sample/index.json", new TypeReference<List<String>>() { })) {
                Map<String, Object> dataset = dataset(read("/sample/datasets/" + name + ".json", new TypeReference<Map<String, Object>>() { }));
                sample.add(new Entry(dataset, Map.of("name", (String) dataset.get("name"))));
            }
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> dataset(Map<String, Object> file) {
        Map<String, Object> dataset = new LinkedHashMap<>((Map<String, Object>) file.get("package"));
        // Drafts of the sample are judged with the others.
        dataset.keySet().removeAll(List.of("state", "private", "type"));
        List<Map<String, Object>> extras = new ArrayList<>((List<Map<String, Object>>) Optional.ofNullable(dataset.remove("extras")).orElse(List.of()));
        // CKAN's own schema takes what is not CKAN's as extras; both catalogues get the same.
        for (String key : List.copyOf(dataset.keySet())) {
            if (!CKAN.contains(key)) {
                extras.add(Map.of("key", key, "value", dataset.remove(key) instanceof String text ? text : ""));
            }
        }
        extras.removeIf(extra -> extra.get("value").equals(""));
        dataset.put("extras", extras);
        return dataset;
    }

    private static final List<String> CKAN = List.of("id", "name", "title", "notes", "owner_org", "url", "license_id", "tags", "resources", "groups", "author", "author_email", "maintainer", "maintainer_email", "version");

    private static <T> T read(String path, TypeReference<T> type) throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream(path)) {
            return JSON.readValue(in, type);
        }
    }

    private static Theme theme(String line) {
        String[] columns = line.split("\t", -1);
        return new Theme(columns[0], List.of(columns[1].split("\\|")), columns[2], List.of(columns[3].split(", ")), List.of(columns[4].split(", ")),
            columns.length > 5 ? columns[5] : "");
    }

    private List<Entry> made() {
        List<Entry> made = new ArrayList<>();
        for (int i = 0; i < MADE; i++) {
            Theme theme = i < themes.size() * 3 ? themes.get(i % themes.size()) : themes.get(chance.nextInt(themes.size()));
            made.add(made(i, theme, zipf(places), 2021 + chance.nextInt(6)));
        }
        return made;
    }

    private Entry made(int number, Theme theme, Place place, int year) {
        String pattern = theme.titles().get(chance.nextInt(theme.titles().size()));
        String title = pattern.replace("{p}", place.name()).replace("{y}", String.valueOf(year)).replace("di L'Aquila", "dell'Aquila");
        String cup = String.format(Locale.ROOT, "J%02dB%02d%06d%04d", 11 + number % 80, year - 2000, number * 17 + 13, number % 9 + 1);
        if (number == 7) {
            cup = "J51B21000440001";
        }
        List<Map<String, Object>> extras = new ArrayList<>(List.of(extra("holder_name", "Comune di " + place.name()), extra("holder_identifier", place.ipa()),
            extra("istat", place.istat())));
        String notes = theme.notes() + " " + sentence() + " " + sentence();
        if (!theme.measure().isEmpty()) {
            extras.add(extra("cup", cup));
            extras.add(extra("misura", theme.measure()));
            notes += chance.nextBoolean() ? " Finanziato dal PNRR, misura " + theme.measure() + "." : "";
        }
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("id", UUID.nameUUIDFromBytes(("judged-" + number).getBytes(StandardCharsets.UTF_8)).toString());
        dataset.put("name", slug(title) + "-" + number);
        dataset.put("title", title);
        dataset.put("notes", notes);
        dataset.put("tags", theme.tags().stream().map(tag -> Map.of("name", tag)).toList());
        dataset.put("resources", theme.formats().stream().map(format -> Map.<String, Object>of("url", "https://dati.example.org/" + number + "/file", "format", format,
            "name", "Dati in formato " + format)).toList());
        dataset.put("extras", extras);
        dataset.put("license_id", "cc-by");
        return new Entry(dataset, Map.of("name", (String) dataset.get("name"), "theme", theme.key(), "place", place.name(), "code", theme.measure().isEmpty() ? "" : cup));
    }

    private static Map<String, Object> extra(String key, String value) {
        return Map.of("key", key, "value", value);
    }

    private String sentence() {
        List<String> said = new ArrayList<>();
        int length = 6 + chance.nextInt(9);
        for (int i = 0; i < length; i++) {
            said.add(zipf(words));
        }
        String text = String.join(" ", said);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** The n-th about n times as rare as the first. */
    private <T> T zipf(List<T> ranked) {
        double total = 0;
        for (int i = 1; i <= ranked.size(); i++) {
            total += 1.0 / i;
        }
        double drawn = chance.nextDouble() * total;
        for (int i = 1; i <= ranked.size(); i++) {
            drawn -= 1.0 / i;
            if (drawn <= 0) {
                return ranked.get(i - 1);
            }
        }
        return ranked.get(ranked.size() - 1);
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
