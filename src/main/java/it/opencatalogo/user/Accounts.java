package it.opencatalogo.user;

import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Collaborations;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes accounts, each write with its row in the log. The log keeps the public form: no address, no hash, no token. */
@ApplicationScoped
public class Accounts {
    private static final String KIND = "user";
    private final Users users;
    private final UserInput input;
    private final ApiTokens tokens;
    private final ChangeLog log;
    private final Sql sql;
    private final CatalogueConfig config;
    private final Collaborations collaborations;

    Accounts(Users users, UserInput input, ApiTokens tokens, ChangeLog log, Sql sql, CatalogueConfig config, Collaborations collaborations) {
        this.users = users;
        this.input = input;
        this.tokens = tokens;
        this.log = log;
        this.sql = sql;
        this.config = config;
        this.collaborations = collaborations;
    }

    /** Makes an account from what was sent, and answers its wire form. */
    public Map<String, Object> create(Map<String, Object> sent, Caller caller) {
        UserEntity user = input.created(sent, caller);
        user.created = Timestamps.now();
        user.persistAndFlush();
        UserView view = user.view();
        log.collect(change(view).news(Deed.NEW.of(KIND), view.id()));
        Map<String, Object> shown = view.shownToSelf(0, config.site().url());
        if (view.declared().containsKey(UserFields.PLUGIN_EXTRAS.name())) {
            shown.put(UserFields.PLUGIN_EXTRAS.name(), view.declared().get(UserFields.PLUGIN_EXTRAS.name()));
        }
        return shown;
    }

    Map<String, Object> update(UserView known, Map<String, Object> sent, Caller caller) {
        UserEntity user = UserEntity.findById(known.id());
        input.apply(sent, user, caller);
        user.flush();
        UserView view = user.view();
        log.collect(change(view).news(Deed.CHANGED.of(KIND), view.id()));
        return view.shownToSelf(users.createdPackages(List.of(view.id()), true).getOrDefault(view.id(), 0), config.site().url());
    }

    void delete(UserView known) {
        UserEntity user = UserEntity.findById(known.id());
        user.state = UserView.DELETED;
        // CKAN: they sleep, and open everything again if the account is ever opened again.
        tokens.revokeAll(known.id());
        user.flush();
        endMemberships(known.id());
        collaborations.end(known.id());
        log.collect(change(user.view()));
    }

    /** A new token of the account; its text is shown once. */
    String token(UUID user, String name) {
        return tokens.issue(user, name).token();
    }

    private void endMemberships(UUID user) {
        record Ended(UUID id, UUID group, String capacity) {
        }
        List<Ended> ended = sql.list("delete from member where object_type = 'user' and object_id = ? returning id, group_id, capacity",
            row -> new Ended(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)), user);
        for (Ended member : ended) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("id", member.id);
            document.put("table_name", "user");
            document.put("table_id", user);
            document.put("capacity", member.capacity);
            document.put("group_id", member.group);
            document.put("state", UserView.DELETED);
            log.collect(new Change("member", member.id, document, List.of("member-" + member.group), false));
        }
    }

    /** In the news it is the person who comes and changes, whoever wrote it, and leaving is no news (as in CKAN). */
    private Change change(UserView user) {
        return new Change(KIND, user.id(), user.shown(0, config.site().url()), List.of("creator-" + user.id()), false);
    }
}
