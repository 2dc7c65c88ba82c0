package it.opencatalogo.search;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place where the tree becomes Solr's: a line in Lucene's syntax, made of our own signs only. What a caller wrote goes beside it, as
 * parameters that the line refers to; where Solr knows no such form (patterns and bounds) every sign in it is escaped. One instance translates
 * the trees of one request. As in {@link LuceneQueries}, null stands for a part that has no words left.
 */
final class SolrQueries {
    private static final String NOTHING = "(+*:* -*:*)";
    /** Between values of a list; no value that holds it goes into one. */
    private static final String SEPARATOR = "\u001f";

    private final IndexSchema schema;
    private final SolrSchema names;
    private final SolrLeaves leaves;
    private final LuceneQueries lucene;
    private final Function<Query.Like, List<SolrLike.Word>> likes;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** @param likes finds the words by which a text differs from others */
    SolrQueries(IndexSchema schema, SolrSchema names, Analysis analysis, Function<Query.Like, List<SolrLike.Word>> likes) {
        this.schema = schema;
        this.names = names;
        this.likes = likes;
        lucene = new LuceneQueries(schema, analysis);
        leaves = new SolrLeaves(schema, analysis, lucene);
    }

    /** Whatever Lucene refuses is refused here as well, before Solr sees it. */
    String of(Query tree) {
        lucene.of(tree);
        String written = written(tree);
        return written == null ? NOTHING : written;
    }

    /** What the lines refer to, by the value. */
    Map<String, String> parameters() {
        return parameters;
    }

    private String written(Query tree) {
        if (tree instanceof Query.Bool bool) {
            return bool(written(bool.must()), written(bool.should()), written(bool.mustNot()), bool.minimum());
        }
        if (tree instanceof Query.Best best) {
            List<String> alternatives = written(best.alternatives());
            return alternatives.size() < 2 ? alternatives.stream().findFirst().orElse(null)
                : nested("{!maxscore tie=" + number(best.tie()) + " v=$" + parameter(String.join(" ", alternatives)) + "}");
        }
        if (tree instanceof Query.Boosted boosted) {
            return with(written(boosted.query()), "^" + number(boosted.boost()));
        }
        if (tree instanceof Query.Constant constant) {
            return with(written(constant.query()), "^=" + number(constant.score()));
        }
        return leaf(tree);
    }

    private List<String> written(List<Query> parts) {
        return parts.stream().map(this::written).filter(Objects::nonNull).toList();
    }

    private static String with(String inner, String behind) {
        return inner == null ? null : "(" + inner + ")" + behind;
    }

    private String bool(List<String> must, List<String> should, List<String> mustNot, int minimum) {
        if (must.isEmpty() && should.isEmpty()) {
            return mustNot.isEmpty() ? null : NOTHING;
        }
        int least = Math.min(minimum, should.size());
        if (least <= (must.isEmpty() ? 1 : 0)) {
            return Stream.of(signed("+", must), signed("", should), signed("-", mustNot)).flatMap(parts -> parts).collect(Collectors.joining(" ", "(", ")"));
        }
        return nested(Stream.of(referred("must", must), referred("should", should), referred("must_not", mustNot)).flatMap(parts -> parts)
            .collect(Collectors.joining(" ", "{!bool mm=" + least + " ", "}")));
    }

    private static Stream<String> signed(String sign, List<String> parts) {
        return parts.stream().map(part -> sign + part);
    }

    private Stream<String> referred(String as, List<String> parts) {
        return parts.stream().map(part -> as + "=$" + parameter(part));
    }

    private String leaf(Query tree) {
        if (tree instanceof Query.Words words) {
            return terms(words.field(), leaves.words(words), words.all());
        }
        if (tree instanceof Query.Phrase phrase) {
            return phrase(phrase);
        }
        if (tree instanceof Query.Exists exists) {
            return names.found(exists.field()) + ":[* TO *]";
        }
        if (tree instanceof Query.AnyOf any) {
            return any(any);
        }
        if (tree instanceof Query.Like like) {
            List<String> words = likes.apply(like).stream().map(word -> with(term(like.field(), word.text()), "^" + number(word.weight()))).toList();
            return words.isEmpty() ? NOTHING : bool(List.of(), words, List.of(), Math.max(1, words.size() / LuceneLike.SHARE));
        }
        if (tree instanceof Query.MatchAll) {
            return "*:*";
        }
        if (tree instanceof Query.Range range) {
            if (schema.kind(range.field()).words()) {
                return nested("{!xmlparser v=$" + parameter(leaves.words(range, names.found(range.field()))) + "}");
            }
            String between = leaves.range(range);
            return between == null ? NOTHING : names.found(range.field()) + ":" + between;
        }
        return tree instanceof Query.MatchNone ? NOTHING : pattern(tree);
    }

