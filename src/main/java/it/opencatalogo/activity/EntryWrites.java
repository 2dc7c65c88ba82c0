package it.opencatalogo.activity;

import it.opencatalogo.action.Call;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Entries written and taken away by hand, in a log to which rows are only appended and of which only documents can be emptied.
 *
 * <p>A written entry is a row of a kind of its own, {@code activity}: readers of the log do not take it for a change of the object, the chain
 * covers it, and it says who really wrote it beside whom it tells of. Taking entries away empties their documents, which is what an entry lives
 * by, and appends a row that says who did it and what was asked: nothing vanishes without a trace, no list of the dead has to be kept, and what
 * was in the entries is gone for good, which is why anyone calls {@code activity_delete}. The chain needs only the hashes.
 */
@ApplicationScoped
class EntryWrites {
    private final ChangeLog log;
    private final Activities activities;
    private final Sql sql;

    EntryWrites(ChangeLog log, Activities activities, Sql sql) {
        this.log = log;
        this.activities = activities;
        this.sql = sql;
    }

    /**
     * Appends at once, because the answer holds the id, which is made of the row's position.
     *
     * @param labels who may see it, as given; null if nothing was said
     */
    Activity write(String action, Caller caller, String type, UUID user, UUID object, Object data, List<String> labels, List<String> seenBy) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(ActivityViews.DATA, data);
        document.put(ActivityViews.LABELS, labels);
        log.collect(new Change(ActivityViews.WRITTEN, object, document, seenBy, false).news(type, user));
        return activities.byPosition(log.appendCollected(action, caller)).orElseThrow();
    }

    void erase(Activity activity, Call call) {
        sql.update("update change set document = null where position = ?", activity.position());
        note(activity.object(), call, 1);
    }

    /** Those between two moments, both included; absent ones are no bound. @param keep how many of each object stay, the newest ones */
    int erase(Optional<LocalDateTime> from, LocalDateTime to, Optional<Integer> keep, Call call) {
        LocalDateTime start = from.orElse(LocalDateTime.of(1, 1, 1, 0, 0));
        // CKAN: with keep it deletes outside of the period too; here both hold, as its documentation says.
        int erased = keep.isEmpty() ? sql.update("update change set document = null where " + ListQuery.LIVING + " and at >= ? and at <= ?", start, to)
            : sql.update("update change set document = null where position in (select position from"
                + " (select position, at, row_number() over (partition by object_id order by position desc) as number from change where " + ListQuery.LIVING + ") ranked"
                + " where number > ? and at >= ? and at <= ?)", keep.get(), start, to);
        if (erased > 0) {
            note(Caller.SITE_USER, call, erased);
        }
        return erased;
    }

    private void note(UUID object, Call call, int erased) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asked", call.params().tree());
        document.put("erased", erased);
        log.collect(new Change(ActivityViews.WRITTEN, object, document, List.of(), false));
    }
}
