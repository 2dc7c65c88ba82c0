package it.opencatalogo.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.ItalianStemmer;

/** A word of a question as it is written, without signs around it and without its elided article. */
record PlainWord(String written) {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{Nd}_]*(?:(?:\\p{L}{0,4}l|d|un|quest)['’](?=\\p{L}))?|[^\\p{L}\\p{Nd}_]+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITALS = Pattern.compile("(?=.*\\p{Lu})[\\p{Lu}\\p{Nd}&]+");
    private static final int LONGEST = 100;
    private static final String AS_IT_IS = "=";

    /** Longer ones are none. */
    static List<PlainWord> all(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> word.length() <= LONGEST).map(word -> AROUND.matcher(word).replaceAll("")).filter(word -> !word.isEmpty()).map(PlainWord::new).toList();
    }

    /** Under which it stands in a list of rules: an abbreviation as it is, another word by its stem. */
    String key() {
        return CAPITALS.matcher(written).matches() ? AS_IT_IS + folded() : stem();
    }

    /** Under which it may be found there. */
    Set<String> keys() {
        return Set.of(AS_IT_IS + folded(), stem());
    }

    boolean stopWord() {
        return Analysis.STOP_WORDS.contains(written.toLowerCase(Locale.ROOT));
    }

    private String folded() {
        char[] letters = written.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[letters.length * 4];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length));
    }

    private String stem() {
        ItalianStemmer stemmer = new ItalianStemmer();
        stemmer.setCurrent(folded());
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