    /** Numbers and moments are not made of words or letters: nothing is found among them by these. */
    private String terms(String field, List<String> words, boolean all) {
        if (words.isEmpty()) {
            return null;
        }
        if (schema.kind(field).ordered()) {
            return NOTHING;
        }
        List<String> terms = words.stream().map(word -> term(field, word)).toList();
        return terms.size() == 1 ? terms.get(0) : signed(all ? "+" : "", terms).collect(Collectors.joining(" ", "(", ")"));
    }

    private String phrase(Query.Phrase phrase) {
        if (!schema.kind(phrase.field()).words()) {
            return terms(phrase.field(), List.of(phrase.text()), true);
        }
        SolrTokens tokens = leaves.tokens(phrase);
        if (tokens.size() < 2) {
            return tokens.size() == 0 ? null : term(phrase.field(), tokens.first());
        }
        String written = names.found(phrase.field()) + ":" + SolrLeaves.quoted(tokens.json());
        // Behind a nested line Solr forgets the moves of a phrase: this one gets a line of its own.
        return phrase.slop() == 0 ? written : nested("{!lucene v=$" + parameter(written + "~" + phrase.slop()) + "}");
    }

    private String any(Query.AnyOf any) {
        if (any.values().isEmpty() || schema.kind(any.field()).ordered()) {
            return NOTHING;
        }
        List<String> values = any.values().stream().sorted().toList();
        if (values.stream().anyMatch(value -> value.contains(SEPARATOR))) {
            return with(terms(any.field(), values, false), "^=1");
        }
        return nested("{!terms f=" + names.found(any.field()) + " separator=$" + parameter(SEPARATOR) + " v=$" + parameter(String.join(SEPARATOR, values)) + "}");
    }

    private String pattern(Query tree) {
        if (tree instanceof Query.Wildcard wildcard) {
            String pattern = lucene.normal(wildcard.field(), wildcard.pattern());
            return schema.kind(wildcard.field()).ordered() ? NOTHING : wildcard(wildcard.field(), pattern);
        }
        if (tree instanceof Query.Regexp regexp) {
            String pattern = lucene.normal(regexp.field(), regexp.pattern());
            return schema.kind(regexp.field()).ordered() ? NOTHING : names.found(regexp.field()) + ":" + SolrLeaves.regexp(pattern);
        }
        Query.Fuzzy fuzzy = (Query.Fuzzy) tree;
        String text = lucene.normal(fuzzy.field(), fuzzy.text());
        if (text.isEmpty() || schema.kind(fuzzy.field()).ordered()) {
            return NOTHING;
        }
        return fuzzy.edits() == 0 ? term(fuzzy.field(), text) : names.found(fuzzy.field()) + ":" + SolrLeaves.escaped(text) + "~" + fuzzy.edits();
    }

    private String wildcard(String field, String pattern) {
        if (LuceneQueries.beginning(pattern)) {
            return pattern.length() == 1 ? names.found(field) + ":[* TO *]" : nested("{!prefix f=" + names.found(field) + " v=$" + parameter(pattern.substring(0, pattern.length() - 1)) + "}");
        }
        String whole = SolrLeaves.whole(pattern);
        return whole != null ? with(term(field, whole), "^=1") : names.found(field) + ":" + SolrLeaves.wildcard(pattern);
    }

    private String term(String field, String text) {
        return nested("{!term f=" + names.found(field) + " v=$" + parameter(text) + "}");
    }

    /** Another parser's line inside of Lucene's; there is nothing in it but our own signs. */
    private static String nested(String line) {
        return "_query_:\"" + line + "\"";
    }

    private String parameter(String value) {
        return parameters.computeIfAbsent(value, added -> "p" + parameters.size());
    }

    private static String number(float value) {
        return new BigDecimal(Float.toString(value)).toPlainString();
    }
}
