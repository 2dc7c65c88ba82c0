package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** The one place where the tree becomes Lucene's. Null stands for a part that has no words left and therefore says nothing. */
final class LuceneQueries {
    private final IndexSchema schema;
    private final Analyzer analyzer;

    LuceneQueries(IndexSchema schema, Analysis analysis) {
        this.schema = schema;
        this.analyzer = analysis.query;
    }

    Query of(it.opencatalogo.search.Query tree) {
        try {
            Query query = translated(tree);
            return query == null ? new MatchNoDocsQuery() : query;
        } catch (TooComplexToDeterminizeException | IllegalArgumentException unusable) {
            throw Refusal.pattern(unusable.getMessage() == null ? "" : "pattern");
        }
    }

    private Query translated(it.opencatalogo.search.Query tree) {
        if (tree instanceof it.opencatalogo.search.Query.Words words) {
            return words(words.field(), words.text(), words.all());
        }
        if (tree instanceof it.opencatalogo.search.Query.Bool bool) {
            return bool(bool);
        }
        if (tree instanceof it.opencatalogo.search.Query.Best best) {
            List<Query> alternatives = best.alternatives().stream().map(this::translated).filter(query -> query != null).toList();
            return alternatives.isEmpty() ? null : new DisjunctionMaxQuery(alternatives, best.tie());
        }
        if (tree instanceof it.opencatalogo.search.Query.Boosted boosted) {
            Query inner = translated(boosted.query());
            return inner == null ? null : new BoostQuery(inner, boosted.boost());
        }
        if (tree instanceof it.opencatalogo.search.Query.Constant constant) {
            Query inner = translated(constant.query());
            return inner == null ? null : new BoostQuery(new ConstantScoreQuery(inner), constant.score());
        }
        return leaf(tree);
    }

    private Query leaf(it.opencatalogo.search.Query tree) {
        if (tree instanceof it.opencatalogo.search.Query.Phrase phrase) {
            return phrase(phrase);
        }
        if (tree instanceof it.opencatalogo.search.Query.Range range) {
            return range(range);
        }
        if (tree instanceof it.opencatalogo.search.Query.Exists exists) {
            return new FieldExistsQuery(exists.field());
        }
        if (tree instanceof it.opencatalogo.search.Query.AnyOf any) {
            return new TermInSetQuery(any.field(), any.values().stream().map(BytesRef::new).toList());
        }
        if (tree instanceof it.opencatalogo.search.Query.Like like) {
            return new LuceneLike(like.field(), like.text(), analyzer);
        }
        if (tree instanceof it.opencatalogo.search.Query.MatchAll) {
            return new MatchAllDocsQuery();
        }
        return tree instanceof it.opencatalogo.search.Query.MatchNone ? new MatchNoDocsQuery() : pattern(tree);
    }

    private Query pattern(it.opencatalogo.search.Query tree) {
        if (tree instanceof it.opencatalogo.search.Query.Wildcard wildcard) {
            String pattern = normal(wildcard.field(), wildcard.pattern());
            return beginning(pattern) ? new PrefixQuery(new Term(wildcard.field(), pattern.substring(0, pattern.length() - 1)))
                : new WildcardQuery(new Term(wildcard.field(), pattern));
        }
        if (tree instanceof it.opencatalogo.search.Query.Regexp regexp) {
            return new RegexpQuery(new Term(regexp.field(), normal(regexp.field(), regexp.pattern())));
        }
        it.opencatalogo.search.Query.Fuzzy fuzzy = (it.opencatalogo.search.Query.Fuzzy) tree;
        return new FuzzyQuery(new Term(fuzzy.field(), normal(fuzzy.field(), fuzzy.text())), fuzzy.edits());
    }

    /** Whether a pattern asks for nothing but a beginning. */
    static boolean beginning(String pattern) {
        return pattern.indexOf('*') == pattern.length() - 1 && pattern.indexOf('?') < 0 && pattern.indexOf('\\') < 0;
    }

    private Query bool(it.opencatalogo.search.Query.Bool bool) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        int required = add(builder, bool.must(), Occur.MUST);
        int optional = add(builder, bool.should(), Occur.SHOULD);
        int excluded = add(builder, bool.mustNot(), Occur.MUST_NOT);
        if (required + optional + excluded == 0) {
            return null;
        }
        return builder.setMinimumNumberShouldMatch(Math.min(bool.minimum(), optional)).build();
    }

    private int add(BooleanQuery.Builder builder, List<it.opencatalogo.search.Query> parts, Occur occur) {
        int added = 0;
        for (it.opencatalogo.search.Query part : parts) {
            Query query = translated(part);
            if (query != null) {
                builder.add(query, occur);
                added++;
            }
        }
        return added;
    }

    private Query words(String field, String text, boolean all) {
        if (!schema.kind(field).words()) {
            return new TermQuery(new Term(field, text));
        }
        return new QueryBuilder(analyzer).createBooleanQuery(field, text, all ? Occur.MUST : Occur.SHOULD);
    }

    private Query phrase(it.opencatalogo.search.Query.Phrase phrase) {
        if (!schema.kind(phrase.field()).words()) {
            return new TermQuery(new Term(phrase.field(), phrase.text()));
        }
        return new QueryBuilder(analyzer).createPhraseQuery(phrase.field(), phrase.text(), phrase.slop());
    }

    private Query range(it.opencatalogo.search.Query.Range range) {
        Kind kind = schema.kind(range.field());
        if (kind.ordered()) {
            long lower = range.lower() == null ? Long.MIN_VALUE : number(kind, range.lower()) + (range.withLower() ? 0 : 1);
            long upper = range.upper() == null ? Long.MAX_VALUE : number(kind, range.upper()) - (range.withUpper() ? 0 : 1);
            return lower > upper ? new MatchNoDocsQuery() : LongField.newRangeQuery(range.field(), lower, upper);
        }
        return new TermRangeQuery(range.field(), bound(range.field(), range.lower()), bound(range.field(), range.upper()),
            range.withLower(), range.withUpper());
    }

    static long number(Kind kind, String text) {
        return kind == Kind.DATE ? Instant.parse(text).toEpochMilli() : Long.parseLong(text);
    }

    private BytesRef bound(String field, String text) {
        return text == null ? null : new BytesRef(normal(field, text));
    }

    String normal(String field, String text) {
        return schema.kind(field).words() ? analyzer.normalize(field, text).utf8ToString() : text;
    }
}
