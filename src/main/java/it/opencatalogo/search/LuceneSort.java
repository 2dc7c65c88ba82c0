package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.IndexField;
import it.opencatalogo.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;

/**
 * The order of hits (ckan-api.md 3.6): missing texts last in both directions, missing moments first when ascending; several values count by
 * their smallest one, descending by their greatest. CKAN: the id comes last, so that pages are stable.
 */
final class LuceneSort {

    private LuceneSort() {
    }

    static Sort of(SearchRequest request, IndexSchema schema) {
        List<SortField> fields = new ArrayList<>();
        for (SortKey key : request.sort()) {
            if (key.field().equals("score")) {
                // Where all score alike, the next key lets most hits be skipped.
                if (!(request.query() instanceof Query.MatchAll) || request.cursor().isPresent()) {
                    fields.add(new SortField(null, SortField.Type.SCORE, !key.descending()));
                }
            } else {
                by(schema.field(schema.field(key.field()).sorted()), key.descending(), schema, fields);
            }
        }
        fields.add(new SortField(LuceneDocuments.ID, SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static void by(IndexField field, boolean descending, IndexSchema schema, List<SortField> fields) {
        switch (field.kind()) {
            case DATE, INTEGER -> {
                SortField sort = LongField.newSortField(field.name(), descending,
                    descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN);
                sort.setMissingValue(Long.MIN_VALUE);
                fields.add(sort);
            }
            case STRING -> {
                SortField sort = new SortedSetSortField(field.name(), descending,
                    descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN);
                sort.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
                fields.add(sort);
            }
            default -> refuseTexts(field, schema);
        }
    }

    /** CKAN: it sorts a text by one of the words in it, which orders nothing; here other texts than titles change nothing. */
    static void refuseTexts(IndexField field, IndexSchema schema) {
        if (field.many() && schema.names().contains(field.name())) {
            throw Refusal.refused("can not sort on multivalued field: " + field.name(), "Non si può ordinare secondo " + field.name());
        }
    }
}
