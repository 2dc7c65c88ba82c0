package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands for what in a question: a line {@code PNRR, piano nazionale di ripresa e resilienza} holds both ways, {@code a => b} one way,
 * {@code #} begins a remark; the form is Solr's. Words are compared by their Italian stems, abbreviations in capitals as they are. Applied when
 * something is asked, so that a change holds at once and nothing is indexed anew.
 */
public final class Synonyms {
    public static final String KEY = "catalogue.search.synonyms";
    private static final int LONGEST = 100_000;
    private static final int MOST_VARIANTS = 8;
    /** Those that come with the catalogue, as they are written. */
    public static final String DEFAULTS = defaults();
    /** The same, read. */
    public static final Synonyms DEFAULT = of("");

    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    /** {@code from} by the keys of its words. */
    private record Rule(List<String> from, List<String> to) {
    }

    private Synonyms(String text) {
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(line, i + 1);
            }
        }
        byFirst.values().forEach(rules -> rules.sort(Comparator.comparing((Rule rule) -> rule.from().size()).reversed()));
    }

    /** An empty text means {@link #DEFAULT}. */
    public static Synonyms of(String text) {
        if (text.length() > LONGEST) {
            throw Invalid.field(KEY, new Message("Too long: " + LONGEST + " characters at most", "Troppo lungo: al massimo " + LONGEST + " caratteri"));
        }
        return new Synonyms(text.isBlank() ? DEFAULTS : text);
    }

    private static String defaults() {
        try (InputStream in = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void line(String line, int number) {
        String[] sides = line.split("=>", -1);
        List<String> from = items(sides[0]);
        List<String> to = sides.length == 2 ? items(sides[1]) : from;
        if (sides.length > 2 || from.isEmpty() || to.isEmpty() || sides.length == 1 && from.size() < 2) {
            throw Invalid.field(KEY, new Message("Line " + number + " cannot be read: write a, b, c or a => b",
                "La riga " + number + " non si può leggere: scrivere a, b, c oppure a => b; # comincia una nota"));
        }
        for (String one : from) {
            List<String> keys = PlainWord.all(one).stream().map(PlainWord::key).toList();
            List<String> others = to.stream().filter(other -> !other.equals(one)).toList();
            byFirst.computeIfAbsent(keys.get(0), key -> new ArrayList<>()).add(new Rule(keys, others));
        }
    }

    private static List<String> items(String side) {
        return Arrays.stream(side.split(",")).map(String::strip).filter(item -> !PlainWord.all(item).isEmpty()).toList();
    }

    /** The same question with words replaced by what stands for them, as its parts: a part of several words is to be found side by side. */
    List<List<String>> variants(String text) {
        List<PlainWord> words = PlainWord.all(text);
        Set<List<String>> variants = new LinkedHashSet<>();
        for (int i = 0; i < words.size() && variants.size() < MOST_VARIANTS; i++) {
            int at = i;
            fitting(words, at).forEach(rule -> rule.to().forEach(other -> variants.add(replaced(words, at, rule.from().size(), other))));
        }
        return variants.stream().limit(MOST_VARIANTS).toList();
    }

    private List<Rule> fitting(List<PlainWord> words, int at) {
        return words.get(at).keys().stream().flatMap(key -> byFirst.getOrDefault(key, List.of()).stream()).filter(rule -> fits(rule.from(), words, at)).toList();
    }

    private static boolean fits(List<String> from, List<PlainWord> words, int at) {
        if (at + from.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < from.size(); i++) {
            if (!words.get(at + i).keys().contains(from.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> replaced(List<PlainWord> words, int at, int length, String other) {
        List<String> parts = new ArrayList<>(words.subList(0, at).stream().map(PlainWord::written).toList());
        parts.add(other);
        words.subList(at + length, words.size()).forEach(word -> parts.add(word.written()));
        return parts;
    }
}
