package it.opencatalogo.activity;

import it.opencatalogo.action.Timestamps;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.UUID;

/** Up to when each person has seen the news. That is nobody else's business and no change of the catalogue, so it is not in the log. */
@ApplicationScoped
class Dashboards {
    private final Sql sql;

    Dashboards(Sql sql) {
        this.sql = sql;
    }

    /** Who has never looked is told what happened since the account was made. */
    LocalDateTime viewed(UUID user) {
        return sql.one("select coalesce(d.viewed, u.created) from \"user\" u left join dashboard d on d.user_id = u.id where u.id = ?",
            row -> row.getObject(1, LocalDateTime.class), user).orElseGet(Timestamps::now);
    }

    void view(UUID user) {
        sql.update("insert into dashboard (user_id, viewed) values (?, ?) on conflict (user_id) do update set viewed = excluded.viewed", user, Timestamps.now());
    }
}
