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

    /**
     * A resource as it is shown, and the dataset it belongs to.
     *
     * @param file SHA-256 of the uploaded file
     */
    record Found(UUID id, DatasetView dataset, boolean deleted, Map<String, Object> shown, Optional<String> file) {
    }

    private final Sql sql;
    private final DatasetViews datasets;
    private final ShownDataset shown;

    public ResourceViews(Sql sql, DatasetViews datasets, ShownDataset shown) {
        this.sql = sql;
        this.datasets = datasets;
        this.shown = shown;
    }

    Optional<Found> find(String reference) {
        return Uuids.read(reference).flatMap(id -> sql.one("select dataset, doc, state, file from resource where id = ?",
            row -> new Row(id, row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)), id).flatMap(this::found));
    }

    private Optional<Found> found(Row row) {
        return datasets.byId(row.dataset()).map(dataset -> new Found(row.id(), dataset, row.state().equals(Wire.DELETED),
            shown.resource(KeyOrder.resource(Json.object(row.doc().getBytes(StandardCharsets.UTF_8)), dataset.shown())), Optional.ofNullable(row.file())));
    }

    private record Row(UUID id, UUID dataset, String doc, String state, String file) {
    }
}
