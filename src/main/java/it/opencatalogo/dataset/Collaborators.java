package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Collaborations;
import it.opencatalogo.auth.Role;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People who may see or edit a single dataset without a role in its organisation, in plain SQL. While the setting is off nobody has such a right. */
@ApplicationScoped
public class Collaborators implements Collaborations {
    static final String CAPACITY = "capacity";
    static final String MODIFIED = "modified";
    /** For one person: which dataset, with what right, since when. */
    static final Answer OF_DATASET = Answer.object().has(ResourceRules.PACKAGE_ID, Answer.UUID).has(CAPACITY, Answer.word("editor", "member")).has(MODIFIED, Answer.MOMENT);
    private static final String KIND = "collaborator";
    private static final String SELECT = "select c.dataset, c.user_id, c.capacity, c.modified from collaborator c join \"user\" u on u.id = c.user_id and u.state = 'active' where ";
    private final Sql sql;
    private final ChangeLog log;
    private final CatalogueConfig config;

    public Collaborators(Sql sql, ChangeLog log, CatalogueConfig config) {
        this.sql = sql;
        this.log = log;
        this.config = config;
    }

    record Collaborator(UUID dataset, UUID user, String capacity, LocalDateTime modified) {
        Map<String, Object> wire() {
            Map<String, Object> wire = new LinkedHashMap<>();
            wire.put(ResourceRules.PACKAGE_ID, dataset.toString());
            wire.put("user_id", user.toString());
            wire.put(CAPACITY, capacity);
            wire.put(MODIFIED, Timestamps.text(modified));
            return wire;
        }
    }

    boolean enabled() {
        return config.auth().datasetCollaborators();
    }

    @Override
    public Map<UUID, Role> of(UUID user) {
        Map<UUID, Role> roles = new HashMap<>();
        if (enabled()) {
            with(user, Optional.empty()).forEach(one -> Role.of(one.capacity()).ifPresent(role -> roles.put(one.dataset(), role)));
        }
        return roles;
    }

    List<Collaborator> in(UUID dataset, Optional<String> capacity) {
        return sql.list(SELECT + "c.dataset = ? and c.capacity = coalesce(?, c.capacity) order by c.modified", Collaborators::collaborator, dataset, capacity.orElse(null));
    }

    List<Collaborator> with(UUID user, Optional<String> capacity) {
        return sql.list(SELECT + "c.user_id = ? and c.capacity = coalesce(?, c.capacity) order by c.modified", Collaborators::collaborator, user, capacity.orElse(null));
    }

    Collaborator store(UUID dataset, UUID user, String capacity) {
        Collaborator one = new Collaborator(dataset, user, capacity, Timestamps.now());
        sql.update("insert into collaborator (dataset, user_id, capacity, modified) values (?, ?, ?, ?)"
            + " on conflict (dataset, user_id) do update set capacity = excluded.capacity, modified = excluded.modified", dataset, user, capacity, one.modified());
        note(dataset);
        return one;
    }

    /** Whether there was one to be removed. */
    boolean remove(UUID dataset, UUID user) {
        boolean removed = sql.update("delete from collaborator where dataset = ? and user_id = ?", dataset, user) > 0;
        note(dataset);
        return removed;
    }

    @Override
    public void end(UUID user) {
        sql.list("delete from collaborator where user_id = ? returning dataset", row -> row.getObject(1, UUID.class), user).forEach(this::note);
    }

    private void note(UUID dataset) {
        List<Map<String, Object>> all = in(dataset, Optional.empty()).stream().map(Collaborator::wire).toList();
        log.collect(new Change(KIND, dataset, Map.of("collaborators", all), List.of(), false));
    }

    private static Collaborator collaborator(ResultSet row) throws SQLException {
        return new Collaborator(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getObject(4, LocalDateTime.class));
    }
}
