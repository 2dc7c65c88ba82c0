package it.opencatalogo.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer with more than its value.
 *
 * @param changedPackages datasets the call changed; CKAN 2.12 names them in the envelope, and only if there are any
 * @param etag            the version of what is shown, quoted as HTTP wants it
 * @param dryRun          whether it is only as it would be; the envelope says so
 */
public record ActionResult(Object value, List<UUID> changedPackages, Optional<String> etag, boolean dryRun) {
    public ActionResult(Object value, List<UUID> changedPackages, Optional<String> etag) {
        this(value, changedPackages, etag, false);
    }

    public static ActionResult shown(Object value, String etag) {
        return new ActionResult(value, List.of(), Optional.of(etag));
    }

    public static ActionResult changed(Object value, UUID dataset) {
        return new ActionResult(value, List.of(dataset), Optional.empty());
    }

    ActionResult tried() {
        return new ActionResult(value, changedPackages, Optional.empty(), true);
    }

    static ActionResult of(Object answer) {
        return answer instanceof ActionResult result ? result : new ActionResult(answer, List.of(), Optional.empty());
    }
}
