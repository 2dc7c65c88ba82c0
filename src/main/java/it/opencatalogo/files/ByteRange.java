package it.opencatalogo.files;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for (RFC 9110, 14.1.2).
 *
 * <p>CKAN: it answers 416 to other units, several ranges and a suffix longer than the file; the RFC lets those be ignored, so that the whole file comes.
 *
 * @param length 0 if there is nothing at that place
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

    /** Absent if the whole file is to be sent. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(number(range.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = number(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Math.min(number(range.group(2)), size - 1);
        return Optional.of(new ByteRange(from, Math.max(0, to - from + 1)));
    }

    private static long number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }
}
