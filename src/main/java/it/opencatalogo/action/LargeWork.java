package it.opencatalogo.action;

import it.opencatalogo.error.Message;
import java.util.function.Supplier;

/**
 * The work of a thread on one request. Whoever reads, stores or takes apart what is large takes turns, so that however many do, the heap holds the
 * copies that one of them needs. A turn that was taken ends with the work.
 */
public final class LargeWork implements AutoCloseable {
    static final int BYTES = 300_000;
    private static final Turns TURNS = new Turns(1, new Message("Too many large requests are being worked on: try again",
        "Sono in corso troppe richieste di grandi dimensioni: riprovare tra poco"));
    private static final ThreadLocal<LargeWork> HERE = new ThreadLocal<>();
    private final LargeWork around = HERE.get();
    private boolean taken;

    private LargeWork() {
        HERE.set(this);
    }

    public static LargeWork begin() {
        return new LargeWork();
    }

    /** So many bytes are about to be taken apart: if they are many, the work of this thread waits for its turn. */
    public static void of(long bytes) {
        LargeWork here = HERE.get();
        if (bytes > BYTES && here != null) {
            here.take();
        }
    }

    /** Something short that needs a turn of its own, unless this thread has it already. */
    public static <T> T alone(Supplier<T> work) {
        try (LargeWork own = begin()) {
            own.take();
            return work.get();
        }
    }

    /** Whether it is this thread's turn. */
    public static boolean mine() {
        return HERE.get() != null && HERE.get().has();
    }

    private boolean has() {
        return taken || around != null && around.has();
    }

    void take() {
        if (!has()) {
            TURNS.take();
            taken = true;
        }
    }

    @Override
    public void close() {
        HERE.set(around);
        if (taken) {
            TURNS.end();
        }
    }
}
