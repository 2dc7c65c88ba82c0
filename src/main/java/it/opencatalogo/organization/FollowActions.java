package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.Followers;
import it.opencatalogo.user.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Following datasets, groups, organisations and people, and counting who does (conformance case followers). */
@ApplicationScoped
class FollowActions implements ActionModule {
    static final Param<String> ID = Param.text("id", "Nome o identificativo", "Name or id", "progetti-pnrr");
    /** Whom the example of user_create makes: the administrator cannot follow himself. */
    private static final Input SOMEBODY = Input.of(ID).requires(ID).example(Map.of(ID.name(), "maria-rossi"));
    private static final Input A_USER = Input.of(GroupParams.USER).requires(GroupParams.USER).example(Map.of(GroupParams.USER.name(), "admin"));
    private final Followers followers;
    private final FollowedObjects objects;

    FollowActions(Followers followers, FollowedObjects objects) {
        this.followers = followers;
        this.objects = objects;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Followed kind : Followed.values()) {
            if (kind != Followed.ORGANIZATION) {
                actions.addAll(following(kind));
            }
            actions.addAll(counting(kind));
        }
        actions.add(followees("followee", null));
        actions.add(followeeList("followee", null));
        return actions;
    }

    private List<Action> following(Followed kind) {
        Input other = kind == Followed.USER ? SOMEBODY : on(kind);
        String italian = "Solo chi ha eseguito l'accesso";
        String english = "Only who is signed in";
        return List.of(
            Action.write("follow_" + kind.word(), Doc.of("Segue " + kind.italian() + ".", "Follows a " + kind.word() + ".").answers("Chi, che cosa e da quando", "Who, what and since when",
                    Answer.object().has("follower_id", Answer.UUID).has("object_id", Answer.UUID).has("datetime", Answer.MOMENT)),
                other, Access.rule(Audience.SIGNED_IN, italian, english, call -> requireLogin(call, "follow " + kind.word() + "s")), call -> follow(kind, call)),
            Action.write("unfollow_" + kind.word(), Doc.of("Smette di seguire " + kind.italian() + ".", "Stops following a " + kind.word() + "."),
                other, Access.rule(Audience.SIGNED_IN, italian, english, call -> requireLogin(call, "unfollow " + kind.word() + "s")), call -> unfollow(kind, call)),
            Action.read("am_following_" + kind.word(), Doc.of("Dice se chi chiama segue " + kind.italian() + ".", "Tells whether the caller follows a " + kind.word() + ".")
                    .answers("true o false", "true or false", Answer.FLAG),
                on(kind), Access.rule(Audience.SIGNED_IN, italian, english, call -> {
                    call.params().requireAll(ID);
                    if (!call.caller().signedIn()) {
                        throw new NotAuthorized();
                    }
                }), call -> followers.follows(caller(call), objects.known(kind, call))));
    }

    private List<Action> counting(Followed kind) {
        return List.of(
            Action.read(kind.word() + "_follower_count", Doc.of("Quanti seguono " + kind.italian() + ".", "How many follow a " + kind.word() + ".").answers("Un numero", "A number", Answer.COUNT),
                on(kind), Access.anyoneAfter(call -> call.params().requireAll(ID)), call -> {
                    UUID id = objects.known(kind, call);
                    return followers.counts(List.of(id)).getOrDefault(id, 0);
                }),
            Action.read(kind.word() + "_follower_list", Doc.of("Chi segue " + kind.italian() + ".", "Who follows a " + kind.word() + ".").answers("Gli utenti", "The users", Answer.list(UserView.ANSWER)),
                on(kind), Access.sysadminBy(call -> {
                    call.params().requireAll(ID);
                    if (!call.caller().sysadmin()) {
                        throw notAuthorized();
                    }
                }), call -> objects.people(followers.of(objects.known(kind, call)))),
            followees(kind.word() + "_followee", kind),
            followeeList(kind.word() + "_followee", kind));
    }

    /**
     * CKAN: datasets and people that somebody follows are counted as the number of groups there; here they are right. The number of all things
     * is that of groups, as measured (case followers).
     */
    private Action followees(String name, Followed kind) {
        Followed counted = kind == null ? Followed.GROUP : kind;
        return Action.read(name + "_count", Doc.of("Quanti oggetti segue un utente.", "How many things a user follows.").answers("Un numero", "A number", Answer.COUNT),
            A_USER, Access.anyoneAfter(call -> call.params().requireAll(GroupParams.USER)),
            call -> objects.followed(objects.known(Followed.USER, call), counted).size());
    }

    private Action followeeList(String name, Followed kind) {
        return Action.read(name + "_list", Doc.of("Che cosa segue un utente.", "What a user follows.").answers("Gli oggetti", "The things", Answer.list(kind == null ? FollowedObjects.ANSWER : FollowedObjects.of(kind))),
            A_USER, Access.rule(Audience.SYSADMINS.orOneself(), "L'utente stesso o un amministratore", "The user or an administrator", call -> {
                call.params().requireAll(GroupParams.USER);
                if (!call.caller().signedIn() && !call.caller().sysadmin()) {
                    throw notAuthorized();
                }
                UUID user = objects.known(Followed.USER, call);
                if (!call.caller().sysadmin() && !call.caller().is(user)) {
                    throw notAuthorized();
                }
            }), call -> {
                List<Map<String, Object>> shown = objects.shown(objects.followed(objects.known(Followed.USER, call), kind), call.caller());
                return kind == null ? shown : shown.stream().map(entry -> entry.get("dict")).toList();
            });
    }

    private static Input on(Followed kind) {
        return Input.of(ID).requires(ID).example(Map.of(ID.name(), kind.example()));
    }

    private Object follow(Followed kind, Call call) {
        UUID user = caller(call);
        if (call.params().get(ID, "").isEmpty()) {
            requireKnowable(kind, call);
            throw Invalid.message(new Message("Error validating the schema of the " + kind.word() + " to follow.", "Indicare nel campo id che cosa seguire"));
        }
        UUID object = objects.find(kind, call.params().get(ID, ""), call.caller()).orElseThrow(NotFound::new);
        if (object.equals(user)) {
            throw Invalid.message(new Message("You cannot follow yourself", "Non si può seguire sé stessi"));
        }
        LocalDateTime since = followers.follow(user, object, objects.type(kind, object));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("follower_id", user);
        shown.put("object_id", object);
        shown.put("datetime", Timestamps.text(since));
        return shown;
    }

    /** CKAN looks the object up for its rights first, except for sysadmins and where people are followed. */
    private static void requireKnowable(Followed kind, Call call) {
        if (!call.caller().sysadmin() && kind != Followed.USER) {
            String model = kind == Followed.DATASET ? "Package" : kind.model();
            throw Invalid.message(new Message("Missing id, can not get " + model + " object", "Indicare nel campo id che cosa seguire"));
        }
    }

    private Object unfollow(Followed kind, Call call) {
        UUID object = objects.find(kind, call.params().get(ID, ""), call.caller())
            .orElseThrow(() -> Invalid.message(new Message("Error validating the schema of the object to unfollow.", "Indicare nel campo id che cosa non seguire più")));
        followers.unfollow(caller(call), object);
        return null;
    }

    private static void requireLogin(Call call, String doing) {
        if (!call.caller().signedIn()) {
            throw new NotAuthorized(new Message("You must be logged in to " + doing, "per questo occorre autenticarsi"));
        }
    }

    private static UUID caller(Call call) {
        return call.caller().id().orElseThrow();
    }

    private static NotAuthorized notAuthorized() {
        return new NotAuthorized(new Message("Not authorized", "non autorizzato"));
    }
}
