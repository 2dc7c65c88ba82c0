package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.search.IndexSchema.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain words as Solr's DisMax does: each word is looked for in several fields, the best one counts, and a minimum of the words must be
 * there. Only quotes, {@code + -}, {@code AND OR NOT && ||} have a meaning; all other signs are letters (ckan-api.md 3.3, cases {@code dismax-*}).
 * What a word finds beyond that is said in {@link PlainWords}.
 */
public final class DisMaxParser {
    private static final Pattern CONSECUTIVE = Pattern.compile("\\s+[+-](?:\\s*[+-]+)+");
    private static final Pattern DANGLING = Pattern.compile("\\s+[-+\\s]+$");
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|[^\\s\u3000]+?(?=[\\s\u3000\"]|$)");
    /** What cannot stand right behind a sign. */
    private static final Set<String> SIGNED = Set.of("AND", "OR", "NOT", "&&", "||");
    private static final MinimumMatch ANY = new MinimumMatch("0");
    private static final int MOST_WORDS = 1024;

    private final IndexSchema schema;
    private final Map<String, Float> fields;
    private final float tie;
    private final boolean italian;
    private final MinimumMatch matching;
    private final PlainWords plain;

    /** {@code fields} as in {@code title^4 text}; {@code italian} also looks for what they hold with Italian stems. */
    public DisMaxParser(IndexSchema schema, String fields, float tie, String matching, String otherwise, boolean italian) {
        this.schema = schema;
        this.fields = weights(fields);
        this.tie = tie;
        this.italian = italian;
        this.matching = MinimumMatch.of(matching, otherwise);
        plain = new PlainWords(schema, this.fields);
    }

    PlainWords plain() {
        return plain;
    }

    private static Map<String, Float> weights(String text) {
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String part : text.strip().split("\\s+")) {
            int sign = part.indexOf('^');
            try {
                weights.put(sign < 0 ? part : part.substring(0, sign), sign < 0 || sign == part.length() - 1 ? 1f : Float.parseFloat(part.substring(sign + 1)));
            } catch (NumberFormatException bad) {
                throw Refusal.syntax(text);
            }
        }
        if (weights.size() > 50) {
            throw Refusal.tooBig();
        }
        return weights;
    }

