package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import java.util.List;

/** Single words, bounds and patterns as Lucene's syntax writes them, with every sign escaped that is not meant as one. */
final class SolrLeaves {
    private static final int LETTERS = 'A';
    private static final int FIRST_SURROGATE = 0xD800;
    private static final int LAST_SURROGATE = 0xDFFF;
    private static final String OPEN = "*";
    private static final char WIDE_BLANK = '\u3000';

    private final IndexSchema schema;
    private final Analysis analysis;
    private final LuceneQueries lucene;

    SolrLeaves(IndexSchema schema, Analysis analysis, LuceneQueries lucene) {
        this.schema = schema;
        this.analysis = analysis;
        this.lucene = lucene;
    }

    List<String> words(Query.Words words) {
        return schema.kind(words.field()).words() ? analysis.words(analysis.query, words.field(), words.text()) : List.of(words.text());
    }

    SolrTokens tokens(Query.Phrase phrase) {
        return new SolrTokens().add(analysis.query, phrase.field(), phrase.text());
    }

    /** Null if nothing lies between the bounds. */
    String range(Query.Range range) {
        Kind kind = schema.kind(range.field());
        if (kind.ordered()) {
            long lower = range.lower() == null ? Long.MIN_VALUE : LuceneQueries.number(kind, range.lower()) + (range.withLower() ? 0 : 1);
            long upper = range.upper() == null ? Long.MAX_VALUE : LuceneQueries.number(kind, range.upper()) - (range.withUpper() ? 0 : 1);
            return lower > upper ? null : "[\"" + lower + "\" TO \"" + upper + "\"]";
        }
        if (range.upper() != null && range.upper().isEmpty()) {
            return null;
        }
        return (range.withLower() ? "[" : "{") + bound(range.field(), range.lower()) + " TO " + bound(range.field(), range.upper()) + (range.withUpper() ? "]" : "}");
    }

    /** Solr's own syntax would take the bounds of words that come taken apart for open ones; its XML does not. */
    String words(Query.Range range, String found) {
        return "<RangeQuery fieldName=\"" + found + "\"" + attribute("lowerTerm", range.field(), range.lower()) + attribute("upperTerm", range.field(), range.upper())
            + " includeLower=\"" + range.withLower() + "\" includeUpper=\"" + range.withUpper() + "\"/>";
    }

    private String attribute(String name, String field, String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(" ").append(name).append("=\"");
        lucene.normal(field, text).codePoints().filter(c -> c >= ' ' && c < FIRST_SURROGATE || c > LAST_SURROGATE && c != 0xFFFE && c != 0xFFFF)
            .forEach(c -> out.append(c < LETTERS ? "&#" + c + ";" : Character.toString(c)));
        return out.append('"').toString();
    }

    private String bound(String field, String text) {
        return text == null || text.isEmpty() ? OPEN : quoted(lucene.normal(field, text));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("*", "\\*") + '"';
    }

    /** In brackets, because none may begin with a star. */
    static String regexp(String pattern) {
        return "/(" + pattern.replace("/", "\\/") + ")/";
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        text.chars().forEach(c -> escape(out, (char) c));
        return out.toString();
    }

    /** Stars and question marks stay what they are. */
    static String wildcard(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length() * 2);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                out.append(c);
            } else {
                escape(out, c == '\\' && i + 1 < pattern.length() ? pattern.charAt(++i) : c);
            }
        }
        return out.toString();
    }

    /** The text that a pattern without stars and question marks stands for; null if there is one. */
    static String whole(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                return null;
            }
            out.append(c == '\\' && i + 1 < pattern.length() ? pattern.charAt(++i) : c);
        }
        return out.toString();
    }

    /**
     * An escaped u would begin a number, so small letters and digits stay as they are; capitals are escaped, lest they make AND or NOT. Beyond ASCII
     * the syntax has but one sign, a blank; nothing else is touched there, so that pairs of surrogates stay together.
     */
    private static void escape(StringBuilder out, char c) {
        if (c == WIDE_BLANK || c < 128 && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
            out.append('\\');
        }
        out.append(c);
    }
}
