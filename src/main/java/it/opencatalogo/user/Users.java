package it.opencatalogo.user;

import it.opencatalogo.action.Json;
import it.opencatalogo.auth.Role;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All accounts, and what other nouns may ask about them. */
@ApplicationScoped
public class Users {
    private static final String COLUMNS = "select id, name, email, sysadmin, state, created, last_active, doc from \"user\" ";
    private static final String DISPLAY_NAME = "coalesce(nullif(doc->>'fullname', ''), name)";
    /** CKAN: it fails on {@code number_created_packages} (500); here unknown orders mean the name, as CKAN does with all others. */
    private static final Map<String, String> ORDERS = Map.of("name", "name", "fullname", "doc->>'fullname', name", "display_name", DISPLAY_NAME,
        "about", "doc->>'about', name", "sysadmin", "sysadmin, name", "created", "created");
    /** Admins of an organisation are admins of those below it: the only role that cascades in CKAN's default settings. */
    private static final String ROLES = "with recursive held(group_id, capacity) as ("
        + " select group_id, capacity from member where object_type = 'user' and object_id = ? and state = 'active'"
        + " union select below.group_id, held.capacity from held join member below"
        + " on below.object_type = 'group' and below.object_id = held.group_id and below.state = 'active' where held.capacity = 'admin')"
        + " select group_id, capacity from held";
    private final Sql sql;
    private final CatalogueConfig config;

    public Users(Sql sql, CatalogueConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** Deleted ones included. */
    public Optional<UserView> byNameOrId(String reference) {
        Optional<UUID> id = id(reference);
        return id.isPresent() ? sql.one(COLUMNS + "where id = ? or name = ?", Users::view, id.get(), reference)
            : sql.one(COLUMNS + "where name = ?", Users::view, reference);
    }

    public List<UserView> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sql.list(COLUMNS + "where id = any(?)", Users::view, (Object) ids.toArray(UUID[]::new));
    }

    /** Roles by organisation or group, inherited ones included. */
    public Map<UUID, Role> rolesOf(UUID user) {
        Map<UUID, Role> roles = new HashMap<>();
        record Held(UUID group, Optional<Role> role) {
        }
        for (Held held : sql.list(ROLES, row -> new Held(row(row), Role.of(row.getString(2))), user)) {
            held.role.ifPresent(role -> roles.merge(held.group, role, (a, b) -> a.includes(b) ? a : b));
        }
        return roles;
    }

    /** How many datasets each of them made; private ones and drafts only count for themselves and sysadmins. */
    public Map<UUID, Integer> createdPackages(Collection<UUID> users, boolean all) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!users.isEmpty()) {
            sql.list("select creator, count(*) from dataset where creator = any(?) and state " + (all ? "<> 'deleted'" : "= 'active' and not private")
                + " group by creator", row -> counts.put(row(row), row.getInt(2)), (Object) users.toArray(UUID[]::new));
        }
        return counts;
    }

    /** Several users as strangers to their addresses see them, in the given order. */
    public List<Map<String, Object>> shown(List<UserView> users) {
        Map<UUID, Integer> created = createdPackages(users.stream().map(UserView::id).toList(), false);
        return users.stream().map(user -> user.shown(created.getOrDefault(user.id(), 0), config.site().url())).toList();
    }

    /** Active users whose names (or, for sysadmins, addresses) hold the words. */
    List<UserView> search(String words, String email, String order, boolean inAddresses, int limit) {
        String like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql.list(COLUMNS + "where state = 'active' and (name ilike ? or doc->>'fullname' ilike ? or ? and email ilike ?)"
            + " and (?::text is null or lower(email) = lower(?)) order by " + ORDERS.getOrDefault(order, "name") + ", id limit ?",
            Users::view, like, like, inAddresses, like, email, email, limit);
    }

    /** Closed accounts included, by name. */
    List<UserView> everyone() {
        return sql.list(COLUMNS + "order by name", Users::view);
    }

    boolean emailTaken(String email, UUID by) {
        return sql.one("select 1 from \"user\" where lower(email) = lower(?) and state = 'active' and id <> ?", row -> true, email, by).isPresent();
    }

    String passwordHash(UUID user) {
        return sql.one("select password_hash from \"user\" where id = ?", row -> Optional.ofNullable(row.getString(1)), user)
            .flatMap(hash -> hash).orElse(null);
    }

    boolean none() {
        return sql.one("select 1 from \"user\" limit 1", row -> true).isEmpty();
    }

    static Optional<UUID> id(String reference) {
        try {
            return reference.length() == 36 ? Optional.of(UUID.fromString(reference)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UUID row(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static UserView view(ResultSet row) throws SQLException {
        return new UserView(row(row), row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5), row.getObject(6, LocalDateTime.class),
            row.getObject(7, LocalDateTime.class), Json.object(row.getString(8).getBytes(StandardCharsets.UTF_8)));
    }
}
