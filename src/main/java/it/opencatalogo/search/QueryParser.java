package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads a query in Lucene's syntax as CKAN's Solr does (ckan-api.md 3.3, 3.5; conformance cases {@code lucene-*}), by a closed grammar: what
 * is not in it is refused. A text that excludes only is read as "everything but".
 */
public final class QueryParser {
    private static final int DEEPEST = 100;
    private static final int MOST_CLAUSES = 1024;
    /** What eDisMax takes for a field before a colon; with anything else in it, name and value are words like others. */
    private static final Pattern NAME = Pattern.compile("\\*|[\\p{L}\\p{N}\\p{Sc}_$.-]+");

    private final IndexSchema schema;
    private final QueryLeaves leaves;
    private final UnaryOperator<Query> bare;
    private final boolean forgiving;
    private final String source;
    private final List<QueryToken> tokens;
    private int at;
    private int clauses;

    private QueryParser(String source, IndexSchema schema, QueryLeaves leaves, UnaryOperator<Query> bare, boolean forgiving) {
        this.forgiving = forgiving;
        this.source = source;
        this.schema = schema;
        this.leaves = leaves;
        this.bare = bare;
        this.tokens = QueryTokens.of(source);
    }

    /** Words without a field are looked for in {@code field}; parts side by side must all hold. */
    public static Query parse(String source, IndexSchema schema, String field, Instant now) {
        QueryParser parser = new QueryParser(source, schema, new QueryLeaves(schema, source, now), UnaryOperator.identity(), false);
        return whole(parser.top(field).query(0));
    }

    /** As CKAN's eDisMax does: parts side by side must all hold, {@code bare} spreads parts without a field, optional ones of the top level obey {@code matching}. */
    static Query spread(String source, IndexSchema schema, Instant now, UnaryOperator<Query> bare, MinimumMatch matching) {
        QueryParser parser = new QueryParser(source, schema, new QueryLeaves(schema, source, now), bare, true);
        return whole(parser.top(null).query(matching));
    }

    /** As {@link #parse}, of a text that CKAN sets between filters of its own. */
    public static Query filter(String source, IndexSchema schema, String field, Instant now) {
        return new QueryParser(source, schema, new QueryLeaves(schema, source, now), UnaryOperator.identity(), false).top(field).filter();
    }

    /**
     * "Everything but" where only exclusions stand at the top, or are left there because what is required has no words; inside parentheses they
     * find nothing, as in Solr.
     */
    private static Query whole(Query query) {
        if (!(query instanceof Query.Bool bool) || bool.mustNot().isEmpty() || !bool.should().isEmpty()) {
            return query;
        }
        List<Query> must = new ArrayList<>(bool.must());
        must.add(new Query.MatchAll());
        return new Query.Bool(must, List.of(), bool.mustNot(), 0);
    }

    private static boolean excludesOnly(Query query) {
        return query instanceof Query.Bool bool && bool.must().isEmpty() && bool.should().isEmpty() && !bool.mustNot().isEmpty();
    }

    private Clauses top(String field) {
        if (peek().is(QueryToken.Kind.END)) {
            Clauses none = new Clauses(true);
            none.optional(new Query.MatchNone());
            return none;
        }
        Clauses top = level(field, 0);
        expect(QueryToken.Kind.END);
        return top;
    }

