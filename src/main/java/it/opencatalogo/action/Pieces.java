package it.opencatalogo.action;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An answer that is sent piece by piece: the JSON before what is large in it, that itself, the JSON after it. What it holds until its end is
 * counted by {@link LongAnswers}, an array that several answers share once.
 */
public final class Pieces implements Iterator<byte[]> {
    /** Answers that are smaller are sent at once. */
    public static final int LARGE = 200_000;
    private final List<ByteBuffer> head = new ArrayList<>();
    private final Iterator<byte[]> middle;
    private final List<ByteBuffer> tail = new ArrayList<>();
    private final boolean reads;
    private final Runnable ending;
    private Slices before;
    private Slices after;
    private volatile long moved = System.nanoTime();
    private volatile Runnable abandoned = () -> { };
    private boolean ended;

    private Pieces(Iterator<byte[]> middle, boolean reads, Runnable ending) {
        this.middle = middle;
        this.reads = reads;
        this.ending = ending;
    }

    /** @param json with {@link LongList#PLACE} in it, where what is {@code sent} later goes */
    static Pieces of(byte[] json, LongList.Sent sent) {
        int place = 0;
        while (json[place] != LongList.PLACE) {
            place++;
        }
        Pieces pieces = new Pieces(sent.pieces, sent.reads, () -> { });
        pieces.head.add(ByteBuffer.wrap(json, 0, place));
        pieces.tail.add(ByteBuffer.wrap(json, place + 1, json.length - place - 1));
        sent.holding = held -> LongAnswers.hold(pieces, held);
        List<ByteBuffer> held = new ArrayList<>(sent.held);
        held.add(pieces.head.get(0));
        return pieces.begun(held);
    }

    /** Of bytes of this answer alone: they are not kept in memory until the last reader has them. */
    public static Pieces of(byte[] whole) {
        if (whole.length <= LargeDocument.IN_MEMORY) {
            return shared(whole);
        }
        LargeDocument filed = LargeDocument.made(out -> out.write(whole));
        try {
            return filed.sent().orElseThrow();
        } finally {
            filed.forget();
        }
    }

    /** Of bytes that other answers may be sending too. */
    public static Pieces shared(byte[] whole) {
        Pieces pieces = new Pieces(List.<byte[]>of().iterator(), false, () -> { });
        pieces.head.add(ByteBuffer.wrap(whole));
        return pieces.begun(pieces.head);
    }

    /** As they come; {@code ending} is called once, whether or not they came to their end. */
    public static Pieces of(Iterator<byte[]> pieces, Runnable ending) {
        return new Pieces(pieces, false, ending).begun(List.of());
    }

    private Pieces begun(List<ByteBuffer> held) {
        try {
            LongAnswers.begin(this, held);
            return this;
        } catch (RuntimeException e) {
            ending.run();
            throw e;
        }
    }

    /** The same between two texts. */
    Pieces between(String first, String last) {
        head.add(0, ByteBuffer.wrap(first.getBytes(StandardCharsets.UTF_8)));
        tail.add(ByteBuffer.wrap(last.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Whether it is read while it is sent. */
    boolean reads() {
        return reads;
    }

    boolean idle(long nanos) {
        return System.nanoTime() - moved > nanos;
    }

    /** What to do when the reader lets it lie. */
    void whenAbandoned(Runnable action) {
        abandoned = action;
    }

    void abandon() {
        abandoned.run();
    }

    void end() {
        if (LongAnswers.end(this)) {
            ending.run();
        }
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
        before = before == null ? new Slices(head) : before;
        if (before.hasNext()) {
            return before.next();
        }
        if (middle.hasNext()) {
            return middle.next();
        }
        after = after == null ? new Slices(tail) : after;
        byte[] piece = after.hasNext() ? after.next() : new byte[0];
        if (!after.hasNext()) {
            ended = true;
            end();
        }
        return piece;
    }
}
