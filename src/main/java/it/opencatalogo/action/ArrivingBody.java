package it.opencatalogo.action;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The body of a call on its way. Its beginning is collected while no thread waits; a worker thread that reads more of it than that needs one of a
 * few {@link Senders places}, and gives up on a sender who is too slow for it.
 */
final class ArrivingBody extends InputStream {
    /** What most bodies do not reach. */
    static final int BEGINNING = 64 << 10;
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(20);
    private static final int BYTES_IN_WINDOW = 40_000;
    private static final Message SLOW = new Message("The body arrives too slowly", "Il corpo della richiesta arriva troppo lentamente");
    private final HttpServerRequest request;
    private final Senders senders;
    private final Deque<Buffer> arrived = new ArrayDeque<>();
    private Buffer current = Buffer.buffer();
    private int taken;
    private long bytes;
    private boolean ended;
    private boolean broken;
    private Runnable begun;
    private boolean placed;
    private long windowBegin;
    private long windowBytes;

    ArrivingBody(HttpServerRequest request, Senders senders) {
        this.request = request;
        this.senders = senders;
    }

    /** @param whenBegun runs once, when the body is whole or its beginning is there; never if the sender goes away before */
    void begin(Runnable whenBegun) {
        begun = whenBegun;
        request.handler(this::take).endHandler(end -> end(false)).exceptionHandler(lost -> end(true));
        request.resume();
    }

    private void take(Buffer some) {
        Runnable next = null;
        synchronized (this) {
            arrived.add(some);
            bytes += some.length();
            if (bytes > BEGINNING || !senders.hold(this, bytes)) {
                request.pause();
                next = next();
            }
            notifyAll();
        }
        run(next);
    }

    private void end(boolean torn) {
        Runnable next;
        synchronized (this) {
            ended = true;
            broken |= torn;
            next = torn ? null : next();
            notifyAll();
        }
        if (torn) {
            senders.forget(this);
        }
        run(next);
    }

    private Runnable next() {
        Runnable next = begun;
        begun = null;
        return next;
    }

    private static void run(Runnable next) {
        if (next != null) {
            next.run();
        }
    }

    /** Whether nobody has begun to read it. */
    synchronized boolean beginning() {
        return begun != null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (taken == current.length()) {
            if (arrived.isEmpty() && ended) {
                if (broken) {
                    throw new IOException("the sender went away");
                }
                return -1;
            }
            current = arrived.isEmpty() ? awaited() : arrived.poll();
            taken = 0;
        }
        int some = Math.min(length, current.length() - taken);
        current.getBytes(taken, taken + some, into, from);
        taken += some;
        return some;
    }

    private Buffer awaited() throws IOException {
        if (!placed) {
            senders.place(this);
            placed = true;
            windowBegin = System.nanoTime();
            windowBytes = bytes;
        }
        request.fetch(1);
        while (arrived.isEmpty() && !ended) {
            long left = windowBegin + WINDOW - System.nanoTime();
            if (left <= 0) {
                judge();
            } else {
                pause(left);
            }
        }
        return arrived.isEmpty() ? Buffer.buffer() : arrived.poll();
    }

    private void pause(long nanos) throws IOException {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void judge() {
        if (bytes - windowBytes < BYTES_IN_WINDOW) {
            throw new Unavailable(SLOW);
        }
        windowBegin = System.nanoTime();
        windowBytes = bytes;
    }

    /** What was not read is dropped as it comes; without this it would gather in memory once the answer is out. */
    @Override
    public void close() {
        senders.forget(this);
        request.handler(null);
        request.resume();
    }
}
