package it.opencatalogo.dataset;

import it.opencatalogo.action.ActionResult;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.EntityTags;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.error.CatalogueError.Changed;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Every way to write a dataset goes through here: locked row, rules, store, answer. Resources are written as part of their dataset. */
@ApplicationScoped
public class DatasetWriter {

    /** What a write left behind. */
    record Written(UUID id, boolean changed, StoredDataset stored) {
    }

    private final Datasets datasets;
    private final DatasetViews views;
    private final DatasetRules rules;
    private final EntityManager entities;

    public DatasetWriter(Datasets datasets, DatasetViews views, DatasetRules rules, EntityManager entities) {
        this.datasets = datasets;
        this.views = views;
        this.rules = rules;
        this.entities = entities;
    }

    ActionResult created(Call call) {
        StoredDataset dataset = rules.created(call.params().tree(), call.caller());
        datasets.add(dataset);
        return answer(new Written(dataset.id(), true, dataset));
    }

    /** {@code package_update}: the dataset is named by id, else by name. */
    ActionResult updated(Call call, Map<String, Object> sent) {
        DatasetView view = named(sent);
        return answer(change(call, view, before -> sent));
    }

    /** {@code package_patch}: the keys sent, laid over the dataset as it is. */
    ActionResult patched(Call call, Map<String, Object> sent) {
        DatasetView view = named(sent);
        return answer(change(call, view, before -> laidOver(before, sent)));
    }

    Written patch(Call call, DatasetView view, Map<String, Object> keys) {
        return change(call, view, before -> laidOver(before, keys));
    }

    Written change(Call call, DatasetView view, Function<StoredDataset, Map<String, Object>> wanted) {
        DatasetEntity entity = locked(call, view);
        StoredDataset before = datasets.stored(entity);
        StoredDataset after = rules.updated(wanted.apply(before), before, call.caller());
        return new Written(view.id(), datasets.change(entity, before, after), after);
    }

    void purge(Call call, DatasetView view) {
        datasets.purge(locked(call, view));
    }

    /** The row, held until the transaction ends; {@code If-Match} is honoured under the lock, so that no writer loses another's work unseen. */
    DatasetEntity locked(Call call, DatasetView view) {
        DatasetEntity entity = datasets.locked(view.id()).orElseThrow(NotFound::new);
        views.forget(view.id());
        call.ifMatch().filter(tags -> !EntityTags.names(tags, views.etag(views.byId(view.id()).orElseThrow(NotFound::new)))).ifPresent(tags -> {
            throw new Changed();
        });
        return entity;
    }

    ActionResult answer(Written written) {
        FinishedJson shown = shown(written);
        return written.changed() ? ActionResult.changed(shown, written.id()) : new ActionResult(shown, List.of(), java.util.Optional.empty());
    }

    /** As it will be after the commit: made of the row in hand, so that nothing is read again and nothing of it gets into the cache. */
    FinishedJson shown(Written written) {
        DatasetEntity entity = entities.find(DatasetEntity.class, written.id());
        return views.listed(entity.listed == null ? entity.shown : entity.listed, entity.ownerOrg, written.stored().groups());
    }

    private DatasetView named(Map<String, Object> sent) {
        Object reference = sent.get(Wire.ID) != null ? sent.get(Wire.ID) : sent.get(Wire.NAME);
        if (reference == null) {
            throw new Invalid(Map.of(Wire.ID, new Message("Missing value", "Indicare il dataset (id)")));
        }
        return views.byNameOrId(reference.toString()).orElseThrow(() -> new NotFound(DatasetAccess.NO_PACKAGE));
    }

    private static Map<String, Object> laidOver(StoredDataset before, Map<String, Object> keys) {
        Map<String, Object> all = new LinkedHashMap<>(before.values());
        all.put(Wire.RESOURCES, before.resources());
        all.putAll(keys);
        all.put(Wire.ID, before.id().toString());
        return all;
    }
}
