package it.opencatalogo.bench;

import java.util.Arrays;

/** What each request took. */
final class Samples {
    private long[] times = new long[1024];
    private long[] firstBytes = new long[1024];
    private int count;
    private int errors;
    private long bytes;

    void add(long nanos, long firstByteNanos, long size, boolean good) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            firstBytes = Arrays.copyOf(firstBytes, count * 2);
        }
        times[count] = nanos;
        firstBytes[count++] = firstByteNanos;
        bytes += size;
        errors += good ? 0 : 1;
    }

    void failed() {
        errors++;
    }

    void add(Samples other) {
        for (int i = 0; i < other.count; i++) {
            add(other.times[i], other.firstBytes[i], 0, true);
        }
        bytes += other.bytes;
        errors += other.errors;
    }

    Figure figure(long wallNanos) {
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        long[] first = Arrays.copyOf(firstBytes, count);
        Arrays.sort(first);
        return new Figure(count * 1e9 / wallNanos, at(sorted, 0.5), at(sorted, 0.99), at(first, 0.5), at(first, 0.99), count == 0 ? 0 : bytes / count, errors);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }
}
