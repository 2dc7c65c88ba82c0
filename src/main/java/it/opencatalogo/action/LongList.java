package it.opencatalogo.action;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
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
    private static final int PIECE_BYTES = 50_000;
    private static final int ITEM_BYTES = 10_000;
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
        return parts(keys, bytes, PART, PART_BYTES);
    }

    public static <K> List<List<K>> parts(List<K> keys, ToIntFunction<K> bytes, int most, int mostBytes) {
        List<List<K>> parts = new ArrayList<>();
        int held = 0;
        for (K key : keys) {
            int size = bytes.applyAsInt(key);
            List<K> last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || last.size() == most || held + size > mostBytes) {
                last = new ArrayList<>();
                parts.add(last);
                held = 0;
            }
            last.add(key);
            held += size;
        }
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
        Sent sent = (Sent) provider.getAttribute(Sent.class);
        sent.pieces = new Items(parts, sent);
        sent.reads = true;
        out.writeStartArray();
        out.writeRaw(PLACE);
        out.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type) throws IOException {
        serialize(out, provider);
    }

    /** What is sent in its {@link #PLACE}, for the one who writes the answer. */
    static final class Sent {
        Iterator<byte[]> pieces;
        /** What they are sent from. */
        List<ByteBuffer> held = List.of();
        /** Is told what they are sent from later. */
        Consumer<List<ByteBuffer>> holding = later -> { };
        /** Whether the pieces are read while they are sent. */
        boolean reads;
    }

    /** The items as JSON with commas between them: small ones together, large ones in slices. */
    private static final class Items implements Iterator<byte[]> {
        private final Iterator<? extends List<?>> parts;
        private final Sent sent;
        private Iterator<?> items = List.of().iterator();
        private Iterator<byte[]> item = List.<byte[]>of().iterator();
        private boolean any;

        Items(Iterator<? extends List<?>> parts, Sent sent) {
            this.parts = parts;
            this.sent = sent;
        }

        @Override
        public boolean hasNext() {
            while (!item.hasNext() && !items.hasNext() && parts.hasNext()) {
                items = parts.next().iterator();
            }
            return item.hasNext() || items.hasNext();
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE_BYTES + ITEM_BYTES);
            while (out.size() < PIECE_BYTES && (item.hasNext() || items.hasNext())) {
                if (item.hasNext()) {
                    out.writeBytes(item.next());
                } else {
                    begin(items.next(), out);
                }
            }
            return out.toByteArray();
        }

        private void begin(Object next, ByteArrayOutputStream out) {
            if (any) {
                out.write(',');
            }
            any = true;
            List<ByteBuffer> bytes = next instanceof FinishedJson finished ? finished.parts() : List.of(ByteBuffer.wrap(Json.bytes(next)));
            boolean large = bytes.stream().mapToInt(ByteBuffer::remaining).sum() > Pieces.LARGE;
            sent.holding.accept(large ? bytes : List.of());
            if (large) {
                item = new Slices(bytes);
            } else {
                bytes.forEach(part -> out.write(part.array(), part.arrayOffset() + part.position(), part.remaining()));
            }
        }
    }
}
