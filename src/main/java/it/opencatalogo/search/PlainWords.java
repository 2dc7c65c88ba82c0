package it.opencatalogo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one plain word finds beside what CKAN finds by it: the same word in another Italian form, the code that it is or begins, the value that
 * it names. All of it only adds: nothing that CKAN finds is lost.
 *
 * <p>CKAN: it stems English only, takes codes apart and knows no formats among the words; here the exact hits come first, the stemmed ones after them.
 */
final class PlainWords {
    /** A word as people write it: {@code bibliotec?} is none, and must find nothing as in CKAN. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}'’.,;!:()_/-]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{Nd}_]+|[^\\p{L}\\p{Nd}_]+$");
    /** Letters and digits together, or an underscore, or a long number: CUP, CIG, ISTAT, IPA, measures of a plan. */
    private static final Pattern CODE = Pattern.compile("(?=.*(?:\\p{Nd}|_))[\\p{L}\\p{Nd}_.]{3,40}");
    private static final Pattern LONG_CODE = Pattern.compile("(?=.*\\p{Nd})[\\p{L}\\p{Nd}]{10,40}");
    private static final int FEWEST_SIGNS = 4;
    private static final int LONGEST = 100;
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\p{Nd}{1,4}");
    /** Small enough that the best stemmed hit stays behind the worst exact one. */
    private static final float ITALIAN = 0.005f;
    private static final float CODE_WEIGHT = 40f;
    private static final float PREFIX_WEIGHT = 12f;
    private static final float VALUE_WEIGHT = 1f;
    private static final float STOP_WORD = 0.1f;

    private final IndexSchema schema;
    private final Map<String, Float> fields;

    PlainWords(IndexSchema schema, Map<String, Float> fields) {
        this.schema = schema;
        this.fields = fields;
    }

    List<Query> alternatives(String word) {
        if (word.length() > LONGEST || !PLAIN.matcher(word).matches()) {
            return List.of();
        }
        List<Query> found = new ArrayList<>();
        String bare = EDGES.matcher(word).replaceAll("");
        fields.forEach((field, weight) -> {
            if (schema.italian(field) != null) {
                found.add(new Query.Boosted(new Query.Words(schema.italian(field), word, false), weight * ITALIAN));
            }
            if (schema.whole(field) != null) {
                found.addAll(code(schema.whole(field), bare));
            }
        });
        schema.meant(bare).forEach((field, values) -> found.add(new Query.Constant(new Query.AnyOf(field, values), VALUE_WEIGHT)));
        return found;
    }

    /** Several words side by side or within {@code slop}, in the fields of words and in their Italian forms. */
    List<Query> phrases(String text, int slop, float share) {
        List<Query> found = new ArrayList<>();
        fields.forEach((field, weight) -> {
            if (schema.kind(field).words()) {
                found.add(new Query.Boosted(new Query.Phrase(field, text, slop), weight * share));
            }
            if (schema.italian(field) != null) {
                found.add(new Query.Boosted(new Query.Phrase(schema.italian(field), text, slop), weight * share / 2));
            }
        });
        return found;
    }

    private static List<Query> code(String field, String word) {
        if (!CODE.matcher(word).matches() || SHORT_NUMBER.matcher(word).matches()) {
            return List.of();
        }
        Query whole = new Query.Constant(new Query.Words(field, word, true), CODE_WEIGHT);
        return word.length() < FEWEST_SIGNS ? List.of(whole) : List.of(whole, new Query.Constant(new Query.Wildcard(field, word + "*"), PREFIX_WEIGHT));
    }

    /** A code that stands for one thing alone, such as a CUP or a CIG: who writes {@code codice CUP J51...} looks for it, whatever else is there. */
    List<Query> alone(String word) {
        String bare = EDGES.matcher(word).replaceAll("");
        return !LONG_CODE.matcher(bare).matches() ? List.of() : fields.keySet().stream().filter(field -> schema.whole(field) != null)
            .<Query>map(field -> new Query.Constant(new Query.Words(schema.whole(field), bare, true), CODE_WEIGHT)).toList();
    }

    /** Words that stand in every text say little about what is looked for. */
    static Query weighed(String word, Query query) {
        return word.length() <= LONGEST && Analysis.STOP_WORDS.contains(EDGES.matcher(word).replaceAll("")) ? new Query.Boosted(query, STOP_WORD) : query;
    }
}
