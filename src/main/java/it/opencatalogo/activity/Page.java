package it.opencatalogo.activity;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list of entries is wanted.
 *
 * @param types    only these kinds of entries; empty for all
 * @param excluded none of these
 */
record Page(int limit, int offset, Optional<LocalDateTime> before, Optional<LocalDateTime> after, List<String> types, List<String> excluded) {
    /** CKAN: with {@code after} alone it goes forward in time, the page that follows that moment; the entries come newest first all the same. */
    boolean forward() {
        return after.isPresent() && before.isEmpty();
    }
}
