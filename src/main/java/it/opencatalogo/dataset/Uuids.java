package it.opencatalogo.dataset;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers as CKAN accepts them: the 36 characters of a UUID, any version. */
public final class Uuids {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Uuids() {
    }

    public static Optional<UUID> read(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
