package it.opencatalogo.activity;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The entries of the news, read from the change log: there is no second bookkeeping. Who may see one is decided by the labels that were kept
 * with the change, those of its day. An entry lives as long as its document.
 */
@ApplicationScoped
class Activities {
    private static final String LIVING = " from change where " + ListQuery.LIVING + " and ";
    private static final String COLUMNS = "select position, hash, at, kind, object_id, activity, activity_user, labels,"
        + " case when kind = 'package' then (document->>'owner_org')::uuid end, document" + LIVING;
    private final Sql sql;

    Activities(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<Activity.Place> of(Feed feed, Page page, Caller caller) {
        ListQuery query = new ListQuery(page, caller);
        if (feed.gathers()) {
            List<Long> newest = positions(query.newest(feed));
            if (newest.size() == page.limit()) {
                return places(newest);
            }
        }
        return places(positions(query.each(feed)));
    }

    /** Those of all datasets, newest first. */
    List<Activity.Place> ofPackages(Page page, Caller caller) {
        return places(positions(new ListQuery(page, caller).packages()));
    }

    /** Newest first; what was erased meanwhile is left out. */
    List<Activity> at(List<Activity.Place> places) {
        return sql.list(COLUMNS + "position = any(?) order by position desc", Activities::activity, (Object) places.stream().map(Activity.Place::position).toArray(Long[]::new));
    }

    Optional<Activity> byId(UUID id) {
        return Activity.position(id).flatMap(this::byPosition).filter(activity -> activity.id().equals(id));
    }

    Optional<Activity> byPosition(long position) {
        return sql.one(COLUMNS + "position = ?", Activities::activity, position);
    }

    /** The entry of the same object before this one. */
    Optional<Activity> before(Activity activity) {
        return sql.one(COLUMNS + "object_id = ? and -position > ? order by -position limit 1", Activities::activity, activity.object(), -activity.position());
    }

    private List<Long> positions(ListQuery.Statement statement) {
        return sql.list(statement.sql(), row -> row.getLong(1), statement.arguments());
    }

    private List<Activity.Place> places(List<Long> positions) {
        return positions.isEmpty() ? List.of() : sql.list("select position, at, activity_user, octet_length(document::text)" + LIVING + "position = any(?) order by position desc",
            row -> new Activity.Place(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getObject(3, UUID.class), row.getInt(4)), (Object) positions.toArray(Long[]::new));
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(row.getLong(1), row.getBytes(2), row.getObject(3, LocalDateTime.class), row.getString(4), row.getObject(5, UUID.class), row.getString(6),
            row.getObject(7, UUID.class), List.of((String[]) row.getArray(8).getArray()), row.getObject(9, UUID.class), row.getString(10));
    }
}
