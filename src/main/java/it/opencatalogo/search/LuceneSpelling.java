package it.opencatalogo.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Lucene's spelling by the words of the index itself: there is no dictionary to keep, and what is proposed exists. */
final class LuceneSpelling {
    static final int SHORTEST = 4;
    /** However often the word itself stands somewhere: whether the caller may see it there is not known here. */
    static final float HOWEVER_OFTEN = 0.9999f;

    private LuceneSpelling() {
    }

    static List<String> similar(IndexReader reader, String field, String word, int most) throws IOException {
        DirectSpellChecker spelling = new DirectSpellChecker();
        spelling.setMinQueryLength(SHORTEST);
        spelling.setMaxQueryFrequency(HOWEVER_OFTEN);
        spelling.setMaxInspections(most);
        return Stream.of(spelling.suggestSimilar(new Term(field, word), most, reader, SuggestMode.SUGGEST_ALWAYS)).map(near -> near.string).toList();
    }
}
