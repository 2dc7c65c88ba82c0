package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work of which only so much may be done at once. A few threads wait for their turn, and not for ever: the others are told to come back. */
public final class Turns {
    private static final int PATIENCE_SECONDS = 30;
    /** A quarter of the worker threads: the others go on with what is small. */
    private static final int MOST_WAITING = 6;
    private final Semaphore turns;
    private final Message busy;

    public Turns(int atOnce, Message busy) {
        this.turns = new Semaphore(atOnce, true);
        this.busy = busy;
    }

    public void take() {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable(busy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(busy);
        }
    }

    public void end() {
        turns.release();
    }
}
