package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Python;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CKAN's resource views. A CKAN 2.12 with its default plugins knows no type of view, so it refuses to make any, and has none to show, order or
 * remove; here it is the same, in the same words and order of checks (measured; cases views and default-views).
 */
@ApplicationScoped
public class PreviewActions implements ActionModule {
    private static final Param<Object> RESOURCE = Param.any("id", "Identificativo della risorsa", "Id of the resource", DatasetExamples.SAMPLE_RESOURCE);
    private static final Param<Object> RESOURCE_ID = Param.any("resource_id", "Identificativo della risorsa", "Id of the resource", DatasetExamples.SAMPLE_RESOURCE);
    private static final Param<Object> TYPE = Param.any("view_type", "Tipo di anteprima", "Type of view", "text_view");
    private static final Param<Object> ID = Param.any("id", "Identificativo dell'anteprima", "Id of the view", "8f2c5f4e-7d0a-4b7e-9a43-0c1d2e3f4a5b");
    private static final Param<Object> ORDER = Param.any("order", "Gli identificativi delle anteprime, nell'ordine voluto", "The ids of the views in the order wanted", List.of());
    private static final Param<Object> TYPES = Param.any("view_types", "Tipi di anteprima; tutti, se mancano", "Types of views; all if left out", List.of());
    private static final Param<Object> DATASET = Param.any("package", "Il dataset, come lo dà package_show", "The dataset as package_show answers it",
        Map.of("id", DatasetExamples.SAMPLE));
    private static final Param<Object> WHOLE = Param.any("resource", "La risorsa, come la dà resource_show", "The resource as resource_show answers it",
        Map.of("id", DatasetExamples.SAMPLE_RESOURCE, "package_id", DatasetExamples.SAMPLE));
    private final DatasetAccess access;
    private final ResourceViews resources;

