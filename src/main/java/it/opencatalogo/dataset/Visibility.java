package it.opencatalogo.dataset;

import it.opencatalogo.auth.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may see a dataset, as labels: those of a dataset and those of a caller must have one in common. The same labels filter the search index
 * and SQL, and are kept with each change (ckan-api 3.5).
 */
public final class Visibility {
    public static final String PUBLIC = "public";
    private static final String MEMBER = "member-";
    private static final String CREATOR = "creator-";
    private static final String COLLABORATOR = "collaborator-";

    private Visibility() {
    }

    static List<String> of(UUID dataset, String state, boolean closed, UUID organization, UUID creator) {
        if (Wire.ACTIVE.equals(state) && !closed) {
            return List.of(PUBLIC);
        }
        return List.of(organization == null ? CREATOR + creator : MEMBER + organization, COLLABORATOR + dataset);
    }

    /** Empty if the caller sees everything. */
    public static Optional<List<String>> of(Caller caller) {
        if (caller.sysadmin()) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>(List.of(PUBLIC));
        caller.id().ifPresent(id -> labels.add(CREATOR + id));
        caller.roles().keySet().forEach(organization -> labels.add(MEMBER + organization));
        caller.collaborations().keySet().forEach(dataset -> labels.add(COLLABORATOR + dataset));
        return Optional.of(labels);
    }

    public static boolean sees(Caller caller, List<String> labels) {
        return of(caller).map(own -> own.stream().anyMatch(labels::contains)).orElse(true);
    }
}
