package it.opencatalogo.dcat;

import it.opencatalogo.dataset.PublicDatasets.Selection;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Dates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code /catalog.ttl} was asked (dcat-ap-it.md 5.1, 5.2): the page, the cursor, which wins over the page's number, and the parameters
 * that every link repeats.
 */
record PageParameters(int page, Optional<Long> after, Selection wanted, RdfProfile profile, Map<String, String> kept) {
    static final String PROFILES = "profiles";
    private static final List<String> KEPT = List.of("modified_since", PROFILES, "q", "fq");

    static PageParameters read(Function<String, String> query) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT.forEach(name -> given(query, name).ifPresent(value -> kept.put(name, value)));
        Selection wanted = new Selection(given(query, "modified_since").map(PageParameters::moment), given(query, "q"), given(query, "fq"));
        return new PageParameters(page(query.apply("page")), given(query, "after").map(PageParameters::cursor), wanted, profile(query), kept);
    }

    /** The one that is asked for; the national one if none is. */
    static RdfProfile profile(Function<String, String> query) {
        return given(query, PROFILES).map(RdfProfile::of).orElse(RdfProfile.NATIONAL);
    }

    private static Optional<String> given(Function<String, String> query, String name) {
        return Optional.ofNullable(query.apply(name)).filter(value -> !value.isBlank());
    }

    private static int page(String text) {
        if (text == null) {
            return 1;
        }
        if (!text.matches("0*[1-9]\\d{0,8}")) {
            throw Invalid.message(new Message("Page param must be a positive integer starting in 1", "La pagina (page) deve essere un numero intero, a partire da 1"));
        }
        return Integer.parseInt(text);
    }

    private static long cursor(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Invalid.field("after", new Message("Unknown cursor: follow hydra:next as it is", "Cursore sconosciuto: seguire hydra:next così com'è"));
        }
        return Long.parseLong(text);
    }

    /** A plus sign that was not encoded arrives as a blank: {@code T10:00:00 02:00}. Without a zone UTC is meant; CKAN fails on zones. */
    private static LocalDateTime moment(String text) {
        String repaired = text.strip().replaceFirst("(T.*) (\\d\\d:?\\d\\d)$", "$1+$2");
        Temporal moment = Dates.read(repaired).orElseThrow(() -> Invalid.message(
            new Message("Wrong modified date format. Use ISO-8601 format", "La data (modified_since) va scritta in ISO 8601, per esempio 2026-01-31 oppure 2026-01-31T10:00:00Z")));
        if (moment instanceof OffsetDateTime zoned) {
            return zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        return moment instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) moment;
    }
}