    public PreviewActions(DatasetAccess access, ResourceViews resources) {
        this.access = access;
        this.resources = resources;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("resource_view_list", Doc.of("Elenca le anteprime di una risorsa: il catalogo non ne ha.", "Lists the views of a resource: there are none.")
                    .answers("Un elenco vuoto", "An empty list", Answer.list(Answer.NEVER)),
                Input.of(RESOURCE).requires(RESOURCE), DatasetAccess.viewers(call -> access.resource(call.caller(), reference(call, RESOURCE))), call -> List.of()),
            read("resource_view_show", Doc.of("Mostra un'anteprima: il catalogo non ne ha.", "Shows a view: there are none.")
                    .answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.of(ID).requires(ID), DatasetAccess.viewers(call -> present(call, ID)), PreviewActions::show),
            write("resource_view_create", Doc.of("Aggiunge un'anteprima a una risorsa: il catalogo non ne conosce alcun tipo.", "Adds a view to a resource: no type of view is known.")
                    .answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.of(RESOURCE_ID, TYPE).requires(RESOURCE_ID, TYPE), DatasetAccess.editors(PreviewActions::named), PreviewActions::create),
            write("resource_view_update", Doc.of("Modifica un'anteprima: il catalogo non ne ha.", "Edits a view: there are none.")
                    .answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.of(ID).requires(ID), DatasetAccess.editors(call -> present(call, ID)), call -> {
                    throw new NotFound(new Message("Resource view was not found.", "l'anteprima non esiste"));
                }),
            write("resource_view_delete", Doc.of("Elimina un'anteprima: il catalogo non ne ha.", "Removes a view: there are none.")
                    .answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.of(ID).requires(ID), DatasetAccess.editors(call -> present(call, ID)), call -> {
                    throw new NotFound();
                }),
            write("resource_view_reorder", Doc.of("Riordina le anteprime di una risorsa.", "Puts the views of a resource in order.")
                    .answers("La risorsa e l'ordine", "The resource and the order", Answer.object().has(RESOURCE.name(), Answer.AS_SENT).has(ORDER.name(), Answer.list(Answer.NEVER))),
                Input.of(RESOURCE, ORDER).requires(RESOURCE, ORDER), mayReorder(), PreviewActions::reorder),
            write("resource_view_clear", Doc.of("Elimina tutte le anteprime di certi tipi.", "Removes all views of some types."), Input.of(TYPES), Access.sysadmin(), call -> null),
            write("resource_create_default_resource_views", Doc.of("Crea le anteprime previste per una risorsa: nessuna.", "Makes the views that are due for a resource: none.")
                    .answers("Un elenco vuoto", "An empty list", Answer.list(Answer.NEVER)),
                Input.of(WHOLE).requires(WHOLE), mayPreviewResource(), call -> List.of()),
            write("package_create_default_resource_views", Doc.of("Crea le anteprime previste per le risorse di un dataset: nessuna.", "Makes the views that are due for a dataset: none.")
                    .answers("Un elenco vuoto", "An empty list", Answer.list(Answer.NEVER)),
                Input.of(DATASET).requires(DATASET), mayPreviewDataset(), call -> List.of()));
    }

    private static Object show(Call call) {
        throw call.caller().sysadmin() ? new NotFound()
            : new NotFound(new Message("Resource view not found, cannot check auth.", "l'anteprima non esiste"));
    }

    private static void named(Call call) {
        present(call, RESOURCE_ID);
        present(call, TYPE);
    }

    private static Object create(Call call) {
        Object type = call.params().tree().get(TYPE.name());
        String said = type instanceof String text ? text : Python.repr(type);
        throw new Invalid(Map.of(TYPE.name(), new Message("No plugin found for view_type " + said, "Il catalogo non conosce il tipo di anteprima " + said)));
    }

    private Access mayReorder() {
        return DatasetAccess.editors(call -> {
            present(call, RESOURCE, ORDER);
            if (!(call.params().tree().get(ORDER.name()) instanceof List<?> order)) {
                throw wrongOrder("Must supply order as a list", "Scrivere l'ordine come elenco");
            }
            if (new HashSet<>(order).size() < order.size()) {
                throw wrongOrder("No duplicates allowed in order", "Nell'ordine ogni anteprima può comparire una volta sola");
            }
            ResourceViews.Found found = resources.find(String.valueOf(call.params().tree().get(RESOURCE.name()))).orElseThrow(() -> new NotFound(DatasetAccess.NO_RESOURCE));
            access.resourceFor(call.caller(), found, "edit", "modificare");
        });
    }

    private static Object reorder(Call call) {
        List<?> order = (List<?>) call.params().tree().get(ORDER.name());
        if (!order.isEmpty()) {
            throw wrongOrder("View " + order.get(0) + " does not exist", "L'anteprima " + order.get(0) + " non esiste");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", call.params().tree().get(RESOURCE.name()));
        answer.put("order", order);
        return answer;
    }

    private static Invalid wrongOrder(String english, String italian) {
        return new Invalid(Map.of(ORDER.name(), new Message(english, italian)));
    }

    /** An administrator may name what does not exist, as in CKAN: nothing is made anyway. */
    private Access mayPreviewDataset() {
        return DatasetAccess.editors(call -> {
            Object id = object(call, DATASET).get(Wire.ID);
            if (!call.caller().sysadmin()) {
                access.editable(call.caller(), access.found(named(id, "Package")));
            }
        });
    }

    private Access mayPreviewResource() {
        return DatasetAccess.editors(call -> {
            Object id = object(call, WHOLE).get(Wire.ID);
            if (!call.caller().sysadmin()) {
                DatasetView dataset = resources.find(named(id, "Resource")).orElseThrow(NotFound::new).dataset();
                access.extendable(call.caller(), dataset, dataset.id());
            }
        });
    }

    private static String named(Object id, String object) {
        if (id == null) {
            throw Invalid.message(new Message("Missing id, can not get " + object + " object", "Manca l'identificativo (id)"));
        }
        return id.toString();
    }

    /** CKAN: what is no object is an unhandled error there (500). */
    private static Map<?, ?> object(Call call, Param<Object> param) {
        present(call, param);
        if (call.params().tree().get(param.name()) instanceof Map<?, ?> object) {
            return object;
        }
        throw Invalid.field(param.name(), new Message("Must be a dict", "Deve essere un oggetto JSON"));
    }

    /** Null and an empty text name nothing that exists. */
    private static String reference(Call call, Param<Object> param) {
        present(call, param);
        return call.params().get(param).map(String::valueOf).orElseThrow(NotFound::new);
    }

    /** Each that was left out is named; null is not left out. */
    private static void present(Call call, Param<?>... params) {
        FieldErrors errors = new FieldErrors();
        Stream.of(params).filter(param -> !call.params().has(param)).forEach(param -> errors.missing(param.name()));
        errors.throwIfAny();
    }
}
