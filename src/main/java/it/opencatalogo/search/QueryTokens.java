package it.opencatalogo.search;

import it.opencatalogo.search.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text in Lucene's syntax into its pieces, with the longest piece that fits, as Solr's grammar does. */
final class QueryTokens {
    private static final String BLANKS = " \t\n\r\u3000";
    private static final String NO_START = BLANKS + "+-!():^[]\"{}~*?\\/";
    private static final Pattern BOOST = Pattern.compile("\\^(=?-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern FUZZY = Pattern.compile("~([0-9]+(?:\\.[0-9]+)?)?");
    /** Quotes are quotes only if they enclose the whole bound. */
    private static final String BOUND = "(?:\"(?:[^\"\\\\]|\\\\.)*\"(?=[ \\]}])|[^ \\]}]++)";
    private static final Pattern RANGE = Pattern.compile("[\\[{]\\s*" + BOUND + "\\s+TO\\s+" + BOUND + "\\s*[\\]}]");
    private static final Pattern REGEXP = Pattern.compile("/((?:[^*/\\\\]|\\\\.)(?:[^/\\\\]|\\\\.)*+)/", Pattern.DOTALL);

    private final String source;
    private int at;

    private QueryTokens(String source) {
        this.source = source;
    }

    static List<QueryToken> of(String source) {
        QueryTokens tokens = new QueryTokens(source);
        List<QueryToken> all = new ArrayList<>();
        QueryToken token;
        do {
            token = tokens.next();
            all.add(token);
        } while (!token.is(Kind.END));
        return all;
    }

    private QueryToken next() {
        while (at < source.length() && BLANKS.indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        if (at == source.length()) {
            return new QueryToken(Kind.END, "", at, at);
        }
        char c = source.charAt(at);
        return switch (c) {
            case '(' -> sign(Kind.OPEN, 1);
            case ')' -> sign(Kind.CLOSE, 1);
            case ':' -> sign(Kind.COLON, 1);
            case '+' -> operator(Kind.PLUS);
            case '-' -> operator(Kind.MINUS);
            case '!' -> operator(Kind.NOT);
            case '"' -> phrase();
            case '/' -> match(REGEXP, Kind.REGEXP);
            case '^' -> match(BOOST, Kind.BOOST);
            case '~' -> match(FUZZY, Kind.FUZZY);
            case '[', '{' -> match(RANGE, Kind.RANGE);
            case ']', '}' -> throw Refusal.syntax(source);
            default -> word();
        };
    }

    private QueryToken sign(Kind kind, int length) {
        QueryToken token = new QueryToken(kind, source.substring(at, at + length), at, at + length);
        at += length;
        return token;
    }

    /** A sign with a blank after it is a word of its own, without effect on words. */
    private QueryToken operator(Kind kind) {
        boolean bare = at + 1 < source.length() && BLANKS.indexOf(source.charAt(at + 1)) >= 0;
        return sign(bare ? Kind.BARE_OPERATOR : kind, 1);
    }

    private QueryToken match(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            throw Refusal.syntax(source);
        }
        String text = kind == Kind.RANGE ? matcher.group() : matcher.group(1);
        QueryToken token = new QueryToken(kind, text == null ? "" : text, at, matcher.end());
        at = matcher.end();
        return token;
    }

    private QueryToken phrase() {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw Refusal.syntax(source);
        }
        QueryToken token = new QueryToken(Kind.PHRASE, source.substring(at + 1, end), at, end + 1);
        at = end + 1;
        return token;
    }

    private QueryToken word() {
        int start = at;
        boolean wild = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
                if (at == source.length()) {
                    throw Refusal.syntax(source);
                }
            } else if (c == '*' || c == '?') {
                wild = true;
            } else if (NO_START.indexOf(c) >= 0 && !(at > start && (c == '-' || c == '+' || c == '/' || c == '!'))) {
                break;
            }
            at++;
        }
        String text = source.substring(start, at);
        return new QueryToken(kind(text, wild), text, start, at);
    }

    private static Kind kind(String text, boolean wild) {
        return switch (text) {
            case "*" -> Kind.STAR;
            case "AND", "&&" -> Kind.AND;
            case "OR", "||" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> wild ? Kind.WILDCARD : Kind.WORD;
        };
    }
}
