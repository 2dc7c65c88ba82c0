package it.opencatalogo.activity;

import it.opencatalogo.user.Followers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whose entries a list shows: those that tell of these users, those about these objects, and those about the datasets that these organisations
 * own and these groups gather. CKAN: private datasets are no part of an organisation's or group's news, not even for members.
 */
record Feed(List<UUID> users, List<UUID> objects, List<UUID> organizations, List<UUID> groups) {
    static Feed ofObject(UUID object) {
        return new Feed(List.of(), List.of(object), List.of(), List.of());
    }

    static Feed ofUser(UUID user) {
        return new Feed(List.of(user), List.of(user), List.of(), List.of());
    }

    static Feed ofOrganization(UUID organization) {
        return new Feed(List.of(), List.of(organization), List.of(organization), List.of());
    }

    static Feed ofGroup(UUID group) {
        return new Feed(List.of(), List.of(group), List.of(), List.of(group));
    }

    /** One's own, and those of everything that one follows. */
    static Feed ofFollower(UUID user, List<Followers.Followed> followed) {
        List<UUID> users = new ArrayList<>(List.of(user));
        List<UUID> objects = new ArrayList<>(List.of(user));
        List<UUID> organizations = new ArrayList<>();
        List<UUID> groups = new ArrayList<>();
        for (Followers.Followed one : followed) {
            objects.add(one.id());
            if (one.type().equals("user")) {
                users.add(one.id());
            } else if (one.type().equals("organization")) {
                organizations.add(one.id());
            } else if (one.type().equals("group")) {
                groups.add(one.id());
            }
        }
        return new Feed(users, objects, organizations, groups);
    }

    /** Whether the objects themselves are still to be looked up, and may be many. */
    boolean gathers() {
        return !organizations.isEmpty() || !groups.isEmpty();
    }
}
