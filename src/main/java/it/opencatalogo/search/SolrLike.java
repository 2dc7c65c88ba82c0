package it.opencatalogo.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.lucene.search.similarities.ClassicSimilarity;

/**
 * Which words of a text tell it from others, reckoned as {@link LuceneLike} does, which has Lucene's MoreLikeThis do it: how often each word is used
 * at all is asked of Solr.
 */
final class SolrLike {
    private static final int MOST_READ = 5000;
    private static final ClassicSimilarity SIMILARITY = new ClassicSimilarity();

    private final Analysis analysis;

    SolrLike(Analysis analysis) {
        this.analysis = analysis;
    }

    /** A word as the index has it, and how much it counts. */
    record Word(String text, float weight) {
    }

    /**
     * @param used how many documents have each of the words
     * @param documents how many there are
     */
    List<Word> of(Query.Like like, Function<List<String>, Map<String, Long>> used, LongSupplier documents) {
        Map<String, Integer> often = new HashMap<>();
        analysis.words(analysis.query, like.field(), like.text()).stream().limit(MOST_READ)
            .filter(word -> word.length() >= LuceneLike.SHORTEST && !Analysis.STOP_WORDS.contains(word)).forEach(word -> often.merge(word, 1, Integer::sum));
        long all = documents.getAsLong();
        List<Word> telling = new ArrayList<>();
        used.apply(List.copyOf(often.keySet())).forEach((word, count) -> {
            if (count >= LuceneLike.FEWEST) {
                telling.add(new Word(word, often.get(word) * SIMILARITY.idf(count, Math.max(all, count))));
            }
        });
        telling.sort(Comparator.comparing(Word::weight).reversed());
        List<Word> best = telling.subList(0, Math.min(telling.size(), LuceneLike.MOST_WORDS));
        return best.stream().map(word -> new Word(word.text(), word.weight() / best.get(best.size() - 1).weight())).toList();
    }
}
