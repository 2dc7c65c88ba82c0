package it.opencatalogo.action;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** An answer around a {@link LongList}: the JSON before it, the items part by part, the JSON after it. */
final class Pieces implements Iterator<byte[]> {
    private byte[] head;
    private final Iterator<? extends List<?>> parts;
    private byte[] tail;
    private volatile long moved = System.nanoTime();
    private volatile Runnable abandoned = () -> { };
    private boolean begun;
    private boolean ended;
    private boolean any;

    private Pieces(byte[] head, Iterator<? extends List<?>> parts, byte[] tail) {
        this.head = head;
        this.parts = parts;
        this.tail = tail;
    }

    /** @param json with {@link LongList#PLACE} in it */
    static Pieces of(byte[] json, LongList list) {
        int place = 0;
        while (json[place] != LongList.PLACE) {
            place++;
        }
        Pieces pieces = new Pieces(Arrays.copyOf(json, place), list.parts(), Arrays.copyOfRange(json, place + 1, json.length));
        LongAnswers.begin(pieces);
        return pieces;
    }

    /** The same between two texts. */
    Pieces between(String before, String after) {
        head = joined(before.getBytes(StandardCharsets.UTF_8), head);
        tail = joined(tail, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    boolean idle(long nanos) {
        return System.nanoTime() - moved > nanos;
    }

    /** What to do when the reader lets it lie. */
    void whenAbandoned(Runnable action) {
        abandoned = action;
    }

    boolean abandon() {
        abandoned.run();
        return true;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        moved = System.nanoTime();
        if (!begun) {
            begun = true;
            return head;
        }
        if (parts.hasNext()) {
            return items(parts.next());
        }
        ended = true;
        LongAnswers.end(this);
        return tail;
    }

    private byte[] items(List<?> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object item : items) {
            if (any) {
                out.write(',');
            }
            any = true;
            out.writeBytes(item instanceof FinishedJson finished ? finished.utf8() : Json.bytes(item));
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
