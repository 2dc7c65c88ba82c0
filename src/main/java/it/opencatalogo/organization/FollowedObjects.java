package it.opencatalogo.organization;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.Followers;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds and shows what people follow, whatever it is. */
@ApplicationScoped
class FollowedObjects {
    /** One of what somebody follows, whatever it is. */
    static final Answer ANSWER = Answer.object().has("type", Answer.word(Stream.of(Followed.values()).map(Followed::word).toArray(String[]::new)))
        .has("display_name", Answer.TEXT).has("dict", Answer.either(GroupDatasets.SHOWN, UserView.ANSWER, GroupShow.BRIEF));
    private final Groups groups;
    private final Users users;
    private final Followers followers;
    private final GroupShow show;
    private final Instance<GroupDatasets> datasets;

    static Answer of(Followed kind) {
        return switch (kind) {
            case DATASET -> GroupDatasets.SHOWN;
            case USER -> UserView.ANSWER;
            default -> GroupShow.BRIEF;
        };
    }

    FollowedObjects(Groups groups, Users users, Followers followers, GroupShow show, Instance<GroupDatasets> datasets) {
        this.groups = groups;
        this.users = users;
        this.followers = followers;
        this.show = show;
        this.datasets = datasets;
    }

    /** What is hidden from the caller is not there. */
    Optional<UUID> find(Followed kind, String reference, Caller caller) {
        switch (kind) {
            case DATASET:
                return datasets.get().find(reference).filter(dataset -> datasets.get().visible(dataset, caller));
            case USER:
                return users.byNameOrId(reference).map(UserView::id);
            default:
                return groups.byNameOrId(reference).map(GroupView::id);
        }
    }

    /** The object of the call's {@code id}, or CKAN's 409. */
    UUID known(Followed kind, Call call) {
        return find(kind, call.params().get(FollowActions.ID, ""), call.caller()).orElseThrow(() ->
            Invalid.field(FollowActions.ID.name(), new Message("Not found: " + kind.model(), "Non c'è " + kind.italian() + " con questo nome o identificativo")));
    }

    /** Under which word it is kept: {@code follow_group} takes organisations too. */
    String type(Followed kind, UUID object) {
        return kind == Followed.GROUP ? groups.byId(object).map(group -> group.kind().word()).orElse(kind.word()) : kind.word();
    }

    /** @param kind null for all */
    List<Followers.Followed> followed(UUID user, Followed kind) {
        return followers.followedBy(user).stream().filter(followed -> kind == null || followed.type().equals(kind.word())).toList();
    }

    List<Map<String, Object>> people(List<UUID> ids) {
        return users.shown(users.byIds(ids));
    }

    /** By kind, display name and the whole object. */
    List<Map<String, Object>> shown(List<Followers.Followed> followed, Caller caller) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Followers.Followed one : followed) {
            tree(one, caller).ifPresent(tree -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("type", one.type());
                entry.put("display_name", Optional.ofNullable(tree.get("display_name")).orElseGet(() -> tree.get(GroupParams.TITLE.name())));
                entry.put("dict", tree);
                shown.add(entry);
            });
        }
        return shown;
    }

    private Optional<Map<String, Object>> tree(Followers.Followed one, Caller caller) {
        if (one.type().equals(Followed.DATASET.word())) {
            return datasets.get().shown(List.of(one.id()), caller).stream().findFirst();
        }
        if (one.type().equals(Followed.USER.word())) {
            return people(List.of(one.id())).stream().findFirst();
        }
        return groups.byId(one.id()).filter(GroupView::active).map(group -> show.brief(group, null, null));
    }
}
