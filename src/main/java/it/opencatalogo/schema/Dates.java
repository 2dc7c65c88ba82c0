package it.opencatalogo.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date forms seen in Italian catalogues; day first, always: ckanext-dcatapit shows dd-mm-yyyy and ckanext-dcat reads it month first, so
 * days below 13 leave such a portal wrong (dcat-ap-it.md 3.5). A time is kept only if it was given.
 */
public final class Dates {
    private record Form(Pattern pattern, Function<MatchResult, Temporal> read) { }

    private static final List<Form> FORMS = List.of(
        form("(\\d{4})-(\\d\\d)-(\\d\\d)", m -> day(m, 1, 2, 3)),
        form("(\\d\\d?)[-/.](\\d\\d?)[-/.](\\d{4})", m -> day(m, 3, 2, 1)),
        form("(\\d{4})(\\d\\d)(\\d\\d)", m -> day(m, 1, 2, 3)),
        form("(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d\\d:?\\d\\d)?", Dates::moment));
    private static final int SHORTEST = "1.1.2024".length();
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final Pattern MONTH = Pattern.compile("(?:(\\d\\d)/(\\d{4})|(\\d{4})-(\\d\\d))");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Dates() { }

    public static Optional<Temporal> read(String raw) {
        return exact(raw.strip()).or(() -> month(raw.strip()).map(m -> m.atDay(1)));
    }

    /** A year or month alone, as the end of a period, is its last day. */
    static Optional<Temporal> readEnd(String raw) {
        String s = raw.strip();
        return exact(s).or(() -> month(s).map(m -> YEAR.matcher(s).matches() ? LocalDate.of(m.getYear(), 12, 31) : m.atEndOfMonth()));
    }

    /** OffsetDateTime.toString() drops seconds that are 0, and xsd:dateTime wants them. */
    public static String text(Temporal t) {
        if (t instanceof LocalDate) {
            return t.toString();
        }
        return (t instanceof OffsetDateTime ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : DateTimeFormatter.ISO_LOCAL_DATE_TIME).format(t);
    }

    private static Optional<Temporal> exact(String s) {
        if (s.length() < SHORTEST || s.charAt(0) < '0' || s.charAt(0) > '9') {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher m = form.pattern.matcher(s);
            if (m.matches()) {
                return tried(() -> form.read.apply(m.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> month(String s) {
        if (YEAR.matcher(s).matches()) {
            return tried(() -> YearMonth.of(Integer.parseInt(s), 1));
        }
        Matcher m = MONTH.matcher(s);
        if (!m.matches()) {
            return Optional.empty();
        }
        return tried(() -> m.group(1) != null ? YearMonth.of(number(m, 2), number(m, 1)) : YearMonth.of(number(m, 3), number(m, 4)));
    }

    /** 31-31-2024 has the form of a date and is none. */
    private static <T> Optional<T> tried(java.util.function.Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Form form(String regex, Function<MatchResult, Temporal> read) {
        return new Form(Pattern.compile(regex), read);
    }

    private static LocalDate day(MatchResult m, int y, int mo, int d) {
        return LocalDate.of(number(m, y), number(m, mo), number(m, d));
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Temporal moment(MatchResult m) {
        int second = m.group(6) == null ? 0 : number(m, 6);
        LocalDateTime local = LocalDateTime.of(day(m, 1, 2, 3), LocalTime.of(number(m, 4), number(m, 5), second, nanos(m.group(7))));
        return m.group(8) == null ? local : local.atOffset(ZoneOffset.of(m.group(8)));
    }

    private static int nanos(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits) * POWERS[9 - digits.length()];
    }
}
