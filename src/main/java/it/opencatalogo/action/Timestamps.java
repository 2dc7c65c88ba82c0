package it.opencatalogo.action;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Moments as CKAN writes them: UTC, no zone, six decimals.
 *
 * <p>CKAN: it leaves the decimals out when they are all zero, one time in a million; harvesters compare these texts, so they always stand here.
 */
public final class Timestamps {
    private static final DateTimeFormatter SIX_DECIMALS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private Timestamps() {
    }

    /** The present moment, as precise as the database keeps it. */
    public static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** Null stays null. */
    public static String text(LocalDateTime moment) {
        return moment == null ? null : SIX_DECIMALS.format(moment);
    }
}
