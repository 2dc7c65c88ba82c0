package it.opencatalogo.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Requests over so many connections, each waiting for its answer before the next. */
record Load(URI base, int connections) {
    /** Requests for so many seconds; {@code request} gets the running number. */
    Figure during(double seconds, IntFunction<byte[]> request) throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        return run(request, () -> System.nanoTime() >= until, Integer.MAX_VALUE);
    }

    /** Each of these once. */
    Figure each(List<byte[]> requests) throws InterruptedException {
        return run(requests::get, () -> false, requests.size());
    }

    private Figure run(IntFunction<byte[]> request, BooleanSupplier over, int total) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        List<Future<Samples>> parts = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            parts.add(workers.submit(() -> work(request, over, total, next)));
        }
        Samples all = new Samples();
        for (Future<Samples> part : parts) {
            try {
                all.add(part.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        workers.shutdown();
        return all.figure(System.nanoTime() - start);
    }

    private Samples work(IntFunction<byte[]> request, BooleanSupplier over, int total, AtomicInteger next) throws IOException {
        Samples samples = new Samples();
        Connection connection = new Connection(base);
        try {
            for (int n = next.getAndIncrement(); n < total && !over.getAsBoolean(); n = next.getAndIncrement()) {
                long start = System.nanoTime();
                try {
                    Connection.Answer answer = connection.send(request.apply(n), false);
                    samples.add(System.nanoTime() - start, answer.firstByteNanos(), answer.bytes(), answer.status() == 200);
                } catch (IOException broken) {
                    samples.failed();
                    connection.close();
                    connection = new Connection(base);
                }
            }
        } finally {
            connection.close();
        }
        return samples;
    }
}
