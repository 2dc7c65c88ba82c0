package it.opencatalogo.dataset;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that people send, as CKAN keeps them: UTC without a zone, six decimals, none when they are zero (ckan-api 5.2). */
public final class IsoDates {
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:.(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?)?)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private IsoDates() {
    }

    public static String text(LocalDateTime time) {
        return time == null ? null : (time.getNano() / 1000 == 0 ? WHOLE : MICROS).format(time);
    }

    /** What CKAN's {@code isodate} takes: ISO 8601, else up to seven groups of digits in order, from the year on. */
    public static Optional<LocalDateTime> read(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            return Optional.of(iso.matches() ? ofIso(iso) : ofDigits(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime ofIso(Matcher m) {
        LocalDateTime local = LocalDateTime.of(number(m.group(1)), number(m.group(2)), number(m.group(3)), number(m.group(4)), number(m.group(5)), number(m.group(6)),
            m.group(7) == null ? 0 : number((m.group(7) + "000000").substring(0, 6)) * 1000);
        String zone = m.group(8);
        return zone == null ? local : OffsetDateTime.of(local, ZoneOffset.of(zone)).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static LocalDateTime ofDigits(String text) {
        int[] parts = {0, 0, 0, 0, 0, 0, 0};
        int found = 0;
        Matcher m = DIGITS.matcher(text);
        while (found < parts.length && m.find()) {
            parts[found++] = number(m.group());
        }
        if (found < 3) {
            throw new DateTimeException("no date in " + text);
        }
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6] * 1000);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