    private Clauses level(String field, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.tooBig();
        }
        Clauses found = new Clauses(true);
        boolean first = true;
        do {
            if (!sideBySide(field, found)) {
                QueryToken.Kind joint = first ? null : take(QueryToken.Kind.AND, QueryToken.Kind.OR);
                QueryToken.Kind sign = take(QueryToken.Kind.PLUS, QueryToken.Kind.MINUS, QueryToken.Kind.NOT);
                found.add(joint, sign, clause(field, depth));
            }
            first = false;
        } while (!peek().is(QueryToken.Kind.END) && !peek().is(QueryToken.Kind.CLOSE));
        return found;
    }

    /** Two or more bare words in a row: in a field of strings any of them will do, which is how Solr reads {@code res_format:(CSV JSON)}. */
    private boolean sideBySide(String field, Clauses found) {
        if (field == null || forgiving || schema.kind(field).words() || !is(at, QueryToken.Kind.WORD) || !follows(at + 1)) {
            return false;
        }
        List<Query> words = new ArrayList<>();
        do {
            count();
            words.add(leaves.word(field, tokens.get(at++).text()));
        } while (follows(at));
        found.add(null, null, new Query.Bool(List.of(), words, List.of(), 0));
        return true;
    }

    /** A further word of a row: no sign or operator stands right behind it. */
    private boolean follows(int index) {
        if (!is(index, QueryToken.Kind.WORD)) {
            return false;
        }
        return switch (tokens.get(index + 1).kind()) {
            case COLON, STAR, FUZZY, BOOST, AND, OR -> false;
            default -> true;
        };
    }

    private boolean is(int index, QueryToken.Kind kind) {
        return index < tokens.size() && tokens.get(index).is(kind);
    }

    private Query clause(String outer, int depth) {
        count();
        String field = outer;
        if (filterGroup()) {
            at++;
        }
        if (tokens.get(Math.min(at + 1, tokens.size() - 1)).is(QueryToken.Kind.COLON)) {
            QueryToken name = peek();
            if (!name.is(QueryToken.Kind.WORD) && !name.is(QueryToken.Kind.STAR)) {
                throw Refusal.syntax(source);
            }
            at += 2;
            field = name.is(QueryToken.Kind.STAR) ? "*" : leaves.plain(name.text());
            if (forgiving && !NAME.matcher(field).matches() && (peek().is(QueryToken.Kind.WORD) || peek().is(QueryToken.Kind.PHRASE))) {
                return boosted(bare.apply(new Query.Words(QueryLeaves.ANY_FIELD, leaves.plain(source.substring(name.start(), tokens.get(at++).end())), true)));
            }
        }
        boolean group = peek().is(QueryToken.Kind.OPEN);
        Query found = group ? group(field, depth) : leaf(field);
        boolean fuzzy = group || tokens.get(at - 1).is(QueryToken.Kind.FUZZY);
        Query query = boosted(found);
        if (!fuzzy && tokens.get(at - 1).is(QueryToken.Kind.BOOST)) {
            take(QueryToken.Kind.FUZZY);
        }
        return query;
    }

    /** {@code filter(...)}: in Solr a group whose hits are kept; it means the group. */
    private boolean filterGroup() {
        QueryToken word = peek();
        QueryToken next = tokens.get(Math.min(at + 1, tokens.size() - 1));
        return word.is(QueryToken.Kind.WORD) && word.text().equals("filter") && next.is(QueryToken.Kind.OPEN) && next.start() == word.end();
    }

    private Query group(String field, int depth) {
        at++;
        Query inner = level(field, depth + 1).query(0);
        expect(QueryToken.Kind.CLOSE);
        if (!excludesOnly(inner)) {
            return inner;
        }
        // Within another one, so that it is no exclusion of the level outside; if all it excludes has no words, it says nothing.
        return forgiving ? whole(inner) : new Query.Bool(List.of(inner), List.of(), List.of(), 0);
    }

    private Query leaf(String field) {
        QueryToken token = tokens.get(at++);
        if (field == null) {
            return bare.apply(simple(token, QueryLeaves.ANY_FIELD));
        }
        return forgiving && schema.kind(field).ordered() ? forgiven(token, field) : simple(token, field);
    }

    /** What is no moment or number says nothing about a field of them. */
    private Query forgiven(QueryToken token, String field) {
        try {
            return simple(token, field);
        } catch (SearchFailed incompatible) {
            return new Query.Bool(List.of(), List.of(), List.of(), 0);
        }
    }

    private Query simple(QueryToken token, String field) {
        if (token.is(QueryToken.Kind.STAR) || token.is(QueryToken.Kind.WILDCARD) || token.is(QueryToken.Kind.REGEXP)) {
            take(QueryToken.Kind.FUZZY);
        }
        return switch (token.kind()) {
            case WORD, BARE_OPERATOR -> peek().is(QueryToken.Kind.FUZZY) ? leaves.fuzzy(field, token.text(), tokens.get(at++).text()) : leaves.word(field, token.text());
            case STAR -> leaves.star(field);
            case WILDCARD -> leaves.wildcard(field, token.text());
            case PHRASE -> leaves.phrase(field, token.text(), peek().is(QueryToken.Kind.FUZZY) ? tokens.get(at++).text() : null);
            case REGEXP -> leaves.regexp(field, token.text());
            case RANGE -> leaves.range(field, token.text());
            default -> throw Refusal.syntax(source);
        };
    }

    private Query boosted(Query query) {
        if (!peek().is(QueryToken.Kind.BOOST)) {
            return query;
        }
        String text = tokens.get(at++).text();
        boolean constant = text.startsWith("=");
        float boost = Float.parseFloat(constant ? text.substring(1) : text);
        if (!Float.isFinite(boost) || boost < 0) {
            throw Refusal.syntax(source);
        }
        return constant ? new Query.Constant(query, boost) : new Query.Boosted(query, boost);
    }

    private void count() {
        if (++clauses > MOST_CLAUSES) {
            throw Refusal.tooBig();
        }
    }

    private QueryToken peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private QueryToken.Kind take(QueryToken.Kind... kinds) {
        for (QueryToken.Kind kind : kinds) {
            if (peek().is(kind)) {
                at++;
                return kind;
            }
        }
        return null;
    }

    private void expect(QueryToken.Kind kind) {
        if (!peek().is(kind)) {
            throw Refusal.syntax(source);
        }
        at++;
    }
}
