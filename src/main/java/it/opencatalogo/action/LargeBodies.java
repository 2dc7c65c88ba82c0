package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Large requests take turns, so that however many arrive, they fit the heap, each with the copies that reading and storing it takes. */
final class LargeBodies {
    static final int BYTES = 300_000;
    private static final int PATIENCE_SECONDS = 30;
    private static final Message BUSY = new Message("Too many large requests are being worked on: try again", "Sono in corso troppe richieste di grandi dimensioni: riprovare tra poco");
    private static final Semaphore TURNS = new Semaphore(1, true);

    private LargeBodies() {
    }

    /** The turn of one request: taken at most once, and given back with it. */
    static final class Turn implements AutoCloseable {
        private boolean taken;

        void take() {
            try {
                if (!taken && !TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new Unavailable(BUSY);
                }
                taken = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable(BUSY);
            }
        }

        @Override
        public void close() {
            if (taken) {
                TURNS.release();
            }
        }
    }
}
