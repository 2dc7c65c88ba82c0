package it.opencatalogo.action;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Bytes in pieces that may be sent: only the piece at hand is copied, so that many answers share one array. */
final class Slices implements Iterator<byte[]> {
    static final int SLICE = 32 << 10;
    private final Iterator<ByteBuffer> parts;
    private ByteBuffer part = ByteBuffer.allocate(0);

    Slices(List<ByteBuffer> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!part.hasRemaining() && parts.hasNext()) {
            part = parts.next().duplicate();
        }
        return part.hasRemaining();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] slice = new byte[Math.min(SLICE, part.remaining())];
        part.get(slice);
        return slice;
    }
}
