package it.opencatalogo.organization;

import it.opencatalogo.action.ObjectLists;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lists {@code users}, {@code groups} and {@code packages} that come with an organisation or group. Unknown users and parents are ignored, as in CKAN. */
@ApplicationScoped
class GroupMembership {
    static final Message NO_ROLE = new Message("role does not exist.", "ruolo inesistente: scegliere fra admin, editor e member");
    private static final String PUBLIC = "public";
    private static final String CAPACITY = GroupParams.CAPACITY.name();
    private final Groups groups;
    private final Users users;
    private final Members members;
    private final Instance<GroupDatasets> datasets;

    GroupMembership(Groups groups, Users users, Members members, Instance<GroupDatasets> datasets) {
        this.groups = groups;
        this.users = users;
        this.members = members;
        this.datasets = datasets;
    }

    /** CKAN: it stores any word as a role; one that gives no rights is refused here. */
    void check(Map<String, Object> sent, FieldErrors errors) {
        List<Map<String, List<Message>>> faults = new ArrayList<>();
        for (Map<String, Object> entry : ObjectLists.of(sent, GroupParams.USERS.name())) {
            Map<String, List<Message>> fault = new LinkedHashMap<>();
            if (!entry.isEmpty() && reference(entry).isEmpty()) {
                fault.put(GroupParams.NAME.name(), FieldErrors.missingValue());
            }
            if (entry.get(CAPACITY) != null && Role.of(StoredText.of(entry.get(CAPACITY))).isEmpty()) {
                fault.put(CAPACITY, List.of(NO_ROLE));
            }
            faults.add(fault);
        }
        errors.entries(GroupParams.USERS.name(), faults);
        List<Map<String, List<Message>>> unknown = new ArrayList<>();
        for (Map<String, Object> entry : ObjectLists.of(sent, GroupParams.PACKAGES.name())) {
            unknown.add(reference(entry).flatMap(datasets.get()::find).isPresent() ? Map.of()
                : Map.of(GroupParams.ID.name(), List.of(new Message("Dataset not found", "Dataset inesistente"))));
        }
        errors.entries(GroupParams.PACKAGES.name(), unknown);
    }

    /** Writes the lists that were sent; those left out stay as they are. The one who makes a group administrates it. */
    void write(GroupEntity group, Map<String, Object> sent, Optional<UUID> creator) {
        if (sent.containsKey(GroupParams.USERS.name()) || creator.isPresent()) {
            Map<UUID, String> wanted = new LinkedHashMap<>();
            for (Map<String, Object> entry : ObjectLists.of(sent, GroupParams.USERS.name())) {
                String capacity = Optional.ofNullable(StoredText.of(entry.get(CAPACITY))).orElse(Role.MEMBER.capacity());
                reference(entry).flatMap(users::byNameOrId).ifPresent(user -> wanted.put(user.id(), capacity));
            }
            creator.ifPresent(id -> wanted.put(id, Role.ADMIN.capacity()));
            members.replace(group.id, Members.USER, wanted);
        }
        if (sent.containsKey(GroupParams.GROUPS.name())) {
            Map<UUID, String> parents = new LinkedHashMap<>();
            for (Map<String, Object> entry : ObjectLists.of(sent, GroupParams.GROUPS.name())) {
                String capacity = Optional.ofNullable(StoredText.of(entry.get(CAPACITY))).orElse(PUBLIC);
                group(entry).ifPresent(parent -> parents.put(parent.id(), capacity));
            }
            members.replace(group.id, Members.GROUP, parents);
        }
        if (sent.containsKey(GroupParams.PACKAGES.name()) && group.kind.equals(Kind.GROUP.word())) {
            Map<UUID, String> inside = new LinkedHashMap<>();
            ObjectLists.of(sent, GroupParams.PACKAGES.name()).forEach(entry -> reference(entry).flatMap(datasets.get()::find)
                .ifPresent(dataset -> inside.put(dataset, PUBLIC)));
            members.replace(group.id, Members.PACKAGE, inside);
        }
    }

    Optional<GroupView> group(Map<String, Object> entry) {
        return reference(entry).flatMap(groups::byNameOrId);
    }

    private static Optional<String> reference(Map<String, Object> entry) {
        Object name = entry.get(GroupParams.NAME.name());
        String reference = StoredText.of(name == null || "".equals(name) ? entry.get(GroupParams.ID.name()) : name);
        return Optional.ofNullable(reference).filter(text -> !text.isEmpty());
    }
}
