package it.opencatalogo.organization;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.user.Followers;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.UserDetails;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The wire forms of organisations and groups. Texts are always there, empty if nothing was said; several groups cost as many statements as one.
 *
 * <p>CKAN: members are shown to strangers there; here only to who is signed in, unless the settings say otherwise.
 */
@ApplicationScoped
class GroupShow {
    /** The short form of the lists of one's own organisations. */
    static final Answer BRIEF = GroupView.IN_DATASET.mayHave(GroupParams.CAPACITY.name(), Answer.TEXT).has(GroupFields.DISPLAY_NAME, Answer.TEXT)
        .mayHave(GroupFields.PACKAGE_COUNT.key(), Answer.COUNT).has(GroupFields.IMAGE_DISPLAY_URL, Answer.TEXT).named("OwnGroup");
    private static final Answer FACTS = Answer.sent(GroupFields.ORGANIZATION).has(GroupFields.APPROVAL_STATUS, Answer.TEXT).has(GroupFields.CREATED, Answer.MOMENT)
        .has(GroupFields.DESCRIPTION, Answer.TEXT).has(GroupFields.DISPLAY_NAME, Answer.TEXT).has(GroupFields.ID, Answer.UUID).has(GroupFields.IMAGE_DISPLAY_URL, Answer.TEXT)
        .has(GroupFields.IMAGE_URL, Answer.TEXT).has(GroupFields.IS_ORGANIZATION, Answer.FLAG).has(GroupFields.NAME, Answer.TEXT).has(GroupFields.STATE, Answer.TEXT)
        .has(GroupFields.TITLE, Answer.TEXT).has(GroupFields.TYPE, Answer.TEXT).mayHave(GroupFields.EXTRAS.key(), Answer.list(ExtraFields.ANSWER))
        .mayHave(GroupFields.PACKAGE_COUNT.key(), Answer.COUNT).mayHave(GroupFields.NUM_FOLLOWERS.key(), Answer.COUNT).mayHave("member_count", Answer.COUNT)
        .mayHave(GroupFields.USERS.key(), Answer.list(UserView.FACTS.has(GroupParams.CAPACITY.name(), Answer.TEXT).named("ShownMember")));
    private static final Answer PARENT = Answer.object().has(GroupParams.CAPACITY.name(), Answer.TEXT).has(GroupFields.NAME, Answer.TEXT);
    /** An organisation or group; what is written where the profile has a field is a text. */
    static final Answer ANSWER = FACTS.mayHave(GroupParams.PACKAGES.name(), Answer.list(GroupDatasets.SHOWN)).mayHave(GroupFields.GROUPS.key(), Answer.list(Answer.either(PARENT,
        FACTS.mayHave(GroupFields.GROUPS.key(), Answer.list(PARENT)).has(GroupParams.CAPACITY.name(), Answer.TEXT)))).named("ShownGroup");
    private static final int FIRST_DATASETS = 10;
    private final Members members;
    private final Groups groups;
    private final Users users;
    private final Followers followers;
    private final Instance<GroupDatasets> datasets;
    private final CatalogueConfig config;
    private final UserDetails details;

    GroupShow(Members members, Groups groups, Users users, Followers followers, Instance<GroupDatasets> datasets, CatalogueConfig config, UserDetails details) {
        this.members = members;
        this.groups = groups;
        this.users = users;
        this.followers = followers;
        this.datasets = datasets;
        this.config = config;
        this.details = details;
    }

    /** What is wanted beside the group's own facts. */
    record Parts(boolean datasets, boolean datasetCount, boolean extras, boolean users, boolean groups, boolean followers, boolean memberCount) {
        static final Parts ALL = new Parts(false, true, true, true, true, true, false);
    }

    Map<String, Object> shown(GroupView group, Parts parts, Caller caller) {
        return shown(List.of(group), parts, caller).get(0);
    }

    List<Map<String, Object>> shown(List<GroupView> shown, Parts parts, Caller caller) {
        List<UUID> ids = shown.stream().map(GroupView::id).toList();
        Map<UUID, Integer> counts = parts.datasetCount && !shown.isEmpty() ? datasets.get().counts(ids, shown.get(0).isOrganization(), caller) : Map.of();
        Map<UUID, Integer> followed = parts.followers ? followers.counts(ids) : Map.of();
        Map<UUID, Integer> memberCounts = parts.memberCount ? members.counts(ids) : Map.of();
        Map<UUID, List<Map<String, Object>>> people = parts.users && maySeePeople(caller) ? people(ids) : null;
        Map<UUID, List<Map<String, Object>>> parents = parts.groups ? parents(ids) : null;
        return shown.stream().map(group -> {
            Map<String, Object> tree = facts(group);
            tree.put("num_followers", followed.getOrDefault(group.id(), 0));
            if (parts.datasetCount) {
                tree.put("package_count", counts.getOrDefault(group.id(), 0));
            }
            if (parts.memberCount) {
                tree.put("member_count", memberCounts.getOrDefault(group.id(), 0));
            }
            if (people != null) {
                tree.put(GroupParams.USERS.name(), people.getOrDefault(group.id(), List.of()));
            }
            if (parts.extras) {
                tree.put(GroupParams.EXTRAS.name(), extras(group));
            }
            if (parts.datasets) {
                tree.put(GroupParams.PACKAGES.name(), datasets.get().packages(group.id(), group.isOrganization(), FIRST_DATASETS, caller));
            }
            if (parents != null) {
                tree.put(GroupParams.GROUPS.name(), parents.getOrDefault(group.id(), List.of()));
            }
            return tree;
        }).toList();
    }

