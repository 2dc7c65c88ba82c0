package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.RegExp;

/** Turns the single pieces of a query into leaves of the tree, by the kind of their field; moments are worked out here, once. */
final class QueryLeaves {
    /** Stands for the field of a part that has none and will be spread over several. */
    static final String ANY_FIELD = "";
    private static final Pattern RANGE = Pattern.compile("(.)\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?= )|[^ \\]}]+)\\s+TO\\s+(\"(?:[^\"\\\\]|\\\\.)*\"(?=[ \\]}])|[^ \\]}]+)\\s*(.)", Pattern.DOTALL);

    /** CKAN: each of these goes through the words of the index, so there is a bound on them; Solr has none. */
    private static final int MOST_PATTERNS = 100;
    private static final int LONGEST_PATTERN = 1000;
    private static final int MOST_REPEATS = 1000;
    private static final int DEEPEST_PATTERN = 50;
    private static final Pattern REPEATS = Pattern.compile("\\{(\\d*),?(\\d*)\\}");

    private final IndexSchema schema;
    private final String source;
    private final Instant now;
    private int patterns;

    QueryLeaves(IndexSchema schema, String source, Instant now) {
        this.schema = schema;
        this.source = source;
        this.now = now;
    }

    Query word(String field, String escaped) {
        return exact(field, plain(escaped));
    }

    private Query exact(String field, String text) {
        if (field.equals("*")) {
            return new Query.MatchNone();
        }
        return switch (schema.kind(field)) {
            case DATE -> {
                String moment = DateMath.read(text, now);
                yield new Query.Range(field, moment, moment, true, true);
            }
            case INTEGER -> {
                String number = number(text);
                yield new Query.Range(field, number, number, true, true);
            }
            default -> new Query.Words(field, text, true);
        };
    }

    /** Counts a pattern and refuses one that costs too much to be worth trying. */
    private void pattern(String text) {
        if (++patterns > MOST_PATTERNS || text.length() > LONGEST_PATTERN) {
            throw Refusal.tooCostly();
        }
    }

    Query star(String field) {
        return field.equals("*") ? new Query.MatchAll() : field.equals(ANY_FIELD) ? new Query.Wildcard(field, "*") : new Query.Exists(field);
    }

    Query wildcard(String field, String pattern) {
        pattern(pattern);
        if (!schema.kind(field).ordered()) {
            return field.equals("*") ? new Query.MatchNone() : new Query.Wildcard(field, pattern);
        }
        if (pattern.indexOf('*') == pattern.length() - 1 && pattern.indexOf('?') < 0) {
            return exact(field, pattern);
        }
        return new Query.MatchNone();
    }

    Query phrase(String field, String escaped, String slop) {
        String text = plain(escaped);
        Kind kind = schema.kind(field);
        if (field.equals("*") || !kind.words() && !field.equals(ANY_FIELD)) {
            return exact(field, text);
        }
        return new Query.Phrase(field, text, slop == null || slop.isEmpty() ? 0 : (int) Math.min(Float.parseFloat(slop), 1000));
    }

    Query regexp(String field, String pattern) {
        pattern(pattern);
        if (pattern.chars().filter(c -> c == '(').count() > DEEPEST_PATTERN || repeats(pattern) > MOST_REPEATS) {
            throw Refusal.tooCostly();
        }
        String plain = pattern.replace("\\/", "/");
        readable(plain);
        return schema.kind(field).ordered() ? new Query.MatchNone() : new Query.Regexp(field, plain);
    }

    /** Refused wherever it stands, also where it could find nothing anyway. */
    private static void readable(String pattern) {
        try {
            new RegExp(pattern);
        } catch (IllegalArgumentException broken) {
            throw Refusal.pattern(pattern);
        }
    }

    /** How often the innermost part may come at most; unrolled, an expression grows by that. */
    private static double repeats(String pattern) {
        return REPEATS.matcher(pattern).results().flatMap(bounds -> Stream.of(bounds.group(1), bounds.group(2))).filter(number -> !number.isEmpty())
            .mapToDouble(Double::parseDouble).filter(number -> number > 1).reduce(1, (one, other) -> one * other);
    }

    Query fuzzy(String field, String escaped, String edits) {
        String text = plain(escaped);
        pattern(text);
        float number = edits.isEmpty() ? 2 : Float.parseFloat(edits);
        int letters = text.codePointCount(0, text.length());
        int allowed = number >= 1 || number == 0 ? (int) number : (int) ((1d - number) * letters);
        return schema.kind(field).ordered() ? new Query.MatchNone() : new Query.Fuzzy(field, text, Math.min(allowed, 2));
    }

    Query range(String field, String text) {
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw Refusal.syntax(source);
        }
        if (field.equals("*")) {
            return new Query.MatchNone();
        }
        String lower = bound(field, parts.group(2));
        String upper = bound(field, parts.group(3));
        if (lower == null && upper == null) {
            return new Query.Exists(field);
        }
        return new Query.Range(field, lower, upper, parts.group(1).equals("["), parts.group(4).equals("]"));
    }

    private String bound(String field, String written) {
        if (written.equals("*")) {
            return null;
        }
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        String text = plain(quoted ? written.substring(1, written.length() - 1) : written);
        return switch (schema.kind(field)) {
            case DATE -> DateMath.read(text, now);
            case INTEGER -> number(text);
            default -> text;
        };
    }

    private String number(String text) {
        try {
            return Long.toString(Long.parseLong(text));
        } catch (NumberFormatException notOne) {
            throw Refusal.syntax(source);
        }
    }

    /** The text without its escapes. */
    String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (++i == escaped.length()) {
                throw Refusal.syntax(source);
            } else if (escaped.charAt(i) == 'u') {
                out.append(unicode(escaped, i + 1));
                i += 4;
            } else {
                out.append(escaped.charAt(i));
            }
        }
        return out.toString();
    }

    private char unicode(String escaped, int from) {
        try {
            return (char) Integer.parseInt(escaped.substring(from, from + 4), 16);
        } catch (NumberFormatException | IndexOutOfBoundsException bad) {
            throw Refusal.syntax(source);
        }
    }
}
