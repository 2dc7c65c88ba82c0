package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.ActionResult;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The actions on one resource. Each is a change of its dataset; the errors of the one resource are lifted to the top (ckan-api 1.4). */
@ApplicationScoped
public class ResourceActions implements ActionModule {
    static final Param<String> ID = Param.text(Wire.ID, "Identificativo della risorsa", "Id of the resource", DatasetExamples.SAMPLE_RESOURCE);
    static final Param<String> PACKAGE_ID = Param.text(ResourceRules.PACKAGE_ID, "Nome o identificativo del dataset", "Name or id of the dataset", DatasetActions.SAMPLE);
    /** What {@code resource_update} does not clear is kept by the rules; the rest of the stored resource must not be laid under what was sent. */
    private static final String RESOURCE = "Resource";
    private final ResourceViews resources;
    private final DatasetAccess access;
    private final DatasetWriter writer;
    private final ShownDataset shown;

    public ResourceActions(ResourceViews resources, DatasetAccess access, DatasetWriter writer, ShownDataset shown) {
        this.shown = shown;
        this.resources = resources;
        this.access = access;
        this.writer = writer;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("resource_show", Doc.of("Mostra una risorsa (un file o un servizio di un dataset).", "Shows one resource.").answers("La risorsa", "The resource", ShownDataset.RESOURCE),
                Input.of(ID).requires(ID), maySee(), this::show),
            write("resource_create", Doc.of("Aggiunge una risorsa a un dataset.", "Adds a resource to a dataset.").answers("La risorsa", "The resource", ShownDataset.RESOURCE),
                Input.of(PACKAGE_ID).fields(ResourceFields.RESOURCE).requires(PACKAGE_ID).example(DatasetExamples.resourceCreated()).form(DatasetForms.resourceCreated()).file(ResourceFile.PART), mayCreate(), this::create),
            write("resource_update", Doc.of("Sostituisce una risorsa.", "Replaces a resource.").answers("La risorsa", "The resource", ShownDataset.RESOURCE),
                Input.of(ID).fields(ResourceFields.RESOURCE).requires(ID).example(DatasetExamples.resourceUpdated()).file(ResourceFile.PART), mayChange(false), this::update),
            write("resource_patch", Doc.of("Corregge una risorsa: cambia solo i campi inviati.", "Changes only the fields sent.").answers("La risorsa", "The resource", ShownDataset.RESOURCE),
                Input.of(ID).fields(ResourceFields.RESOURCE).requires(ID).example(DatasetExamples.resourcePatched()).form(DatasetForms.resourcePatched()).file(ResourceFile.PART), mayChange(true), this::patch),
            write("resource_delete", Doc.of("Toglie una risorsa dal suo dataset.", "Removes a resource."), Input.of(ID).requires(ID).example(DatasetExamples.resourceNamed()), mayDelete(), this::delete));
    }

    private Access maySee() {
        return DatasetAccess.viewers(call -> access.resource(call.caller(), call.params().require(ID)));
    }

    private Access mayCreate() {
        return DatasetAccess.editors(call -> {
            Object sent = call.params().tree().get(ResourceRules.PACKAGE_ID);
            if ("".equals(sent)) {
                throw Invalid.field("name_or_id", new Message("Missing value", "Indicare il dataset (package_id)"));
            }
            access.extendable(call.caller(), access.found(call.params().require(PACKAGE_ID)), sent);
        });
    }

    private Access mayChange(boolean patch) {
        return DatasetAccess.editors(call -> {
            if (patch) {
                DatasetAccess.missing(call, ID, RESOURCE);
            }
            access.resourceFor(call.caller(), found(call), "edit", "modificare");
        });
    }

    private Access mayDelete() {
        return DatasetAccess.editors(call -> {
            String id = call.params().require(ID);
            resources.find(id).ifPresentOrElse(found -> access.resourceFor(call.caller(), found, "delete", "eliminare"), () -> {
                throw new NotFound();
            });
        });
    }

    private ResourceViews.Found found(Call call) {
        return resources.find(call.params().require(ID)).filter(found -> !found.deleted()).orElseThrow(() -> new NotFound(DatasetAccess.NO_RESOURCE));
    }

    private Object show(Call call) {
        ResourceViews.Found found = access.resource(call.caller(), call.params().require(ID));
        if (found.deleted()) {
            throw new NotFound(DatasetAccess.NO_RESOURCE);
        }
        return found.shown();
    }

    private Object create(Call call) {
        Map<String, Object> sent = new LinkedHashMap<>(call.params().tree());
        guessMimetype(sent);
        DatasetView view = access.found(call.params().require(PACKAGE_ID));
        UUID id = ResourceRules.id(sent.get(Wire.ID), new Findings()).orElseGet(UUID::randomUUID);
        sent.put(Wire.ID, sent.getOrDefault(Wire.ID, id.toString()));
        boolean formatless = StoredText.of(sent.get(ResourceRules.FORMAT)) == null || "".equals(sent.get(ResourceRules.FORMAT));
        if (formatless && call.params().tree().get(Wire.ID) == null) {
            sent.put(ResourceRules.FORMAT, Formats.ofAddress(ResourceFile.address(sent)));
        }
        return written(call, view, id, all -> {
            List<Map<String, Object>> more = new ArrayList<>(all);
            more.removeIf(r -> id.toString().equals(r.get(Wire.ID)));
            more.add(sent);
            return more;
        });
    }

    private Object update(Call call) {
        ResourceViews.Found found = found(call);
        Map<String, Object> sent = new LinkedHashMap<>(call.params().tree());
        guessMimetype(sent);
        return written(call, found.dataset(), found.id(), all -> replaced(all, found.id(), old -> sent));
    }

    /** By the address, unless the caller says something of it. */
    private static void guessMimetype(Map<String, Object> sent) {
        String guessed = Formats.mimetypeOf(String.valueOf(sent.getOrDefault(ResourceRules.URL, "")));
        if (guessed != null) {
            sent.putIfAbsent(ResourceRules.MIMETYPE, guessed);
        }
    }

    private Object patch(Call call) {
        ResourceViews.Found found = found(call);
        return written(call, found.dataset(), found.id(), all -> replaced(all, found.id(), old -> {
            Map<String, Object> over = new LinkedHashMap<>(shown.known(old));
            over.putAll(call.params().tree());
            return over;
        }));
    }

    private Object delete(Call call) {
        ResourceViews.Found found = resources.find(call.params().require(ID)).orElseThrow(NotFound::new);
        change(call, found.dataset(), all -> all.stream().filter(r -> !found.id().toString().equals(r.get(Wire.ID))).toList());
        return null;
    }

    private static List<Map<String, Object>> replaced(List<Map<String, Object>> all, UUID id, UnaryOperator<Map<String, Object>> by) {
        return all.stream().map(r -> id.toString().equals(r.get(Wire.ID)) ? by.apply(r) : r).toList();
    }

    private ActionResult written(Call call, DatasetView view, UUID id, UnaryOperator<List<Map<String, Object>>> resources) {
        DatasetWriter.Written written = change(call, view, resources);
        Map<String, Object> resource = written.stored().resources().stream().filter(r -> id.toString().equals(r.get(Wire.ID))).findFirst()
            .map(shown::resource).orElseThrow(NotFound::new);
        return written.changed() ? ActionResult.changed(resource, view.id()) : new ActionResult(resource, List.of(), java.util.Optional.empty());
    }

    private DatasetWriter.Written change(Call call, DatasetView view, UnaryOperator<List<Map<String, Object>>> resources) {
        try {
            return writer.change(call, view, before -> {
                Map<String, Object> all = new LinkedHashMap<>(before.values());
                all.put(Wire.RESOURCES, resources.apply(before.resources()));
                return all;
            });
        } catch (Invalid e) {
            throw lifted(e);
        }
    }

    /** {@code {"resources": [{}, {"size": [...]}]}} becomes {@code {"size": [...]}}; errors of the dataset pass through. */
    private static Invalid lifted(Invalid e) {
        if (e.errors().get(Wire.RESOURCES) instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> errors && !errors.isEmpty()) {
                    Map<String, Object> top = new LinkedHashMap<>();
                    errors.forEach((key, value) -> top.put(key.toString(), value));
                    return new Invalid(top);
                }
            }
        }
        return e;
    }
}
