package it.opencatalogo.dataset;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import it.opencatalogo.search.ServedIndex;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How the search index is, beside the readiness that it does not change: while it is made anew, the service serves, and were it taken out for
 * that, a catalogue of one replica would be away for minutes although PostgreSQL answers most of what it is asked.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements AsyncHealthCheck {
    private final ServedIndex index;
    private final IndexRebuild rebuild;

    IndexHealth(ServedIndex index, IndexRebuild rebuild) {
        this.index = index;
        this.rebuild = rebuild;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::shown);
    }

    private HealthCheckResponse shown() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("search-index").up().withData("answers", index.substituted() ? "database" : "index");
        rebuild.progress().ifPresent(now -> health.withData("done", now.done()).withData("total", now.total()));
        return health.build();
    }
}
