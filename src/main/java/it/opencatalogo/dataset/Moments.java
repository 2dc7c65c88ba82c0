package it.opencatalogo.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates people write into extras, without a zone as UTC: whole moments, days, months, years, {@code 06/05/1999} (month first, as CKAN). */
final class Moments {
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final Pattern DIGITS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Moments() {
    }

    /** The moment as an ISO instant in milliseconds. */
    static Optional<String> read(String text) {
        if (text == null || text.length() < 4 || text.length() > 40) {
            return Optional.empty();
        }
        String value = text.strip().replace(' ', 'T');
        Matcher slashes = SLASHES.matcher(value);
        if (slashes.matches()) {
            int first = Integer.parseInt(slashes.group(1));
            int second = Integer.parseInt(slashes.group(2));
            value = "%s-%02d-%02d".formatted(slashes.group(3), first > 12 ? second : first, first > 12 ? first : second);
        }
        String day = value.matches("\\d{4}") ? value + "-01-01" : value.matches("\\d{4}-\\d\\d") ? value + "-01" : value;
        if (!DIGITS.matcher(day).lookingAt()) {
            return Optional.empty(); // most extras are no dates, and each try that fails costs an exception
        }
        return day.indexOf('T') < 0 ? tried(day, t -> LocalDate.parse(t).atStartOfDay().atOffset(ZoneOffset.UTC))
            : tried(day, t -> LocalDateTime.parse(t).atOffset(ZoneOffset.UTC)).or(() -> tried(text.strip(), OffsetDateTime::parse));
    }

    private static Optional<String> tried(String text, Function<String, OffsetDateTime> reader) {
        try {
            return Optional.of(reader.apply(text).toInstant().truncatedTo(ChronoUnit.MILLIS).toString());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
