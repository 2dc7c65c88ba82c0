package it.opencatalogo.user;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reading accounts.
 *
 * <p>CKAN: it shows names and profiles of users to strangers; here {@code catalogue.auth.public-user-details.enabled} must ask for that.
 */
@ApplicationScoped
class UserReadActions implements ActionModule {
    private static final int MOST_DATASETS = 50;
    private static final int MOST_USERS = 1000;
    private static final String OWN = "Chi ha eseguito l'accesso; indirizzo e dati riservati solo a sé stessi e agli amministratori";
    private static final String OWN_ENGLISH = "Whoever is signed in; addresses only to the person and administrators";
    private final Users users;
    private final Followers followers;
    private final Instance<CreatedDatasets> datasets;
    private final CatalogueConfig config;
    private final UserDetails details;

    UserReadActions(Users users, Followers followers, Instance<CreatedDatasets> datasets, CatalogueConfig config, UserDetails details) {
        this.users = users;
        this.followers = followers;
        this.datasets = datasets;
        this.config = config;
        this.details = details;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            Action.read("user_show", Doc.of("Mostra un utente; senza id chi chiama.", "Shows one user; without id the caller.")
                    .answers("L'utente", "The user", UserView.ANSWER),
                Input.of(UserFields.ID, UserFields.INCLUDE_DATASETS, UserFields.INCLUDE_NUM_FOLLOWERS, UserFields.INCLUDE_PASSWORD_HASH,
                    UserFields.INCLUDE_PLUGIN_EXTRAS).example(Map.of("id", "admin")),
                Access.rule(details.audience(), OWN, OWN_ENGLISH, this::maySeeOne), this::show),
            Action.read("user_list", Doc.of("Elenca gli utenti attivi.", "Lists the active users.").answers("Gli utenti, o solo i nomi", "The users, or only names", Answer.list(Answer.either(UserView.ANSWER, Answer.TEXT))),
                Input.of(UserFields.QUERY, UserFields.EMAIL, UserFields.ORDER_BY, UserFields.ALL_FIELDS).example(Map.of("q", "admin")),
                Access.rule(details.audience(), OWN, OWN_ENGLISH, this::mayList), this::list),
            Action.read("user_autocomplete", Doc.of("Completa il nome di un utente mentre lo si scrive.", "Completes a user's name while it is typed.")
                    .answers("Identificativo, nome e nome completo", "Id, name and full name",
                        Answer.list(Answer.object().has("id", Answer.UUID).has("name", Answer.TEXT).has("fullname", Answer.TEXT.orNull()))),
                Input.of(UserFields.QUERY, UserFields.LIMIT, UserFields.IGNORE_SELF).example(Map.of("q", "adm")),
                Access.rule(details.audience(), OWN, OWN_ENGLISH, call -> details.require(call.caller())), this::autocomplete),
            Action.read("get_site_user", Doc.of("L'utente interno con cui lavora il catalogo stesso: non può accedere.",
                    "The internal user as whom the catalogue itself works: nobody can sign in as it.").answers("Nome e identificativo", "Name and id",
                    Answer.object().has("name", Answer.TEXT).has("id", Answer.UUID).has("apikey", Answer.NOTHING)),
                Input.none(), Access.sysadminBy(UserReadActions::internal), call -> siteUser()));
    }

    private void maySeeOne(Call call) {
        boolean self = call.params().get(UserFields.ID, "").isEmpty();
        if (self && call.caller().id().isEmpty()) {
            throw new NotFound();
        }
        details.require(call.caller());
    }

    private void mayList(Call call) {
        details.require(call.caller());
        if (call.params().get(UserFields.EMAIL).isPresent()) {
            Access.requireSysadmin(call.caller());
        }
    }

    private Object show(Call call) {
        Params params = call.params();
        Caller caller = call.caller();
        String reference = params.get(UserFields.ID).filter(id -> !id.isEmpty()).orElseGet(() -> caller.id().orElseThrow().toString());
        UserView user = users.byNameOrId(reference).orElseThrow(NotFound::new);
        Map<String, Object> shown = shown(user, caller);
        if (caller.sysadmin() && params.flag(UserFields.INCLUDE_PASSWORD_HASH)) {
            shown.put("password_hash", users.passwordHash(user.id()));
        }
        if (caller.sysadmin() && params.flag(UserFields.INCLUDE_PLUGIN_EXTRAS)) {
            shown.put(UserFields.PLUGIN_EXTRAS.name(), user.declared().get(UserFields.PLUGIN_EXTRAS.name()));
        }
        if (params.flag(UserFields.INCLUDE_NUM_FOLLOWERS)) {
            shown.put("num_followers", followers.counts(List.of(user.id())).getOrDefault(user.id(), 0));
        }
        if (params.flag(UserFields.INCLUDE_DATASETS)) {
            shown.put("datasets", datasets.isUnsatisfied() ? List.of() : datasets.get().by(user.id(), MOST_DATASETS, caller));
        }
        return shown;
    }

    private Map<String, Object> shown(UserView user, Caller caller) {
        boolean all = caller.sysadmin() || caller.is(user.id());
        int created = users.createdPackages(List.of(user.id()), all).getOrDefault(user.id(), 0);
        String site = config.site().url();
        return all ? user.shownToSelf(created, site) : user.shown(created, site);
    }

    private Object list(Call call) {
        Params params = call.params();
        Caller caller = call.caller();
        List<UserView> found = users.search(params.get(UserFields.QUERY, ""), params.get(UserFields.EMAIL).orElse(null),
            params.get(UserFields.ORDER_BY, "display_name"), caller.sysadmin(), MOST_USERS);
        if (!params.get(UserFields.ALL_FIELDS, true)) {
            return found.stream().map(UserView::name).toList();
        }
        Map<UUID, Integer> created = users.createdPackages(found.stream().map(UserView::id).toList(), caller.sysadmin());
        String site = config.site().url();
        return found.stream().map(user -> caller.sysadmin() || caller.is(user.id()) ? user.shownToSelf(created.getOrDefault(user.id(), 0), site)
            : user.shown(created.getOrDefault(user.id(), 0), site)).toList();
    }

    private Object autocomplete(Call call) {
        String words = call.params().get(UserFields.QUERY).orElseThrow(() -> Invalid.field(UserFields.QUERY.name(), FieldErrors.missingValue().get(0)));
        int limit = call.params().get(UserFields.LIMIT, 20);
        boolean ignoreSelf = call.params().flag(UserFields.IGNORE_SELF);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (UserView user : users.search(words, null, "name", call.caller().sysadmin(), Math.min(limit, MOST_USERS))) {
            if (!ignoreSelf || !call.caller().is(user.id())) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("id", user.id());
                entry.put("name", user.name());
                entry.put("fullname", user.fullname());
                shown.add(entry);
            }
        }
        return shown;
    }

    private static void internal(Call call) {
        if (!call.caller().sysadmin()) {
            throw new NotAuthorized(new Message("Only internal services allowed to use this action", "questa azione è riservata ai servizi interni"));
        }
    }

    private static Object siteUser() {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("name", Caller.SITE_USER_NAME);
        user.put("id", Caller.SITE_USER);
        user.put("apikey", null);
        return user;
    }
}
