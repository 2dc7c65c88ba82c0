package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.IndexField;
import it.opencatalogo.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.List;

/** The order of hits as {@link LuceneSort} has it, and the places between them. */
final class SolrSort {
    private static final int LONGEST = 30_000;

    private SolrSort() {
    }

    static String of(List<SortKey> keys, IndexSchema schema, SolrSchema names) {
        List<String> orders = new ArrayList<>();
        for (SortKey key : keys) {
            String direction = key.descending() ? " desc" : " asc";
            if (key.field().equals("score")) {
                orders.add("score" + direction);
            } else {
                by(schema.field(schema.field(key.field()).sorted()), direction, schema, names, orders);
            }
        }
        orders.add(SolrSchema.ID + " asc");
        return String.join(",", orders);
    }

    /** Solr puts what has no value last (sortMissingLast); numbers and moments are wanted first when ascending, so whether there is one goes before. */
    private static void by(IndexField field, String direction, IndexSchema schema, SolrSchema names, List<String> orders) {
        if (field.kind().words()) {
            LuceneSort.refuseTexts(field, schema);
            return;
        }
        String place = names.found(field.name());
        if (field.kind().ordered() && direction.equals(" asc")) {
            orders.add("exists(field(" + place + ",min)) asc");
        }
        orders.add(place + direction);
    }

    /** Solr's own mark belongs to one order, which is written before it. */
    static String cursor(String mark, String sort) {
        String cursor = order(sort) + "." + mark;
        if (cursor.length() > LONGEST) {
            throw Refusal.longCursor();
        }
        return cursor;
    }

    static String mark(String cursor, List<SortKey> keys, String sort) {
        if (keys.stream().anyMatch(key -> key.field().equals("score"))) {
            throw Refusal.cursorByScore();
        }
        if (cursor.equals(SearchRequest.FIRST)) {
            return cursor;
        }
        String order = order(sort) + ".";
        if (!cursor.startsWith(order) || cursor.length() > LONGEST || cursor.equals(order + SearchRequest.FIRST)) {
            throw Refusal.foreignCursor();
        }
        return cursor.substring(order.length());
    }

    private static String order(String sort) {
        return Integer.toHexString(sort.hashCode());
    }
}
