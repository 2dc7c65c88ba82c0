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
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The actions on one dataset: show, create, update, patch, delete, purge. */
@ApplicationScoped
public class DatasetActions implements ActionModule {
    static final String SAMPLE = DatasetExamples.SAMPLE;
    public static final Param<String> ID = Param.text(Wire.ID, "Nome o identificativo del dataset", "Name or id of the dataset", SAMPLE);
    public static final Param<String> NAME_OR_ID = Param.text("name_or_id", "Altro nome del parametro id", "Other name of id", SAMPLE);
    private static final Param<Boolean> PLUGIN_DATA = Param.flag("include_plugin_data", "Mostra i dati delle estensioni (solo amministratori)", "Shows plugin data (administrators)", false);
    private static final Param<Boolean> DEFAULT_SCHEMA = Param.flag("use_default_schema", "Accettato per compatibilità", "Accepted for compatibility", false);
    private final DatasetViews views;
    private final DatasetAccess access;
    private final DatasetWriter writer;

    public DatasetActions(DatasetViews views, DatasetAccess access, DatasetWriter writer) {
        this.views = views;
        this.access = access;
        this.writer = writer;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("package_show", Doc.of("Mostra un dataset con le sue risorse.", "Shows one dataset with its resources.")
                    .answers("Il dataset completo", "The whole dataset", ShownDataset.ANSWER),
                Input.of(ID, PLUGIN_DATA, DEFAULT_SCHEMA).requires(ID), access.maySeeNamed(ID, NAME_OR_ID), this::show),
            write("package_create", Doc.of("Crea un nuovo dataset, con metadati DCAT-AP_IT e risorse.", "Adds a dataset with its metadata and resources.")
                    .answers("Il dataset creato", "The dataset created", ShownDataset.ANSWER),
                Input.none().fields(DatasetFields.DATASET).requires(DatasetFields.NAME, DatasetFields.OWNER_ORG).example(DatasetExamples.created()).form(DatasetForms.created()), access.mayCreate(), this::create),
            write("package_update", Doc.of("Sostituisce i metadati di un dataset: ciò che non si invia viene cancellato, tranne risorse e gruppi.",
                        "Replaces a dataset: what is left out is cleared, except resources and groups.")
                    .answers("Il dataset aggiornato", "The dataset updated", ShownDataset.ANSWER),
                Input.of(ID).fields(DatasetFields.DATASET).requires(ID).example(DatasetExamples.updated()), access.mayUpdate(ID), this::update),
            write("package_patch", Doc.of("Corregge un dataset: cambia solo i campi inviati.", "Changes only the fields sent.")
                    .answers("Il dataset aggiornato", "The dataset updated", ShownDataset.ANSWER),
                Input.of(ID).fields(DatasetFields.DATASET).requires(ID).example(DatasetExamples.patched()).form(DatasetForms.patched()), access.mayPatch(ID), this::patch),
            write("package_delete", Doc.of("Ritira un dataset: non è più visibile, ma si può ripristinare con package_patch e state active.",
                    "Marks a dataset as deleted; package_patch with state active brings it back."),
                Input.of(ID).requires(ID).example(DatasetExamples.named()), access.mayEdit(ID), this::delete),
            write("dataset_purge", Doc.of("Elimina definitivamente un dataset. Non si può annullare.", "Removes a dataset for good."),
                Input.of(ID).requires(ID).example(DatasetExamples.named()), Access.sysadminAfter(call -> call.params().require(ID)), this::purge));
    }

    private Object show(Call call) {
        DatasetView view = access.found(call.params().require(ID));
        call.params().flag(DEFAULT_SCHEMA);
        return ActionResult.shown(views.finished(view), views.etag(view));
    }

    private Object create(Call call) {
        return writer.created(call);
    }

    private Object update(Call call) {
        return writer.updated(call, call.params().tree());
    }

    private Object patch(Call call) {
        return writer.patched(call, call.params().tree());
    }

    private Object delete(Call call) {
        writer.patch(call, access.found(call.params().require(ID)), Map.of(Wire.STATE, Wire.DELETED, Wire.GROUPS, List.of()));
        return null;
    }

    private Object purge(Call call) {
        DatasetView view = views.byNameOrId(call.params().require(ID))
            .orElseThrow(() -> new NotFound(new Message("Dataset was not found", "il dataset non esiste")));
        writer.purge(call, view);
        return null;
    }

    static Invalid missingPackage() {
        return Invalid.message(new Message("Missing id, can not get Package object", "Manca l'identificativo (id)"));
    }
}
