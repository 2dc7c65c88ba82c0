package it.opencatalogo.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opencatalogo.config.HeapShare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes words between blanks apart as another analyzer does, and remembers how: catalogues say the same words again and again, and taking them
 * apart was a third of indexing (measured). Of each part only what an index keeps is told: the term and how far it stands from the one before.
 */
final class RememberedWords extends TokenFilter {
    /** Analyzers do not know from one text to the next what they have taken apart. */
    static final class Memory {
        private static final int LONGEST = 40;
        private static final int BYTES_OF_WORD = 150;
        private static final int BYTES_OF_PART = 80;
        private final Analyzer analyzer;
        private final Cache<String, List<Part>> words;

        /** @param share the part of {@link HeapShare#eighth} it may fill is one in so many */
        Memory(Analyzer analyzer, int share) {
            this.analyzer = analyzer;
            words = Caffeine.newBuilder().maximumWeight(HeapShare.eighth() / share).weigher((String word, List<Part> parts) -> BYTES_OF_WORD + BYTES_OF_PART * parts.size())
                .executor(Runnable::run).build();
        }

        List<Part> parts(String word) {
            return word.length() > LONGEST ? takenApart(word) : words.get(word, this::takenApart);
        }

        private List<Part> takenApart(String word) {
            List<Part> parts = new ArrayList<>();
            try (TokenStream stream = analyzer.tokenStream("", word)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    parts.add(new Part(term.toString(), increment.getPositionIncrement()));
                }
                stream.end();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return List.copyOf(parts);
        }
    }

    private record Part(String term, int increment) {
    }

    private final Memory memory;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private List<Part> parts = List.of();
    private int next;

    RememberedWords(TokenStream words, Memory memory) {
        super(words);
        this.memory = memory;
    }

    /** Words of signs only leave one gap together. */
    @Override
    public boolean incrementToken() throws IOException {
        int gap = 0;
        while (next == parts.size()) {
            if (!input.incrementToken()) {
                return false;
            }
            parts = memory.parts(term.toString());
            next = 0;
            gap = parts.isEmpty() ? 1 : gap;
        }
        Part part = parts.get(next++);
        term.setEmpty().append(part.term());
        increment.setPositionIncrement(part.increment() + gap);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts = List.of();
        next = 0;
    }
}
