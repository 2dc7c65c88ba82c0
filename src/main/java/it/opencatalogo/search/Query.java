package it.opencatalogo.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked for, independent of the engine that looks: a closed, immutable tree. The parsers build it, each implementation of
 * {@link SearchIndex} translates it in one place. Equal trees find the same, so that answers can be kept by them.
 */
public sealed interface Query {

    /** Whether words of the index have to be gone through to answer it. */
    default boolean patterns() {
        return false;
    }

    /** Everything. */
    record MatchAll() implements Query {
    }

    /** Nothing. */
    record MatchNone() implements Query {
    }

    /** The words of {@code text} in a field of words ({@code all} of them or any), the very value in a field of strings. */
    record Words(String field, String text, boolean all) implements Query {
    }

    /** The words one after the other, with up to {@code slop} moves. */
    record Phrase(String field, String text, int slop) implements Query {
    }

    /** {@code *} any characters, {@code ?} one, {@code \} takes the next character as it is. */
    record Wildcard(String field, String pattern) implements Query {
        @Override
        public boolean patterns() {
            return true;
        }
    }

    /** A regular expression over a whole word or value, in Lucene's dialect. */
    record Regexp(String field, String pattern) implements Query {
        @Override
        public boolean patterns() {
            return true;
        }
    }

    /** Words or values that differ by at most {@code edits} letters. */
    record Fuzzy(String field, String text, int edits) implements Query {
        @Override
        public boolean patterns() {
            return true;
        }
    }

    /** Between two values, either of which may be null (open). Moments are ISO instants already. */
    record Range(String field, String lower, String upper, boolean withLower, boolean withUpper) implements Query {
        @Override
        public boolean patterns() {
            return true;
        }
    }

    /** The field has a value. */
    record Exists(String field) implements Query {
    }

    /** The field has one of these very values; no text a caller wrote can become more than a value here. */
    record AnyOf(String field, Set<String> values) implements Query {
        public AnyOf {
            values = Set.copyOf(values);
        }
    }

    /** Whatever has words in common with {@code text}, the more and the rarer the better; {@code field} is the one to be compared. */
    record Like(String field, String text) implements Query {
    }

    /** Counts so many times as much. */
    record Boosted(Query query, float boost) implements Query {
        @Override
        public boolean patterns() {
            return query.patterns();
        }
    }

    /** Every hit counts {@code score}. */
    record Constant(Query query, float score) implements Query {
        @Override
        public boolean patterns() {
            return query.patterns();
        }
    }

    /** The best of the alternatives counts, the others by {@code tie}. */
    record Best(List<Query> alternatives, float tie) implements Query {
        public Best {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public boolean patterns() {
            return alternatives.stream().anyMatch(Query::patterns);
        }
    }

    /** All of {@code must}, at least {@code minimum} of {@code should}, none of {@code mustNot}. Without must and should it finds nothing. */
    record Bool(List<Query> must, List<Query> should, List<Query> mustNot, int minimum) implements Query {
        public Bool {
            must = List.copyOf(must);
            should = List.copyOf(should);
            mustNot = List.copyOf(mustNot);
        }

        @Override
        public boolean patterns() {
            return Stream.of(must, should, mustNot).flatMap(List::stream).anyMatch(Query::patterns);
        }
    }
}
