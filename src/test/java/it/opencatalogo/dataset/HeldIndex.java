package it.opencatalogo.dataset;

import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.ServedIndex;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A real index; whatever is made beside it takes its first documents only when it is let go, so that a rebuild can be looked at while it goes on. */
final class HeldIndex extends ServedIndex {
    final CountDownLatch gate;
    final Semaphore waiting;
    private final boolean held;

    HeldIndex(SearchIndex engine) {
        this(engine, new CountDownLatch(1), new Semaphore(0), false);
    }

    private HeldIndex(SearchIndex engine, CountDownLatch gate, Semaphore waiting, boolean held) {
        super(engine);
        this.gate = gate;
        this.waiting = waiting;
        this.held = held;
    }

    @Override
    public void put(Collection<IndexDocument> upserts, Collection<String> deletes, long asOf) {
        if (held) {
            waiting.release();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        super.put(upserts, deletes, asOf);
    }

    @Override
    public Optional<SearchIndex> beside() {
        return super.beside().map(made -> new HeldIndex(made, gate, waiting, true));
    }
}
