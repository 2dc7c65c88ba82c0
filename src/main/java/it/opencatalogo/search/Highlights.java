package it.opencatalogo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Shows in a text the words by which it was found: the sentences that hold them, as HTML in which everything is escaped but {@code <em>} around the
 * words. It reads nothing but the text it is given, so that it can show only what the caller has before him anyway.
 */
public final class Highlights {
    private static final int LONGEST = 20_000;
    private static final int SENTENCES = 2;

    private final IndexSchema schema;
    private final Analysis analysis;
    private final LuceneQueries queries;
    private final org.apache.lucene.search.Query query;

    public Highlights(IndexSchema schema, Query query) {
        this.schema = schema;
        analysis = new Analysis(schema);
        queries = new LuceneQueries(schema, analysis);
        this.query = queries.of(query);
    }

    /**
     * Empty if the text holds none of the words.
     *
     * @param fields in which the text is to be found; the first one says how it is taken apart
     */
    public Optional<String> of(String text, List<String> fields) {
        Set<String> readings = new LinkedHashSet<>(fields);
        fields.stream().flatMap(field -> Stream.of(schema.italian(field), schema.whole(field)).filter(Objects::nonNull)).forEach(readings::add);
        readings.remove(fields.get(0));
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analysis.query).withMaxLength(LONGEST).withMaxNoHighlightPassages(0).withWeightMatches(false)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ITALIAN)).withMaskedFieldsFunc(field -> readings)
            .withFormatter(new DefaultPassageFormatter("<em>", "</em>", " … ", true)).build();
        try {
            return Optional.ofNullable((String) highlighter.highlightWithoutSearcher(fields.get(0), query, text, SENTENCES)).map(String::strip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
