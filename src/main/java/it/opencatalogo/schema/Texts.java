package it.opencatalogo.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts in several languages, in order; Italian is the main one. */
public record Texts(List<Text> all) {
    public record Text(String language, String value) { }

    public static Texts it(String... values) {
        return new Texts(Arrays.stream(values).map(v -> new Text("it", v)).toList());
    }

    public Texts and(String language, String value) {
        List<Text> more = new ArrayList<>(all);
        more.add(new Text(language, value));
        return new Texts(List.copyOf(more));
    }

    public List<String> in(String language) {
        return all.stream().filter(t -> t.language.equals(language)).map(Text::value).toList();
    }

    /** The first text of the language. */
    public Optional<String> first(String language) {
        return all.stream().filter(t -> t.language.equals(language)).map(Text::value).findFirst();
    }

    /** The Italian one, else the first. */
    public String main() {
        return first("it").orElseGet(() -> all.get(0).value);
    }

    public Map<String, List<String>> byLanguage() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        all.forEach(t -> map.computeIfAbsent(t.language, l -> new ArrayList<>()).add(t.value));
        return map;
    }

    /** One per language: the first stays. */
    Texts single() {
        if (all.size() == 1) {
            return this;
        }
        Map<String, Text> first = new LinkedHashMap<>();
        all.forEach(t -> first.putIfAbsent(t.language, t));
        return new Texts(List.copyOf(first.values()));
    }

    /** ckanext-dcatapit copies a text into every installed locale: texts nobody translated are the Italian one alone (dcat-ap-it.md 3.2). */
    Texts withoutCopies() {
        Optional<String> italian = first("it");
        if (all.size() < 2 || italian.isEmpty()) {
            return this;
        }
        return new Texts(all.stream().filter(t -> t.language.equals("it") || !t.value.equals(italian.get())).toList());
    }
}
