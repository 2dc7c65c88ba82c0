package it.opencatalogo.action;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A list in an answer that is too long to be held: its items are read some at a time while the answer is being sent, so that memory stays
 * bounded however many ask at once and however slowly they read (measured: 48 callers of {@code rows=1000} ended a process of 160 MB). Only one
 * may stand in an answer.
 */
public final class LongList implements JsonSerializable {
    /** Stands where the items go. No JSON holds it: in texts it is written as an escape. */
    static final char PLACE = '\0';
    private static final int PART = 20;
    private static final int PART_BYTES = 100_000;
    private final Iterator<? extends List<?>> parts;

    private LongList(Iterator<? extends List<?>> parts) {
        this.parts = parts;
    }

    /** Parts as they come; read on a worker thread, outside any transaction. */
    public static LongList of(Iterator<? extends List<?>> parts) {
        return new LongList(parts);
    }

    /** What {@code read} makes of these keys, in their order; at once if there is one part only. */
    public static <K> Object of(List<List<K>> parts, Function<List<K>, ? extends List<?>> read) {
        return switch (parts.size()) {
            case 0 -> List.of();
            case 1 -> read.apply(parts.get(0));
            default -> new LongList(parts.stream().map(read).iterator());
        };
    }

    /** The same keys in parts that may be held at once: by their number, and by the bytes that each takes to read. */
    public static <K> List<List<K>> parts(List<K> keys, ToIntFunction<K> bytes) {
        List<List<K>> parts = new ArrayList<>();
        int held = 0;
        for (K key : keys) {
            int size = bytes.applyAsInt(key);
            List<K> last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || last.size() == PART || held + size > PART_BYTES) {
                last = new ArrayList<>();
                parts.add(last);
                held = 0;
            }
            last.add(key);
            held += size;
        }
        return parts;
    }

    Iterator<? extends List<?>> parts() {
        return parts;
    }

    /** All items, for a reader within this process that is able to hold them. */
    public List<Object> all() {
        List<Object> all = new ArrayList<>();
        parts.forEachRemaining(all::addAll);
        return all;
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        ((Sent) provider.getAttribute(Sent.class)).list = this;
        out.writeStartArray();
        out.writeRaw(PLACE);
        out.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type) throws IOException {
        serialize(out, provider);
    }

    /** Where the one who writes the answer finds the list that stands in it. */
    static final class Sent {
        LongList list;
    }
}
