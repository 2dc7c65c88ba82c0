package it.opencatalogo.dataset;

import it.opencatalogo.log.LogReaders;
import it.opencatalogo.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the index cannot be asked, or has not yet been told what it missed. */
@Readiness
@ApplicationScoped
class DatasetIndexWatch implements HealthCheck {
    private final SearchIndex index;
    private final LogReaders readers;

    DatasetIndexWatch(SearchIndex index, LogReaders readers) {
        this.index = index;
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search").status(index.ready() && readers.complete()).build();
    }
}
