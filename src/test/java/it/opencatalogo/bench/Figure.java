package it.opencatalogo.bench;

import java.util.Locale;

/** Requests a second, milliseconds, bytes of a mean answer; errors are answers that were not 200, or none. */
record Figure(double perSecond, double median, double p99, double firstByte, double firstByteP99, long bytes, int errors) {
    String shown() {
        if (errors * 2 > perSecond) {
            return "not served: " + errors + " errors";
        }
        return String.format(Locale.ROOT, "%,.1f/s · %.1f ms%s", perSecond, median, errors == 0 ? "" : " · " + errors + " ERRORS");
    }
}
