package it.opencatalogo.user;

import it.opencatalogo.action.Timestamps;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who follows what: datasets, organisations, groups and people. Nothing is sent to anybody; the numbers are shown. */
@ApplicationScoped
public class Followers {
    /** Closed accounts neither follow nor are followed until they are opened again (measured on 2.12). */
    private static final String BY_ACTIVE = " join \"user\" u on u.id = user_id and u.state = 'active'";
    private final Sql sql;

    public Followers(Sql sql) {
        this.sql = sql;
    }

    /** What a person follows. */
    public record Followed(UUID id, String type) {
    }

    /** Since when; following again changes nothing. */
    public LocalDateTime follow(UUID user, UUID object, String type) {
        sql.update("insert into follower (user_id, object_id, object_type, at) values (?, ?, ?, ?) on conflict do nothing", user, object, type, Timestamps.now());
        return sql.one("select at from follower where user_id = ? and object_id = ?", row -> row.getObject(1, LocalDateTime.class), user, object).orElseThrow();
    }

    public void unfollow(UUID user, UUID object) {
        sql.update("delete from follower where user_id = ? and object_id = ?", user, object);
    }

    /** Of an object that is purged. */
    public void forget(UUID object) {
        sql.update("delete from follower where object_id = ?", object);
    }

    public boolean follows(UUID user, UUID object) {
        return sql.one("select 1 from follower where user_id = ? and object_id = ?", row -> true, user, object).isPresent();
    }

    public Map<UUID, Integer> counts(Collection<UUID> objects) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!objects.isEmpty()) {
            sql.list("select object_id, count(*) from follower" + BY_ACTIVE + " where object_id = any(?) group by object_id",
                row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)), (Object) objects.toArray(UUID[]::new));
        }
        return counts;
    }

    public List<UUID> of(UUID object) {
        return sql.list("select user_id from follower" + BY_ACTIVE + " where object_id = ? order by at", row -> row.getObject(1, UUID.class), object);
    }

    public List<Followed> followedBy(UUID user) {
        return sql.list("select object_id, object_type from follower where user_id = ? and not exists (select 1 from \"user\" u where u.id = object_id and u.state <> 'active') order by at",
            row -> new Followed(row.getObject(1, UUID.class), row.getString(2)), user);
    }
}
