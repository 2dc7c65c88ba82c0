package it.opencatalogo.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;

/** Snowball's stems, remembered: catalogues say the same words again and again, and finding a stem was a quarter of indexing (measured). */
final class StemFilter extends TokenFilter {
    private static final int LONGEST = 40;
    private static final Cache<String, String> ENGLISH = memory();
    private static final Cache<String, String> ITALIAN = memory();
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final SnowballStemmer stemmer;
    private final Cache<String, String> stems;

    private StemFilter(TokenStream words, SnowballStemmer stemmer, Cache<String, String> stems) {
        super(words);
        this.stemmer = stemmer;
        this.stems = stems;
    }

    static TokenStream english(TokenStream words) {
        return new StemFilter(words, new EnglishStemmer(), ENGLISH);
    }

    static TokenStream italian(TokenStream words) {
        return new StemFilter(words, new ItalianStemmer(), ITALIAN);
    }

    private static Cache<String, String> memory() {
        return Caffeine.newBuilder().maximumSize(20_000).build();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String written = word.toString();
        String stem = written.length() > LONGEST ? stem(written) : stems.get(written, this::stem);
        if (!stem.equals(written)) {
            word.setEmpty().append(stem);
        }
        return true;
    }

    private String stem(String written) {
        stemmer.setCurrent(written);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
