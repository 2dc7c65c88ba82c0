package it.opencatalogo.activity;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Param;
import it.opencatalogo.dataset.DatasetAccess;
import it.opencatalogo.dataset.PastDatasets;
import it.opencatalogo.dataset.Uuids;
import it.opencatalogo.dataset.Visibility;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry: what it says, what was kept of the object, what changed since the entry before (cases activity-show-and-data, activity-diff). */
@ApplicationScoped
class ActivityActions implements ActionModule {
    static final Param<String> ID = Param.text("id", "Identificativo della voce, da package_activity_list; oppure dataset@versione, con il numero che dà package_history_show",
        "Id of the entry, from package_activity_list; or dataset@version, with the number that package_history_show gives", "id-progetti@2");
    private static final Param<Boolean> INCLUDE_DATA = Param.flag("include_data", "Chiede anche l'oggetto com'era: occorre poterlo modificare", "Asks for the object as it was: takes the right to edit it", true);
    private static final Param<String> OBJECT_TYPE = Param.text("object_type", "Quale parte: package, oppure group anche per le organizzazioni", "Which part: package, or group, for organisations too", ActivityViews.PACKAGE);
    private static final Param<String> DIFF_TYPE = Param.text("diff_type", "Forma delle differenze: unified, context, html", "Form of the differences: unified, context, html", "unified");
    private static final Pattern VERSION = Pattern.compile("(.+)@(\\d{1,9})");
    private final Activities activities;
    private final ActivityViews views;
    private final DatasetAccess datasets;
    private final PastDatasets past;

    ActivityActions(Activities activities, ActivityViews views, DatasetAccess datasets, PastDatasets past) {
        this.activities = activities;
        this.views = views;
        this.datasets = datasets;
        this.past = past;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("activity_show", Doc.of("Mostra una voce.", "Shows one entry.").answers("La voce", "The entry", ActivityViews.ANSWER), Input.of(ID, INCLUDE_DATA).requires(ID),
                Access.rule(Audience.MEMBERS.orAnyoneIfPublic().orOneself(), "Chi può vedere la voce; con include_data chi può modificare il dataset",
                    "Who may see the entry; with include_data who may edit the dataset", this::maySee), call -> views.shown(found(call))),
            read("activity_data_show", Doc.of("Mostra un oggetto com'era allora.", "Shows an object as it was then.").answers("L'oggetto com'era", "The object as it was", Answer.AS_SENT),
                Input.of(ID, OBJECT_TYPE).requires(ID), editors(call -> mayEdit(call, found(call))), this::data),
            read("activity_diff", Doc.of("Mostra che cosa è cambiato rispetto alla voce precedente dello stesso oggetto.", "Shows what changed since the entry before of the same object.")
                    .answers("Le differenze e le due voci", "The differences and both entries",
                        Answer.object().has("diff", Answer.TEXT).has("activities", Answer.list(ActivityViews.ANSWER))),
                Input.of(ID, OBJECT_TYPE, DIFF_TYPE).requires(ID, OBJECT_TYPE), editors(this::mayCompare), this::diff));
    }

    private static Access editors(Access.Rule rule) {
        return Access.rule(Audience.EDITORS.orOneself(), "I curatori dell'organizzazione del dataset; delle altre voci solo gli amministratori del catalogo",
            "Editors of the dataset's organisation; of other entries only administrators of the catalogue", rule);
    }

    private Activity found(Call call) {
        String id = call.params().get(ID).orElseThrow(() -> missing(ID));
        Matcher version = VERSION.matcher(id);
        return (version.matches() ? version(call, version.group(1), version.group(2)) : Uuids.read(id).flatMap(activities::byId)).orElseThrow(NotFound::new);
    }

    /** What people can write down, where CKAN knows ids alone. */
    private Optional<Activity> version(Call call, String dataset, String number) {
        return past.version(datasets.readable(call.caller(), dataset), call.caller(), Long.parseLong(number)).flatMap(activities::byPosition);
    }

    /** CKAN: fails (500) where include_data is not asked for and the caller is nobody's editor; here the labels of the entry decide, as in the lists. */
    private void maySee(Call call) {
        Activity activity = found(call);
        if (!aboutDataset(activity) || call.params().flag(INCLUDE_DATA)) {
            mayEdit(call, activity);
        } else if (!Visibility.sees(call.caller(), activity.labels()) || !datasets.sees(call.caller(), activity.object())) {
            throw new NotAuthorized(new Message("Unauthorized to view activity data", "non si è autorizzati a vedere questa voce"));
        }
    }

    private void mayEdit(Call call, Activity activity) {
        if (call.caller().sysadmin()) {
            return;
        }
        if (!aboutDataset(activity)) {
            throw new NotAuthorized(new Message("object_type not recognized", "questa voce è riservata agli amministratori del catalogo"));
        }
        datasets.requireEditable(call.caller(), activity.object());
        if (!Visibility.sees(call.caller(), activity.labels())) {
            // CKAN: who edits a dataset today sees there what it was in the hands of another organisation, private then.
            throw new NotAuthorized(new Message("Unauthorized to view activity data", "non si è autorizzati a vedere questa voce"));
        }
    }

    private static boolean aboutDataset(Activity activity) {
        return activity.type().endsWith(ActivityViews.PACKAGE);
    }

    private void mayCompare(Call call) {
        if (call.params().get(ID).isEmpty()) {
            throw missing(ID);
        }
        if (call.params().get(OBJECT_TYPE).isEmpty()) {
            throw missing(OBJECT_TYPE);
        }
        mayEdit(call, found(call));
    }

    private Object data(Call call) {
        Object data = views.shown(found(call)).get(ActivityViews.DATA);
        String part = call.params().get(OBJECT_TYPE, "");
        return part.isEmpty() ? data : part(data, part).orElseThrow(() -> new NotFound(new Message("Could not find that object_type in the activity", "la voce non contiene questa parte")));
    }

    private static Optional<Object> part(Object data, String part) {
        return data instanceof Map<?, ?> map ? Optional.ofNullable(map.get(part)) : Optional.empty();
    }

    private Object diff(Call call) {
        Activity later = found(call);
        Activity earlier = activities.before(later)
            .filter(activity -> call.caller().sysadmin() || Visibility.sees(call.caller(), activity.labels()))
            .orElseThrow(() -> new NotFound(new Message("Previous activity for this object not found", "non c'è una voce precedente di questo oggetto")));
        List<Map<String, Object>> both = views.shown(List.of(earlier, later));
        List<List<String>> texts = both.stream().map(shown -> part(shown.get(ActivityViews.DATA), call.params().get(OBJECT_TYPE, ""))
            .orElseThrow(() -> new NotFound(new Message("Could not find object in the activity data", "le voci non contengono questa parte")))).map(ActivityActions::tree).map(PythonJson::lines).toList();
        DiffForm form = DiffForm.of(call.params().get(DIFF_TYPE, "unified"))
            .orElseThrow(() -> Invalid.message(new Message("diff_type not recognized", "Scegliere in diff_type uno di: unified, context, html")));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("diff", form.write(texts.get(0), texts.get(1)));
        shown.put("activities", both);
        return shown;
    }

    private static Object tree(Object part) {
        return part instanceof FinishedJson finished ? Json.object(finished.utf8()) : part;
    }

    private static Invalid missing(Param<?> param) {
        return new Invalid(Map.of(param.name(), FieldErrors.missingValue()));
    }
}
