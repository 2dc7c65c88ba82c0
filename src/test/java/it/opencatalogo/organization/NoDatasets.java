package it.opencatalogo.organization;

import io.quarkus.arc.DefaultBean;
import it.opencatalogo.auth.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stands in as long as no noun of datasets is there: organisations without any. */
@DefaultBean
@ApplicationScoped
class NoDatasets implements GroupDatasets {
    @Override
    public Map<UUID, Integer> counts(Collection<UUID> groups, boolean organizations, Caller caller) {
        return Map.of();
    }

    @Override
    public List<?> packages(UUID group, boolean organization, int limit, Caller caller) {
        return List.of();
    }

    @Override
    public boolean anyLeft(UUID organization) {
        return false;
    }

    @Override
    public Optional<UUID> find(String nameOrId) {
        return Optional.empty();
    }

    @Override
    public void changed(Collection<UUID> datasets) {
        // Nobody to tell.
    }
}
