package it.opencatalogo.activity;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.Followers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The news for one person: her own, and those of all that she follows. */
@ApplicationScoped
class DashboardActions implements ActionModule {
    private final Activities activities;
    private final ActivityViews views;
    private final Dashboards dashboards;
    private final Followers followers;

    DashboardActions(Activities activities, ActivityViews views, Dashboards dashboards, Followers followers) {
        this.activities = activities;
        this.views = views;
        this.dashboards = dashboards;
        this.followers = followers;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("dashboard_activity_list", Doc.of("Che cosa è successo a ciò che si segue.", "What happened to what one follows.")
                    .answers("Le voci, dalla più recente; is_new dice se sono nuove", "The entries, newest first; is_new tells whether they are new",
                        Answer.list(ActivityViews.ANSWER.has("is_new", Answer.FLAG))),
                Input.of(PageParams.OFFSET, PageParams.LIMIT, PageParams.BEFORE, PageParams.AFTER), signedIn(PageParams::of), this::list),
            read("dashboard_new_activities_count", Doc.of("Quante voci nuove ci sono tra le ultime.", "How many of the latest entries are new.").answers("Un numero", "A number", Answer.COUNT),
                Input.none(), signedIn(call -> { }), this::count),
            write("dashboard_mark_activities_old", Doc.of("Segna come viste tutte le voci.", "Marks all entries as seen."),
                Input.none(), signedIn(call -> { }), this::mark),
            write("send_email_notifications", Doc.of("Invia per posta le novità: non è previsto da questo catalogo.", "Mails the news: this catalogue does not.").answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.none(), Access.sysadmin(), DashboardActions::send));
    }

    private static Access signedIn(Access.Rule parameters) {
        return Access.rule(Audience.SIGNED_IN, "Solo chi ha eseguito l'accesso", "Only who is signed in", call -> {
            parameters.check(call);
            if (!call.caller().signedIn()) {
                throw new NotAuthorized(new Message("You must be logged in to access your dashboard.", "per vedere le proprie novità occorre autenticarsi"));
            }
        });
    }

    private Object list(Call call) {
        LocalDateTime viewed = dashboards.viewed(caller(call));
        return views.list(found(call), call.caller(), (activity, entry) -> entry.put("is_new", isNew(activity.at(), activity.user(), viewed, call)));
    }

    private Object count(Call call) {
        LocalDateTime viewed = dashboards.viewed(caller(call));
        return found(call).stream().filter(place -> isNew(place.at(), place.user(), viewed, call)).count();
    }

    private Object mark(Call call) {
        dashboards.view(caller(call));
        return null;
    }

    private List<Activity.Place> found(Call call) {
        UUID user = caller(call);
        return activities.of(Feed.ofFollower(user, followers.followedBy(user)), PageParams.of(call), call.caller());
    }

    /** What one did oneself is never new. */
    private static boolean isNew(LocalDateTime at, UUID user, LocalDateTime viewed, Call call) {
        return at.isAfter(viewed) && !caller(call).equals(user);
    }

    private static UUID caller(Call call) {
        return call.caller().id().orElseThrow();
    }

    /** As a CKAN in which the setting is off, which is its default. */
    private static Object send(Call call) {
        throw Invalid.message(new Message("ckan.activity_streams_email_notifications is not enabled in config", "Questo catalogo non invia le novità per posta"));
    }
}
