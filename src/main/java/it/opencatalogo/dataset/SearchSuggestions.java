package it.opencatalogo.dataset;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a question that finds little may have been meant: words that nobody uses are replaced by near ones that stand in datasets the caller may see,
 * and a colon that names no field is taken away. Each proposal has been tried with the caller's own filters before it is made.
 */
final class SearchSuggestions {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,40}");
    private static final Pattern SYNTAX = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’-]+");
    private static final String WORDS = DatasetIndexSchema.SCHEMA.whole("text");
    private static final int MOST_WORDS = 10;
    private static final int NEAR = 40;
    private static final int MOST = 3;

    private final SearchIndex index;
    private final Function<String, Query> reading;
    private final List<Query> visible;
    private final List<Query> filters;

    /** What to ask instead, and how much it finds. */
    record Suggestion(String q, long count) {
    }

    /** A word that finds nothing, where it stands, and what it may have meant. */
    private record Unknown(MatchResult at, List<String> near) {
    }

    /**
     * @param reading from what is typed to the query
     * @param visible what the caller may see
     * @param filters the same and the filters of the search
     */
    SearchSuggestions(SearchIndex index, Function<String, Query> reading, List<Query> visible, List<Query> filters) {
        this.index = index;
        this.reading = reading;
        this.visible = visible;
        this.filters = filters;
    }

    List<Suggestion> of(String q, long found) {
        String text = q.indexOf(':') < 0 || found > 0 ? q : SYNTAX.matcher(q).replaceAll(" ").strip();
        if (text.indexOf(':') >= 0 || text.isEmpty()) {
            return List.of();
        }
        List<Unknown> unknown = WORD.matcher(text).results().limit(MOST_WORDS).filter(word -> count(reading.apply(word.group()), visible) == 0)
            .map(word -> new Unknown(word, near(word.group().toLowerCase(Locale.ROOT)))).filter(word -> !word.near().isEmpty()).toList();
        Set<String> proposals = new LinkedHashSet<>();
        for (int choice = 0; choice < MOST; choice++) {
            proposals.add(replaced(text, unknown, choice));
        }
        proposals.remove(q);
        return proposals.stream().map(proposal -> new Suggestion(proposal, tried(proposal))).filter(tried -> tried.count() > 0).toList();
    }

    private List<String> near(String word) {
        return index.similar(WORDS, word, NEAR).stream().filter(near -> count(new Query.Words(WORDS, near, true), visible) > 0).limit(MOST).toList();
    }

    /** The first unknown word by its {@code choice}-th proposal, the others by their best. */
    private static String replaced(String text, List<Unknown> unknown, int choice) {
        StringBuilder proposal = new StringBuilder(text);
        for (int i = unknown.size() - 1; i >= 0; i--) {
            List<String> near = unknown.get(i).near();
            proposal.replace(unknown.get(i).at().start(), unknown.get(i).at().end(), near.get(i == 0 ? Math.min(choice, near.size() - 1) : 0));
        }
        return proposal.toString();
    }

    private long tried(String proposal) {
        try {
            return count(reading.apply(proposal), filters);
        } catch (SearchFailed unreadable) {
            return 0;
        }
    }

    private long count(Query query, List<Query> within) {
        return index.search(new SearchRequest(query, new ArrayList<>(within), 0, 0, List.of(), List.of(), false)).count();
    }
}
