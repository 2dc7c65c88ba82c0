package it.opencatalogo.activity;

import it.opencatalogo.action.Call;
import it.opencatalogo.action.Flags;
import it.opencatalogo.action.Param;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of the lists. All that is wrong is told at once, by key in alphabetical order, as CKAN does (case package-activity-parameters). */
final class PageParams {
    static final Param<Integer> OFFSET = Param.natural("offset", "Quante voci saltare", "How many entries to skip", 0);
    static final Param<Integer> LIMIT = new Param<>("limit", "integer", "Quante voci al massimo, fino a 100", "How many entries at most, up to 100", 10, PageParams::limit);
    static final Param<LocalDateTime> BEFORE = moment("before", "Solo voci precedenti a questo istante, in secondi dal 1970", "Only entries before this moment, in seconds since 1970");
    static final Param<LocalDateTime> AFTER = moment("after", "Solo voci successive a questo istante, in secondi dal 1970", "Only entries after this moment, in seconds since 1970");
    static final Param<List<String>> TYPES = texts("activity_types", "Solo questi tipi di voci", "Only these kinds of entries", List.of("new package", "changed package"));
    static final Param<List<String>> EXCLUDED = texts("exclude_activity_types", "Nessuno di questi tipi di voci", "None of these kinds of entries", List.of("deleted package"));
    /** CKAN hides by default what its own internal account did; here nothing is hidden. */
    static final Param<Boolean> HIDDEN = new Param<>("include_hidden_activity", "boolean", "Accettato per compatibilità: nessuna voce è nascosta", "Accepted for compatibility: no entry is hidden",
        false, (name, raw) -> Optional.of(Flags.lenient(raw)));
    private static final int USUAL = 31;
    private static final int MOST = 100;
    private static final double LAST_SECOND = 253_402_300_799d;
    private final Call call;
    private final Map<String, Object> errors = new TreeMap<>();

    private PageParams(Call call) {
        this.call = call;
    }

    /** Of a list over everything. */
    static Page of(Call call) {
        return new PageParams(call).page(false, false);
    }

    /** Of a list about one object. */
    static Page of(Call call, Param<String> id) {
        PageParams params = new PageParams(call);
        params.require(id);
        return params.page(false, false);
    }

    /** The same, where kinds of entries can be chosen. @param either whether CKAN refuses both ways of choosing at once */
    static Page chosen(Call call, Param<String> id, boolean either) {
        PageParams params = new PageParams(call);
        params.require(id);
        return params.page(true, either);
    }

    private void require(Param<String> id) {
        if (read(id, null) == null && !errors.containsKey(id.name())) {
            errors.put(id.name(), FieldErrors.missingValue());
        }
    }

    private Page page(boolean choosing, boolean either) {
        int limit = read(LIMIT, 0);
        int offset = read(OFFSET, 0);
        LocalDateTime before = read(BEFORE, null);
        LocalDateTime after = read(AFTER, null);
        List<String> types = choosing ? read(TYPES, List.of()) : List.of();
        List<String> excluded = choosing ? read(EXCLUDED, List.of()) : List.of();
        if (either && !types.isEmpty() && !excluded.isEmpty()) {
            errors.put(TYPES.name(), List.of(new Message("Cannot be used together with `exclude_activity_types", "Non si può usare insieme a exclude_activity_types: scegliere uno dei due")));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Page(limit == 0 ? USUAL : Math.min(limit, MOST), offset, Optional.ofNullable(before), Optional.ofNullable(after), types, excluded);
    }

    private <T> T read(Param<T> param, T otherwise) {
        try {
            return call.params().get(param, otherwise);
        } catch (Invalid e) {
            errors.putAll(e.errors());
            return otherwise;
        }
    }

    /** CKAN asks twice of a limit whether it is a number, and says so twice. */
    private static Optional<Integer> limit(String name, Object raw) {
        boolean number = raw == null || raw instanceof Number || raw.toString().isBlank() || raw.toString().strip().matches("[+-]?\\p{Nd}+(_\\p{Nd}+)*") || raw instanceof Boolean;
        if (!number) {
            throw new Invalid(Map.of(name, List.of(new Message("Invalid integer", "Scrivere un numero intero, per esempio 10"),
                new Message("Please enter an integer value", "Il numero va scritto in cifre"))));
        }
        return OFFSET.reader().read(name, raw);
    }

    private static Param<LocalDateTime> moment(String name, String italian, String english) {
        return new Param<>(name, "number", italian, english, 1767225600, PageParams::moment);
    }

    /** CKAN: fails (500) where no calendar reaches. */
    private static Optional<LocalDateTime> moment(String name, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        try {
            double seconds = Double.parseDouble(raw.toString().strip());
            if (Math.abs(seconds) <= LAST_SECOND) {
                long micros = new BigDecimal(seconds).movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
                return Optional.of(LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC));
            }
        } catch (NumberFormatException e) {
            // Told below, as what is no number for other reasons.
        }
        throw Invalid.field(name, new Message("Must be a float timestamp", "Scrivere l'istante in secondi dal 1970, per esempio 1767225600"));
    }

    static Param<List<String>> texts(String name, String italian, String english, List<String> example) {
        return new Param<>(name, "array", italian, english, example, PageParams::texts);
    }

    private static Optional<List<String>> texts(String name, Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        if (!(raw instanceof List<?> list)) {
            throw Invalid.field(name, new Message("Not a list", "Deve essere un elenco di testi"));
        }
        for (Object entry : list) {
            if (!(entry instanceof String)) {
                throw Invalid.field(name, new Message("Not a string: " + entry, "Ogni voce dell'elenco deve essere un testo, non " + entry));
            }
        }
        return Optional.of(list.stream().map(String.class::cast).toList());
    }
}
