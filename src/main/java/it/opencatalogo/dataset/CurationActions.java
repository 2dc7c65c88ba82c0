package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What curators do beside editing: order resources, move datasets between organisations, hide or show many at once. */
@ApplicationScoped
public class CurationActions implements ActionModule {
    private static final Param<Object> ORDER = Param.any("order", "Identificativi delle risorse, nell'ordine voluto", "Ids of resources in the order wanted", List.of());
    private static final Param<String> ORGANIZATION = Param.text("organization_id", "Organizzazione a cui spostare il dataset", "Organisation to move to", "regione-toscana");
    private static final Param<List<Object>> DATASETS = Param.list("datasets", "Identificativi dei dataset", "Ids of datasets", List.of());
    private static final Param<String> ORG_ID = Param.text("org_id", "Identificativo dell'organizzazione", "Id of the organisation", "regione-toscana");
    private final DatasetViews views;
    private final DatasetAccess access;
    private final DatasetWriter writer;
    private final Datasets datasets;
    private final Groups groups;

    public CurationActions(DatasetViews views, DatasetAccess access, DatasetWriter writer, Datasets datasets, Groups groups) {
        this.views = views;
        this.access = access;
        this.writer = writer;
        this.datasets = datasets;
        this.groups = groups;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            write("package_resource_reorder", Doc.of("Cambia l'ordine delle risorse di un dataset.", "Reorders the resources of a dataset.")
                    .answers("Il nuovo ordine", "The new order", Answer.object().has(Wire.ID, Answer.TEXT).has(ORDER.name(), Answer.list(Answer.UUID))),
                Input.of(DatasetActions.ID, ORDER), mayReorder(), this::reorder),
            write("package_owner_org_update", Doc.of("Sposta un dataset a un'altra organizzazione.", "Moves a dataset to another organisation."),
                Input.of(DatasetActions.ID, ORGANIZATION).example(DatasetExamples.moved(ORGANIZATION.name())), mayMove(), this::move),
            write("bulk_update_private", Doc.of("Rende privati più dataset di un'organizzazione.", "Makes datasets of an organisation private."),
                Input.of(DATASETS, ORG_ID), mayBulk(), call -> bulk(call, Map.of(Wire.PRIVATE, true))),
            write("bulk_update_public", Doc.of("Rende pubblici più dataset di un'organizzazione.", "Makes datasets of an organisation public."),
                Input.of(DATASETS, ORG_ID), mayBulk(), call -> bulk(call, Map.of(Wire.PRIVATE, false))),
            write("bulk_update_delete", Doc.of("Ritira più dataset di un'organizzazione.", "Deletes datasets of an organisation."),
                Input.of(DATASETS, ORG_ID), mayBulk(), call -> bulk(call, Map.of(Wire.STATE, Wire.DELETED))));
    }

    private Access mayReorder() {
        return DatasetAccess.editors(call -> {
            call.params().require(DatasetActions.ID);
            if (!call.params().has(ORDER)) {
                throw Invalid.field(ORDER.name(), new Message("Missing value", "Indicare l'ordine delle risorse"));
            }
            access.editable(call.caller(), access.found(call.params().require(DatasetActions.ID)));
        });
    }

    private Object reorder(Call call) {
        if (!(call.params().tree().get(ORDER.name()) instanceof List<?> order)) {
            throw order("Must be a list of resource", "L'ordine deve essere un elenco di identificativi di risorse");
        }
        if (new HashSet<>(order).size() < order.size()) {
            throw order("Must supply unique resource_ids", "Ogni risorsa può comparire una sola volta");
        }
        DatasetView view = access.found(call.params().require(DatasetActions.ID));
        List<Object> ids = new ArrayList<>();
        writer.change(call, view, before -> {
            Map<Object, Map<String, Object>> rest = new LinkedHashMap<>();
            before.resources().forEach(r -> rest.put(r.get(Wire.ID), r));
            List<Map<String, Object>> sorted = new ArrayList<>();
            for (Object id : order) {
                sorted.add(Optional.ofNullable(rest.remove(id)).orElseThrow(() -> order("resource_id " + id + " can not be found", "La risorsa " + id + " non è in questo dataset")));
            }
            sorted.addAll(rest.values());
            sorted.forEach(r -> ids.add(r.get(Wire.ID)));
            Map<String, Object> all = new LinkedHashMap<>(before.values());
            all.put(Wire.RESOURCES, sorted);
            return all;
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(Wire.ID, call.params().require(DatasetActions.ID));
        answer.put(ORDER.name(), ids);
        return answer;
    }

    private static Invalid order(String english, String italian) {
        return new Invalid(Map.of(ORDER.name(), new Message(english, italian)));
    }

    private Access mayMove() {
        return Access.sysadminBy(call -> {
            views.byNameOrId(call.params().get(DatasetActions.ID, "")).orElseThrow(() -> new NotFound(DatasetAccess.NO_PACKAGE));
            Access.requireSysadmin(call.caller());
        });
    }

    private Object move(Call call) {
        DatasetView view = access.found(call.params().require(DatasetActions.ID));
        Optional<String> wanted = call.params().get(ORGANIZATION).filter(id -> !id.isEmpty());
        if (wanted.isPresent()) {
            UUID organization = groups.byNameOrId(Kind.ORGANIZATION, wanted.get()).map(g -> g.id())
                .orElseThrow(() -> new NotFound(new Message("Organization was not found.", "l'organizzazione non esiste")));
            writer.patch(call, view, Map.of(Wire.OWNER_ORG, organization.toString()));
        } else {
            detach(call, view);
        }
        return null;
    }

    /** Without an organisation only here: everywhere else one must be given. */
    private void detach(Call call, DatasetView view) {
        DatasetEntity entity = writer.locked(call, view);
        StoredDataset before = datasets.stored(entity);
        Map<String, Object> values = new HashMap<>(before.values());
        values.put(Wire.OWNER_ORG, null);
        datasets.change(entity, before, new StoredDataset(before.id(), values, before.resources(), before.groups(), before.created(), Optional.empty()));
    }

    private Access mayBulk() {
        return Access.rule(Audience.ADMINISTRATORS, "Gli amministratori dell'organizzazione", "Administrators of the organisation", call -> {
            Optional<UUID> organization = call.params().get(ORG_ID).flatMap(id -> groups.byNameOrId(Kind.ORGANIZATION, id)).map(g -> g.id());
            if (!call.caller().sysadmin() && (organization.isEmpty() || !call.caller().may(Role.ADMIN, organization.get()))) {
                throw new NotAuthorized();
            }
        });
    }

    /** CKAN: names, and datasets of other organisations, are passed over in silence. */
    private Object bulk(Call call, Map<String, Object> keys) {
        String organization = call.params().get(ORG_ID, "");
        List<DatasetView> wanted = new ArrayList<>();
        for (Object id : call.params().get(DATASETS, List.of())) {
            DatasetView view = views.byNameOrId(String.valueOf(id)).orElseThrow(() -> new NotFound(new Message("package", "il dataset non esiste")));
            if (view.id().toString().equals(id) && view.organization() != null && view.organization().toString().equals(organization)) {
                wanted.add(view);
            }
        }
        datasets.lockInOrder(wanted.stream().map(DatasetView::id).toList());
        wanted.forEach(view -> writer.patch(call, view, keys));
        return null;
    }
}
