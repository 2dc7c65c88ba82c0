package it.opencatalogo.activity;

import it.opencatalogo.log.Deed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries that {@code activity_create} takes, each with what it may be about (measured on 2.12). */
final class EntryType {
    private static final Map<String, About> KNOWN = known();

    private EntryType() {
    }

    /** What an entry is about. */
    enum About {
        DATASET,
        GROUP,
        USER
    }

    static Optional<About> of(String word) {
        return Optional.ofNullable(KNOWN.get(word));
    }

    private static Map<String, About> known() {
        Map<String, About> known = new LinkedHashMap<>();
        List<Deed> all = Arrays.asList(Deed.values());
        add(known, all, "package", About.DATASET);
        add(known, all, "resource view", About.DATASET);
        add(known, all, "organization", About.GROUP);
        add(known, all, "group", About.GROUP);
        add(known, List.of(Deed.NEW, Deed.CHANGED), "user", About.USER);
        known.put("follow dataset", About.DATASET);
        known.put("follow group", About.GROUP);
        known.put("follow user", About.USER);
        return known;
    }

    private static void add(Map<String, About> known, List<Deed> deeds, String kind, About about) {
        deeds.forEach(deed -> known.put(deed.of(kind), about));
    }
}
