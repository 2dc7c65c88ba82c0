package it.opencatalogo.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is no good query, with every sign in it taken as a letter: only a sign in front of a word, a field before a colon and pairs of
 * quotes keep their meaning. Solr's eDisMax reads again in this way what it cannot read.
 */
final class EscapedWords {
    private static final Pattern WORD = Pattern.compile("([+-](?=.))?(?:([\\p{L}_$][\\p{L}\\p{N}_$.-]*):(?=.))?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|((?:[^\\s\"\\\\]|\\\\.?)+))", Pattern.DOTALL);
    private static final Pattern SIGN = Pattern.compile("\\\\.|[-!():^\\[\\]{}~*?\"+\\\\|&/]", Pattern.DOTALL);

    private EscapedWords() {
    }

    static String of(String source) {
        String text = source.chars().filter(c -> c == '"').count() % 2 == 0 ? source : source.replace("\"", "\\\"");
        StringBuilder out = new StringBuilder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            out.append(word.group(1) == null ? "" : word.group(1)).append(word.group(2) == null ? "" : word.group(2) + ":");
            out.append(word.group(3) != null ? "\"" + word.group(3) + "\"" : escaped(word.group(4))).append(' ');
        }
        return out.toString();
    }

    private static String escaped(String word) {
        if (word.equals("AND") || word.equals("OR") || word.equals("NOT")) {
            return "\"" + word + "\"";
        }
        return SIGN.matcher(word).replaceAll(sign -> Matcher.quoteReplacement(sign.group().length() > 1 ? sign.group() : "\\" + sign.group()));
    }
}
