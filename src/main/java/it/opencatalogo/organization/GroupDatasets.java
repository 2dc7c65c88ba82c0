package it.opencatalogo.organization;

import it.opencatalogo.action.Answer;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.CreatedDatasets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: what organisations and groups ask about datasets. The datasets implement it. */
public interface GroupDatasets {
    /** The form of a finished dataset. */
    Answer SHOWN = CreatedDatasets.SHOWN;

    /** How many active datasets the caller may see in each; none is left out or 0. */
    Map<UUID, Integer> counts(Collection<UUID> groups, boolean organizations, Caller caller);

    /** Finished datasets that the caller may see, newest first. */
    Object packages(UUID group, boolean organization, int limit, Caller caller);

    /** Whether the organisation still has datasets that are not deleted. */
    boolean anyLeft(UUID organization);

    /** The dataset of that name or id, deleted ones included. */
    Optional<UUID> find(String nameOrId);

    /** Called in the writing transaction: these datasets entered or left a group. */
    void changed(Collection<UUID> datasets);

    /** The active datasets of an organisation that the caller may see. */
    default List<UUID> owned(UUID organization, Caller caller) {
        return List.of();
    }

    /** Whether the caller may see the dataset. */
    default boolean visible(UUID dataset, Caller caller) {
        return true;
    }

    /** These datasets as trees, those which the caller may not see left out. */
    default List<Map<String, Object>> shown(Collection<UUID> datasets, Caller caller) {
        return List.of();
    }
}
