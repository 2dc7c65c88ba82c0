package it.opencatalogo.action;

import java.util.concurrent.Semaphore;

/** Large requests take turns, so that however many arrive, they fit the heap, each with the copies that reading and storing it takes. */
final class LargeBodies {
    static final Semaphore TURNS = new Semaphore(1, true);
    private static final int BYTES = 300_000;

    private LargeBodies() {
    }

    /** Whether a body of this {@code Content-Length} is large; one of unknown length may be. */
    static boolean is(String length) {
        return length == null || !length.matches("\\d{1,6}") || Integer.parseInt(length) > BYTES;
    }
}
