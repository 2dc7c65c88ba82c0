package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The long answers that are on their way, bounded in number: each holds the keys of what is still to be sent. When all places are taken, a reader
 * that has taken nothing for a while loses its place, and its connection.
 */
final class LongAnswers {
    private static final int MOST = 64;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final Message BUSY = new Message("Too many long answers are being sent: try again, or ask for fewer rows",
        "Sono in corso troppe risposte lunghe: riprovare tra poco o chiedere meno righe");
    private static final Set<Pieces> RUNNING = new HashSet<>();

    private LongAnswers() {
    }

    static void begin(Pieces pieces) {
        synchronized (RUNNING) {
            if (RUNNING.size() >= MOST) {
                RUNNING.removeIf(each -> each.idle(PATIENCE) && each.abandon());
            }
            if (RUNNING.size() >= MOST) {
                throw new Unavailable(BUSY);
            }
            RUNNING.add(pieces);
        }
    }

    static void end(Pieces pieces) {
        synchronized (RUNNING) {
            RUNNING.remove(pieces);
        }
    }
}
