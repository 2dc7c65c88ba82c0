package it.opencatalogo.activity;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.LargeWork;
import it.opencatalogo.action.LongList;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.dataset.PastDatasets;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The wire form of entries (conformance area activity). */
@ApplicationScoped
class ActivityViews {
    static final String DATA = "data";
    static final String LABELS = "permission_labels";
    static final String PACKAGE = "package";
    /** CKAN says so of organisations too. */
    static final String GROUP = "group";
    /** A row that {@code activity_create} wrote: it says itself what is shown. */
    static final String WRITTEN = "activity";
    /** An entry. Its data hold the object as it was that day, or what {@code activity_create} was given. */
    static final Answer ANSWER = Answer.object().has("id", Answer.UUID).has("timestamp", Answer.MOMENT).has("user_id", Answer.UUID).has("object_id", Answer.UUID)
        .has("activity_type", Answer.TEXT).has(DATA, Answer.AS_SENT).has(LABELS, Answer.list(Answer.TEXT).orNull()).named("Activity");
    private static final String EXTRAS = "extras";
    private static final List<String> FACTS = List.of("id", "name", "title", "type", "description", "image_url", "created", "is_organization", "approval_status", "state");
    private final Activities activities;
    private final PastDatasets past;
    private final Users users;

    ActivityViews(Activities activities, PastDatasets past, Users users) {
        this.activities = activities;
        this.past = past;
        this.users = users;
    }

    /** A list of entries, read while it is sent if it is long. */
    Object list(List<Activity.Place> places, Caller caller) {
        return list(places, caller, (place, entry) -> { });
    }

    /**
     * The same with something more in each entry.
     *
     * <p>CKAN: what a dataset was while it was public stays in the news for all to read, though it is hidden or withdrawn since. Here the entry
     * stays, but says no more than the id to those who may not see the dataset any more.
     */
    Object list(List<Activity.Place> places, Caller caller, BiConsumer<Activity, Map<String, Object>> more) {
        return LongList.of(LongList.parts(places, Activity.Place::bytes), part -> {
            LargeWork.of(part.stream().mapToLong(Activity.Place::bytes).sum());
            List<Activity> found = activities.at(part);
            List<Map<String, Object>> shown = shown(found, past.hidden(found.stream().map(Activity::object).collect(Collectors.toSet()), caller));
            for (int i = 0; i < found.size(); i++) {
                more.accept(found.get(i), shown.get(i));
            }
            return shown;
        });
    }

    Map<String, Object> shown(Activity activity) {
        return shown(List.of(activity)).get(0);
    }

    List<Map<String, Object>> shown(List<Activity> activities) {
        return shown(activities, Set.of());
    }

    private List<Map<String, Object>> shown(List<Activity> activities, Set<UUID> hidden) {
        Map<UUID, String> names = users.byIds(activities.stream().map(Activity::user).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(UserView::id, UserView::name));
        return activities.stream().map(activity -> shown(activity, names, hidden.contains(activity.object()))).toList();
    }

    private Map<String, Object> shown(Activity activity, Map<UUID, String> names, boolean hidden) {
        // Datasets may be large: what the log holds of them goes into the answer as it is.
        Map<String, Object> document = activity.kind().equals(PACKAGE) ? Map.of() : Json.object(activity.document().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", activity.id());
        shown.put("timestamp", Timestamps.text(activity.at()));
        shown.put("user_id", activity.user() == null ? Caller.SITE_USER : activity.user());
        shown.put("object_id", activity.object());
        shown.put("activity_type", activity.type());
        shown.put(DATA, data(activity, document, names, hidden));
        shown.put(LABELS, labels(activity, document));
        return shown;
    }

    private Object data(Activity activity, Map<String, Object> document, Map<UUID, String> names, boolean hidden) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (activity.kind()) {
            case PACKAGE:
                data.put(PACKAGE, hidden ? Map.of("id", activity.object()) : past.finished(activity.document(), activity.owner()));
                data.put("actor", activity.user() == null ? Caller.SITE_USER_NAME : names.get(activity.user()));
                return data;
            case GROUP, "organization":
                data.put(GROUP, facts(document));
                return data;
            case WRITTEN:
                return document.get(DATA);
            default:
                // Of people nothing is kept there, as in CKAN.
                return data;
        }
    }

    private static Object labels(Activity activity, Map<String, Object> document) {
        return activity.kind().equals(PACKAGE) ? activity.labels() : document.get(LABELS);
    }

    private static Map<String, Object> facts(Map<String, Object> document) {
        Map<String, Object> facts = new LinkedHashMap<>();
        FACTS.forEach(key -> facts.put(key, document.get(key)));
        Map<Object, Object> extras = new LinkedHashMap<>();
        if (document.get(EXTRAS) instanceof List<?> pairs) {
            pairs.forEach(pair -> extras.put(((Map<?, ?>) pair).get("key"), ((Map<?, ?>) pair).get("value")));
        }
        facts.put(EXTRAS, extras);
        return facts;
    }
}
