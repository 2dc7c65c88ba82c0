package it.opencatalogo.dataset;

import it.opencatalogo.action.Json;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The resources, for reading one by its id. */
@ApplicationScoped
public class ResourceViews {

    /** A resource as it is shown, and the dataset it belongs to. */
    record Found(UUID id, DatasetView dataset, boolean deleted, Map<String, Object> shown) {
    }

    private final Sql sql;
    private final DatasetViews datasets;

    public ResourceViews(Sql sql, DatasetViews datasets) {
        this.sql = sql;
        this.datasets = datasets;
    }

    Optional<Found> find(String reference) {
        return Uuids.read(reference).flatMap(id -> sql.one("select dataset, doc, state from resource where id = ?", row -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)), id)
            .flatMap(row -> datasets.byId(row.dataset()).map(dataset -> new Found(id, dataset, row.state().equals(Wire.DELETED), ShownDataset.resource(Json.object(row.doc().getBytes(StandardCharsets.UTF_8)))))));
    }

    private record Row(UUID dataset, String doc, String state) {
    }
}