    public Query parse(String source) {
        String text = source.chars().filter(c -> c == '"').count() % 2 == 0 ? source : source.replace("\"", "");
        text = DANGLING.matcher(CONSECUTIVE.matcher(text).replaceAll(" ")).replaceAll("");
        Reading reading = new Reading(source);
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            boolean blankFollows = piece.end() < text.length() && text.charAt(piece.end()) != '"';
            if (piece.group(1) != null) {
                reading.clause(phrase(piece.group(1)));
            } else {
                reading.piece(piece.group(), blankFollows);
            }
        }
        return reading.whole();
    }

    /** The clauses read so far and the operators that wait for their right side. */
    private final class Reading {
        private final String source;
        private final Clauses clauses = new Clauses(false);
        private QueryToken.Kind joint;
        private QueryToken.Kind sign;
        private int count;

        Reading(String source) {
            this.source = source;
        }

        void piece(String text, boolean blankFollows) {
            switch (text) {
                case "AND", "&&" -> join(QueryToken.Kind.AND);
                case "OR", "||" -> join(QueryToken.Kind.OR);
                case "NOT" -> sign(QueryToken.Kind.NOT);
                default -> signed(text, blankFollows);
            }
        }

        /** A sign counts only right before a word or a quote. */
        private void signed(String text, boolean blankFollows) {
            char first = text.charAt(0);
            if (first != '+' && first != '-' || text.length() == 1 && blankFollows) {
                clause(word(text, sign));
                return;
            }
            sign(first == '+' ? QueryToken.Kind.PLUS : QueryToken.Kind.MINUS);
            if (SIGNED.contains(text.substring(1)) || text.matches("(?s)[+-]{2}.*") && !(text.length() == 2 && blankFollows)) {
                throw Refusal.syntax(source);
            }
            if (text.length() > 1) {
                clause(word(text.substring(1), sign));
            }
        }

        private void join(QueryToken.Kind operator) {
            if (count == 0 || joint != null || sign != null) {
                throw Refusal.syntax(source);
            }
            joint = operator;
        }

        private void sign(QueryToken.Kind operator) {
            if (sign != null) {
                throw Refusal.syntax(source);
            }
            sign = operator;
        }

        void clause(Query query) {
            if (++count > MOST_WORDS) {
                throw Refusal.tooBig();
            }
            clauses.add(joint, sign, query);
            joint = null;
            sign = null;
        }

        Query whole() {
            if (joint != null || sign != null) {
                throw Refusal.syntax(source);
            }
            return count == 0 ? new Query.MatchNone() : clauses.query(matching);
        }
    }

    /** Words, and phrases in any Italian form, of which a minimum must be there. */
    Query parts(List<String> parts) {
        List<Query> read = parts.stream().map(part -> part.indexOf(' ') < 0 ? word(part, null) : new Query.Best(plain.phrases(part, 0, 1), tie)).toList();
        return new Query.Bool(List.of(), read, List.of(), matching.readable() ? matching.of(read.size()) : read.size());
    }

    /** eDisMax: the whole syntax, bare words spread over the fields; what it cannot read is read without its signs. */
    public Query parseExtended(String source, Instant now) {
        matching.of(1);
        try {
            return QueryParser.spread(source, schema, now, this::spread, matching);
        } catch (SearchFailed unreadable) {
            return QueryParser.spread(EscapedWords.of(source), schema, now, this::spread, ANY);
        }
    }

    private Query spread(Query leaf) {
        if (leaf instanceof Query.Regexp) {
            return new Query.MatchNone();
        }
        List<Query> alternatives = new ArrayList<>();
        fields.forEach((field, weight) -> {
            Query placed = placed(leaf, field);
            if (placed != null) {
                alternatives.add(new Query.Boosted(placed, weight));
            }
        });
        return new Query.Best(alternatives, tie);
    }

    private Query placed(Query leaf, String field) {
        if (leaf instanceof Query.Words words) {
            return schema.kind(field).words() ? new Query.Words(field, words.text(), true) : inField(field, words.text(), false);
        }
        if (leaf instanceof Query.Phrase phrase) {
            return inField(field, phrase.text(), true);
        }
        if (leaf instanceof Query.Wildcard wildcard) {
            return new Query.Wildcard(field, wildcard.pattern());
        }
        if (leaf instanceof Query.Exists) {
            return new Query.Exists(field);
        }
        if (leaf instanceof Query.Fuzzy fuzzy) {
            return new Query.Fuzzy(field, fuzzy.text(), fuzzy.edits());
        }
        return leaf instanceof Query.Range range
            ? new Query.Range(field, range.lower(), range.upper(), range.withLower(), range.withUpper()) : null;
    }

    private Query word(String text, QueryToken.Kind sign) {
        boolean excluded = sign == QueryToken.Kind.MINUS || sign == QueryToken.Kind.NOT;
        List<Query> alternatives = everywhere(text, false);
        if (!italian) {
            return new Query.Best(alternatives, tie);
        }
        if (!excluded) {
            alternatives.addAll(plain.alternatives(text));
        }
        return PlainWords.weighed(text, new Query.Best(alternatives, tie));
    }

    private Query phrase(String text) {
        return new Query.Best(everywhere(text, true), tie);
    }

    private List<Query> everywhere(String text, boolean quoted) {
        List<Query> alternatives = new ArrayList<>();
        fields.forEach((field, weight) -> {
            Query query = inField(field, text, quoted);
            if (query != null) {
                alternatives.add(weight == 1f ? query : new Query.Boosted(query, weight));
            }
        });
        return alternatives;
    }

    private Query inField(String field, String text, boolean quoted) {
        Kind kind = schema.kind(field);
        if (kind.ordered()) {
            return null;
        }
        return quoted && kind.words() ? new Query.Phrase(field, text, 0) : new Query.Words(field, text, false);
    }
}
