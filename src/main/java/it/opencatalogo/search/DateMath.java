package it.opencatalogo.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the moments of queries: a full UTC time or {@code NOW}, then steps such as {@code -7DAYS}, {@code +1MONTH}, {@code /DAY}
 * (ckan-api.md 3.5, measured on Solr: anything shorter is refused; kept are milliseconds).
 */
final class DateMath {
    private static final Pattern START = Pattern.compile("NOW|([+-]?)(\\d{1,9})-(\\d\\d?)-(\\d\\d?)T(\\d\\d?):(\\d\\d?):(\\d\\d?)(\\.\\d*)?Z");
    private static final Pattern STEP = Pattern.compile("\\G(?:/([A-Z]+)|([+-])(\\d{1,9})([A-Z]+))");
    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
        Map.entry("YEAR", ChronoUnit.YEARS), Map.entry("YEARS", ChronoUnit.YEARS),
        Map.entry("MONTH", ChronoUnit.MONTHS), Map.entry("MONTHS", ChronoUnit.MONTHS),
        Map.entry("DAY", ChronoUnit.DAYS), Map.entry("DAYS", ChronoUnit.DAYS), Map.entry("DATE", ChronoUnit.DAYS),
        Map.entry("HOUR", ChronoUnit.HOURS), Map.entry("HOURS", ChronoUnit.HOURS),
        Map.entry("MINUTE", ChronoUnit.MINUTES), Map.entry("MINUTES", ChronoUnit.MINUTES),
        Map.entry("SECOND", ChronoUnit.SECONDS), Map.entry("SECONDS", ChronoUnit.SECONDS),
        Map.entry("MILLI", ChronoUnit.MILLIS), Map.entry("MILLIS", ChronoUnit.MILLIS),
        Map.entry("MILLISECOND", ChronoUnit.MILLIS), Map.entry("MILLISECONDS", ChronoUnit.MILLIS));

    private DateMath() {
    }

    /** The moment meant, as an ISO instant. */
    static String read(String text, Instant now) {
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            throw Refusal.date(text);
        }
        try {
            Instant first = start.group().equals("NOW") ? now : Instant.parse(iso(start));
            return Instant.ofEpochMilli(steps(first.atZone(ZoneOffset.UTC), text, start.end()).toInstant().toEpochMilli()).toString();
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw Refusal.date(text);
        }
    }

    /** Years and days written short or long, as ISO writes them. */
    private static String iso(Matcher start) {
        int year = Integer.parseInt(start.group(2));
        String sign = start.group(1).equals("-") ? "-" : year > 9999 ? "+" : "";
        String fraction = start.group(8) == null || start.group(8).length() == 1 ? "" : start.group(8);
        return sign + String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d", year, part(start, 3), part(start, 4), part(start, 5), part(start, 6), part(start, 7)) + fraction + "Z";
    }

    private static int part(Matcher start, int group) {
        return Integer.parseInt(start.group(group));
    }

    private static ZonedDateTime steps(ZonedDateTime first, String text, int from) {
        ZonedDateTime moment = first;
        Matcher step = STEP.matcher(text);
        int end = from;
        while (end < text.length() && step.find(end) && step.start() == end) {
            ChronoUnit unit = UNITS.get((step.group(1) != null ? step.group(1) : step.group(4)).toUpperCase(Locale.ROOT));
            if (unit == null) {
                throw Refusal.date(text);
            }
            moment = step.group(1) != null ? floor(moment, unit)
                : moment.plus((step.group(2).equals("-") ? -1L : 1L) * Long.parseLong(step.group(3)), unit);
            end = step.end();
        }
        if (end != text.length()) {
            throw Refusal.date(text);
        }
        return moment;
    }

    private static ZonedDateTime floor(ZonedDateTime moment, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            case MONTHS -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            default -> moment.truncatedTo(unit);
        };
    }
}