    /** After update and patch CKAN shows the datasets too, and no number of followers. */
    Map<String, Object> updated(GroupView group, Caller caller) {
        Map<String, Object> tree = shown(group, new Parts(true, true, true, true, false, false, false), caller);
        tree.remove("num_followers");
        tree.put(GroupParams.GROUPS.name(), members.of(List.of(group.id()), Members.GROUP).stream()
            .flatMap(member -> groups.byId(member.object()).filter(GroupView::active).map(parent -> wholeParent(parent, member.capacity(), caller)).stream()).toList());
        return tree;
    }

    private Map<String, Object> wholeParent(GroupView parent, String capacity, Caller caller) {
        Map<String, Object> tree = shown(parent, new Parts(false, true, true, false, true, false, true), caller);
        tree.remove("num_followers");
        tree.put(GroupParams.CAPACITY.name(), capacity);
        return tree;
    }

    /** As the log keeps it: what everybody may see. */
    Map<String, Object> logged(GroupView group) {
        Map<String, Object> tree = facts(group);
        tree.put(GroupParams.EXTRAS.name(), extras(group));
        return tree;
    }

    /** The short form of the lists of one's own organisations. */
    Map<String, Object> brief(GroupView group, String capacity, Integer packageCount) {
        Map<String, Object> tree = group.organizationInDataset();
        if (capacity != null) {
            tree.put(GroupParams.CAPACITY.name(), capacity);
        }
        tree.put("display_name", group.displayName());
        if (packageCount != null) {
            tree.put("package_count", packageCount);
        }
        tree.put("image_display_url", group.imageDisplayUrl(config.site().url()));
        return tree;
    }

    boolean maySeePeople(Caller caller) {
        return details.shownTo(caller);
    }

    private Map<String, Object> facts(GroupView group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(GroupParams.APPROVAL_STATUS.name(), group.text(GroupParams.APPROVAL_STATUS.name()));
        tree.put("created", Timestamps.text(group.created()));
        tree.put(GroupParams.DESCRIPTION.name(), group.text(GroupParams.DESCRIPTION.name()));
        tree.put("display_name", group.displayName());
        tree.put("id", group.id());
        tree.put("image_display_url", group.imageDisplayUrl(config.site().url()));
        tree.put(GroupParams.IMAGE_URL.name(), group.text(GroupParams.IMAGE_URL.name()));
        tree.put("is_organization", group.isOrganization());
        tree.put(GroupParams.NAME.name(), group.name());
        tree.put(GroupParams.STATE.name(), group.state());
        tree.put(GroupParams.TITLE.name(), group.title());
        tree.put(GroupParams.TYPE.name(), group.type());
        GroupParams.PROFILE.stream().map(param -> param.name()).filter(key -> !group.text(key).isEmpty()).forEach(key -> tree.put(key, group.text(key)));
        return tree;
    }

    private static List<Map<String, Object>> extras(GroupView group) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        group.extras().forEach((key, value) -> {
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("key", key);
            pair.put("value", value);
            pairs.add(pair);
        });
        return pairs;
    }

    private Map<UUID, List<Map<String, Object>>> people(List<UUID> ids) {
        List<Members.Member> all = members.of(ids, Members.USER);
        Set<UUID> wanted = all.stream().map(Members.Member::object).collect(Collectors.toSet());
        List<UserView> views = users.byIds(wanted);
        List<Map<String, Object>> trees = users.shown(views);
        Map<UUID, Map<String, Object>> byId = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            byId.put(views.get(i).id(), trees.get(i));
        }
        Map<UUID, List<Map<String, Object>>> people = new HashMap<>();
        for (Members.Member member : all) {
            if (byId.containsKey(member.object())) {
                Map<String, Object> person = new LinkedHashMap<>(byId.get(member.object()));
                person.put(GroupParams.CAPACITY.name(), member.capacity());
                people.computeIfAbsent(member.group(), key -> new ArrayList<>()).add(person);
            }
        }
        return people;
    }

    private Map<UUID, List<Map<String, Object>>> parents(List<UUID> ids) {
        Map<UUID, List<Map<String, Object>>> parents = new HashMap<>();
        for (Members.Member member : members.of(ids, Members.GROUP)) {
            groups.byId(member.object()).filter(GroupView::active).ifPresent(parent -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put(GroupParams.CAPACITY.name(), member.capacity());
                tree.put(GroupParams.NAME.name(), parent.name());
                parents.computeIfAbsent(member.group(), key -> new ArrayList<>()).add(tree);
            });
        }
        return parents;
    }
}
