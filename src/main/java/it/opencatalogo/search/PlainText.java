package it.opencatalogo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what people type without any syntax: as DisMax reads it, with the datasets in front that have the words side by side; and, at a lower weight,
 * without the words that say nothing, by a code that stands for one thing alone, and with what words and abbreviations stand for. What is found
 * can only become more by it; a text with syntax is DisMax's alone.
 */
public final class PlainText {
    private static final Pattern SYNTAX = Pattern.compile("[\"+]|(?:^|\\s)-|(?:^|\\s)(?:AND|OR|NOT|&&|\\|\\|)(?:\\s|$)");
    private static final int MOST_WORDS = 20;
    private static final float BARE = 0.9f;
    private static final float VARIANT = 0.5f;
    private static final float SIDE_BY_SIDE = 0.6f;
    private static final int SLOP = 3;

    private final DisMaxParser parser;
    private final Synonyms synonyms;

    public PlainText(DisMaxParser parser, Synonyms synonyms) {
        this.parser = parser;
        this.synonyms = synonyms;
    }

    public Query read(String text) {
        Query exact = parser.parse(text);
        List<PlainWord> words = PlainWord.all(text);
        if (SYNTAX.matcher(text).find() || words.size() > MOST_WORDS) {
            return exact;
        }
        List<Query> readings = new ArrayList<>(List.of(words.size() < 2 ? exact : new Query.Bool(List.of(exact), sideBySide(text), List.of(), 0)));
        List<String> bare = words.stream().filter(word -> !word.stopWord()).map(PlainWord::written).toList();
        if (bare.size() < words.size() && bare.size() > 1) {
            readings.add(new Query.Boosted(new Query.Bool(List.of(parser.parts(bare)), sideBySide(String.join(" ", bare)), List.of(), 0), BARE));
        }
        words.forEach(word -> readings.addAll(parser.plain().alone(word.written())));
        synonyms.variants(text).forEach(variant -> readings.add(new Query.Boosted(parser.parts(variant), VARIANT)));
        return readings.size() == 1 ? readings.get(0) : new Query.Best(readings, 0);
    }

    private List<Query> sideBySide(String text) {
        return parser.plain().phrases(text, SLOP, SIDE_BY_SIDE);
    }
}
