package it.opencatalogo.action;

import it.opencatalogo.config.HeapShare;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The long answers that are on their way, bounded by what they hold: each the piece at hand and the keys of what is still to be read, and the
 * arrays it is sent from, which are counted once however many answers share them. When the room is taken, a reader that has taken nothing
 * for a while loses its place, and its connection.
 */
final class LongAnswers {
    private static final long ROOM = HeapShare.eighth();
    /** Of {@link #ROOM} in the heap of {@code ./run}: 64 answers that read on, or four times as many that do not. */
    private static final int READING = 256 << 10;
    private static final int SENDING = 64 << 10;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    static final Message BUSY = new Message("Too many long answers are being sent: try again, or ask for fewer rows",
        "Sono in corso troppe risposte lunghe: riprovare tra poco o chiedere meno righe");
    private static final Map<Pieces, List<ByteBuffer>> RUNNING = new HashMap<>();
    private static final Map<byte[], Integer> ARRAYS = new IdentityHashMap<>();
    private static long taken;

    private LongAnswers() {
    }

    static void begin(Pieces pieces, List<ByteBuffer> held) {
        synchronized (RUNNING) {
            makeRoom(own(pieces), held);
            taken += own(pieces);
            take(pieces, held);
        }
    }

    /** In place of what the answer has held so far. */
    static void hold(Pieces pieces, List<ByteBuffer> held) {
        synchronized (RUNNING) {
            if (RUNNING.containsKey(pieces)) {
                leave(RUNNING.put(pieces, List.of()));
                makeRoom(0, held);
                take(pieces, held);
            }
        }
    }

    /** Answers whether it was still running. */
    static boolean end(Pieces pieces) {
        synchronized (RUNNING) {
            List<ByteBuffer> held = RUNNING.remove(pieces);
            if (held == null) {
                return false;
            }
            taken -= own(pieces);
            leave(held);
            return true;
        }
    }

    private static int own(Pieces pieces) {
        return pieces.reads() ? READING : SENDING;
    }

    private static void makeRoom(int own, List<ByteBuffer> held) {
        if (!fits(own, held)) {
            List.copyOf(RUNNING.keySet()).stream().filter(each -> each.idle(PATIENCE)).forEach(each -> {
                each.end();
                each.abandon();
            });
        }
        if (!fits(own, held)) {
            throw new Unavailable(BUSY);
        }
    }

    /** What is alone is let in, however large: otherwise nobody could ever have it. */
    private static boolean fits(int own, List<ByteBuffer> held) {
        return taken == 0 || taken + own + held.stream().filter(each -> !ARRAYS.containsKey(each.array())).mapToLong(each -> each.array().length).sum() <= ROOM;
    }

    private static void take(Pieces pieces, List<ByteBuffer> held) {
        RUNNING.put(pieces, List.copyOf(held));
        held.forEach(each -> taken += ARRAYS.merge(each.array(), 1, Integer::sum) == 1 ? each.array().length : 0);
    }

    private static void leave(List<ByteBuffer> held) {
        for (ByteBuffer each : held) {
            if (ARRAYS.merge(each.array(), -1, Integer::sum) == 0) {
                ARRAYS.remove(each.array());
                taken -= each.array().length;
            }
        }
    }
}
