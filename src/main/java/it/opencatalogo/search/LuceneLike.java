package it.opencatalogo.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Lucene's MoreLikeThis as a query: which words of the text tell it from others is known only where the index is read. */
final class LuceneLike extends Query {
    static final int MOST_WORDS = 25;
    static final int SHORTEST = 3;
    /** So many documents must have a word, or it leads nowhere. */
    static final int FEWEST = 2;
    /** Of four words that tell it from others, one must be there. */
    static final int SHARE = 4;

    private final String field;
    private final String text;
    private final Analyzer analyzer;

    LuceneLike(String field, String text, Analyzer analyzer) {
        this.field = field;
        this.text = text;
        this.analyzer = analyzer;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(analyzer);
        like.setFieldNames(new String[]{field});
        like.setMinTermFreq(1);
        like.setMinDocFreq(FEWEST);
        like.setMinWordLen(SHORTEST);
        like.setMaxQueryTerms(MOST_WORDS);
        like.setStopWords(Analysis.STOP_WORDS);
        like.setBoost(true);
        Query words = like.like(field, new StringReader(text));
        return words instanceof BooleanQuery all ? shared(all) : words;
    }

    private static Query shared(BooleanQuery all) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, all.clauses().size() / SHARE));
        for (BooleanClause clause : all) {
            builder.add(clause);
        }
        return builder.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String shown) {
        return field + ":like(" + text.length() + " characters)";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && field.equals(((LuceneLike) other).field) && text.equals(((LuceneLike) other).text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, text);
    }
}
