package it.opencatalogo.search;

import it.opencatalogo.action.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;

/**
 * A place between two hits, as a text to be handed back: what the hit before it is sorted by, so that it stays a place whatever is added or
 * deleted. It belongs to one order; scores move with every change of the index, so there is none among them.
 */
final class LuceneCursor {
    private static final int LONGEST_VALUE = 1000;
    private static final int LONGEST = 30_000;

    private LuceneCursor() {
    }

    static String after(FieldDoc last, Sort sort) {
        List<Object> place = new ArrayList<>();
        place.add(order(sort));
        for (Object value : last.fields) {
            Object kept = value instanceof BytesRef text ? text.utf8ToString() : value;
            if (kept instanceof String text && text.length() > LONGEST_VALUE) {
                throw Refusal.longCursor();
            }
            place.add(kept);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(place));
    }

    /** Empty at the beginning. */
    static Optional<FieldDoc> read(String cursor, Sort sort) {
        String order = order(sort);
        if (cursor.equals(SearchRequest.FIRST)) {
            return Optional.empty();
        }
        SortField[] fields = sort.getSort();
        if (!(place(cursor) instanceof List<?> place) || place.size() != fields.length + 1 || !order.equals(place.get(0))) {
            throw Refusal.foreignCursor();
        }
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(fields[i], place.get(i + 1));
        }
        return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, values));
    }

    private static Object place(String cursor) {
        try {
            return cursor.length() > LONGEST ? null : Json.read(Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Object value(SortField field, Object value) {
        if (field instanceof SortedNumericSortField) {
            if (value instanceof Number number) {
                return number.longValue();
            }
            throw Refusal.foreignCursor();
        }
        if (value == null || value instanceof String) {
            return value == null ? null : new BytesRef((String) value);
        }
        throw Refusal.foreignCursor();
    }

    private static String order(Sort sort) {
        for (SortField field : sort.getSort()) {
            if (field.getType() == SortField.Type.SCORE) {
                throw Refusal.cursorByScore();
            }
        }
        return Integer.toHexString(sort.toString().hashCode());
    }
}
