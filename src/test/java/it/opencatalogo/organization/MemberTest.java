package it.opencatalogo.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Json;
import it.opencatalogo.auth.Role;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("member_create, member_delete, member_list, organization_member_*, follow_*")
class MemberTest {
    @Inject
    People people;

    @Test
    @DisplayName("a role counts at once, a second one replaces it under the same id, and it ends at once")
    void roles() {
        People.Person plain = people.person();
        Map<String, Object> org = people.organization();
        Map<String, Object> first = People.map(people.call(people.root(), "organization_member_create", Map.of("id", org.get("name"), "username", plain.name(), "role", "member")));
        assertEquals(List.of("id", "table_name", "table_id", "capacity", "group_id", "state"), List.copyOf(first.keySet()));
        assertEquals(Role.MEMBER, people.caller(plain).roles().get(org.get("id")));
        Map<String, Object> second = People.map(people.call(people.root(), "organization_member_create", Map.of("id", org.get("name"), "username", plain.id().toString(), "role", "admin")));
        assertEquals(first.get("id"), second.get("id"));
        assertEquals(Role.ADMIN, people.caller(plain).roles().get(org.get("id")));
        people.call(people.root(), "organization_member_delete", Map.of("id", org.get("name"), "username", plain.name()));
        assertFalse(people.caller(plain).roles().containsKey(org.get("id")));
        people.call(people.root(), "organization_member_delete", Map.of("id", org.get("name"), "user_id", plain.id().toString()));
    }

    @Test
    @DisplayName("409: unknown organisation, user, role; missing ones")
    void messages() {
        Map<String, Object> error = people.refused(409, people.root(), "organization_member_create", Map.of("id", "no-such", "username", "no-such", "role", "boss"));
        assertEquals(Map.of("id", List.of("That group name or ID does not exist."), "role", List.of("role does not exist."), "username", List.of("User not found"),
            "__type", "Validation Error"), error);
        assertEquals(List.of("id", "role", "username", "__type"), List.copyOf(people.refused(409, people.root(), "organization_member_create", Map.of()).keySet()));
        assertEquals(List.of("capacity", "id", "object", "object_type", "__type"), List.copyOf(people.refused(409, People.NOBODY, "member_create", Map.of()).keySet()));
    }

    @Test
    @DisplayName("403: who is no administrator, in the words of each action")
    void refusals() {
        People.Person plain = people.person();
        Map<String, Object> org = people.organization(plain, "editor");
        Map<String, Object> role = Map.of("id", org.get("name"), "username", plain.name(), "role", "admin");
        assertEquals("Access denied: User  not authorized to add members", people.refusedBecause(403, People.NOBODY, "organization_member_create", role));
        assertEquals("Access denied: User " + plain.name() + " not authorized to add members", people.refusedBecause(403, people.caller(plain), "organization_member_create", role));
        assertEquals("Access denied: Action member_delete requires an authenticated user", people.refusedBecause(403, People.NOBODY, "organization_member_delete", role));
        assertEquals("Access denied: User " + plain.name() + " not authorized to edit group " + org.get("id"),
            people.refusedBecause(403, people.caller(plain), "organization_member_delete", role));
    }

    @Test
    @DisplayName("403: an administrator does not demote himself")
    void self() {
        People.Person admin = people.person();
        Map<String, Object> org = people.organization(admin, "admin");
        assertEquals("Access denied: Administrators cannot revoke their own admin status", people.refusedBecause(403, people.caller(admin), "member_create",
            Map.of("id", org.get("name"), "object", admin.name(), "object_type", "user", "capacity", "member")));
    }

    @Test
    @DisplayName("member_create: 404 and 409 for what is unknown")
    void unknown() {
        Object group = people.group().get("name");
        assertEquals("Nonsense isn't a valid model", people.refusedBecause(409, people.root(), "member_create", Map.of("id", group, "object", "x", "object_type", "nonsense", "capacity", "member")));
        assertEquals("Not found: User was not found.", people.refusedBecause(404, people.root(), "member_create", Map.of("id", group, "object", "", "object_type", "user", "capacity", "member")));
        assertEquals("Not found: Package was not found.", people.refusedBecause(404, people.root(), "member_delete", Map.of("id", group, "object", "no-such", "object_type", "package")));
        assertEquals("Not found: Group was not found.", people.refusedBecause(404, people.root(), "member_delete", Map.of("id", "no-such", "object", "x", "object_type", "user")));
    }

    @Test
    @DisplayName("member_list: triples with the role in words; no people for strangers")
    void list() {
        People.Person plain = people.person();
        Map<String, Object> org = people.organization(plain, "editor");
        assertEquals(List.of(List.of(plain.id(), "user", "Editor")), people.call(people.root(), "member_list", Map.of("id", org.get("name"), "object_type", "user")));
        assertEquals(List.of(), people.call(people.root(), "member_list", Map.of("id", org.get("name"), "object_type", "user", "capacity", "admin")));
        assertEquals(List.of(), people.call(People.NOBODY, "member_list", Map.of("id", org.get("name"), "object_type", "user")));
        assertEquals("Not found", people.refusedBecause(404, people.root(), "member_list", Map.of("id", "no-such")));
    }

    @Test
    @DisplayName("group_package_show: a bad limit before an unknown group")
    void packages() {
        assertEquals("Limit must be a positive integer", people.refusedBecause(409, People.NOBODY, "group_package_show", Map.of("id", "no-such", "limit", "x")));
        people.refused(404, People.NOBODY, "group_package_show", Map.of("id", "no-such"));
        assertEquals(List.of(), people.call(People.NOBODY, "group_package_show", Map.of("id", people.group().get("name"))));
    }

    @Test
    @DisplayName("following: counted once, shown on the group, ended twice without complaint")
    void follow() {
        People.Person plain = people.person();
        Map<String, Object> group = people.group();
        Map<String, Object> id = Map.of("id", group.get("name"));
        assertEquals(people.call(people.caller(plain), "follow_group", id), people.call(people.caller(plain), "follow_group", id));
        assertEquals(1, people.call(People.NOBODY, "group_follower_count", id));
        assertEquals(1, People.map(people.call(People.NOBODY, "group_show", id)).get("num_followers"));
        assertEquals(true, people.call(people.caller(plain), "am_following_group", id));
        assertEquals(List.of("group"), People.list(people.call(people.caller(plain), "followee_list", Map.of("id", plain.name()))).stream().map(entry -> entry.get("type")).toList());
        people.call(people.caller(plain), "unfollow_group", id);
        people.call(people.caller(plain), "unfollow_group", id);
        assertEquals(0, people.call(People.NOBODY, "group_follower_count", id));
    }

    @Test
    @DisplayName("following: 403 for strangers, 409 for oneself and what is not there")
    void followRefusals() {
        People.Person plain = people.person();
        assertEquals("Access denied: You must be logged in to follow groups", people.refusedBecause(403, People.NOBODY, "follow_group", Map.of("id", "x")));
        assertEquals("You cannot follow yourself", people.refusedBecause(409, people.caller(plain), "follow_user", Map.of("id", plain.name())));
        assertEquals("Error validating the schema of the dataset to follow.", people.refusedBecause(409, people.root(), "follow_dataset", Map.of()));
        assertEquals(List.of("Not found: Group"), people.refused(409, People.NOBODY, "group_follower_count", Map.of("id", "no-such")).get("id"));
        assertEquals("Access denied: Not authorized", people.refusedBecause(403, people.caller(plain), "group_follower_list", Map.of("id", people.group().get("name"))));
    }

    @Test
    @DisplayName("datasets of a group: put in by any member, shown on the dataset at once, out again; strangers 403")
    void datasets() {
        People.Person plain = people.person();
        Map<String, Object> group = people.group();
        Map<String, Object> org = people.organization();
        String name = people.fresh("dataset");
        Object id = tree("package_create", Map.of("name", name, "owner_org", org.get("name"))).get("id");
        Map<String, Object> put = Map.of("id", group.get("name"), "object", name, "object_type", "package", "capacity", "public");
        people.refused(403, people.caller(plain), "member_create", put);
        people.call(people.root(), "group_member_create", Map.of("id", group.get("name"), "username", plain.name(), "role", "member"));
        people.call(people.caller(plain), "member_create", put);
        assertEquals(1, People.list(tree("package_show", Map.of("id", name)).get("groups")).size());
        assertEquals(1, People.map(people.call(People.NOBODY, "group_show", Map.of("id", group.get("name")))).get("package_count"));
        assertEquals(List.of(List.of(id.toString(), "package", "public")), texts(people.call(People.NOBODY, "member_list", Map.of("id", group.get("name")))));
        assertEquals(List.of(List.of(id.toString(), "package", "organization")), texts(people.call(People.NOBODY, "member_list", Map.of("id", org.get("name")))));
        people.call(people.caller(plain), "member_delete", put);
        assertEquals(List.of(), tree("package_show", Map.of("id", name)).get("groups"));
    }

    @Test
    @DisplayName("409: an organisation with datasets is neither deleted nor purged; a purged one leaves its deleted datasets")
    void withDatasets() {
        Map<String, Object> org = people.organization();
        String name = people.fresh("dataset");
        people.call(people.root(), "package_create", Map.of("name", name, "owner_org", org.get("name")));
        assertEquals("Organization cannot be deleted while it still has datasets", people.refusedBecause(409, people.root(), "organization_delete", Map.of("id", org.get("name"))));
        assertEquals("Organization cannot be purged while it still has datasets", people.refusedBecause(409, people.root(), "organization_purge", Map.of("id", org.get("name"))));
        people.call(people.root(), "package_delete", Map.of("id", name));
        people.call(people.root(), "organization_purge", Map.of("id", org.get("name")));
        assertNull(tree("package_show", Map.of("id", name)).get("organization"));
    }

    @Test
    @DisplayName("user_invite: administrators of the catalogue make an account with a role, others 403")
    void invite() {
        People.Person admin = people.person();
        Map<String, Object> org = people.organization(admin, "admin");
        Map<String, Object> request = Map.of("email", people.fresh("New.Person") + "@example.org", "group_id", org.get("name"), "role", "editor");
        Object id = People.map(people.call(people.root(), "user_invite", request)).get("id");
        assertEquals(List.of(List.of(id.toString(), "user", "Editor")), texts(people.call(people.root(), "member_list", Map.of("id", org.get("name"), "capacity", "editor"))));
        people.refused(403, people.caller(admin), "user_invite", request);
        assertEquals("Access denied: User  not authorized to add members", people.refusedBecause(403, People.NOBODY, "user_invite", request));
    }

    private Map<String, Object> tree(String action, Map<String, ?> arguments) {
        return Json.object(Json.bytes(people.call(people.root(), action, arguments)));
    }

    private static List<List<String>> texts(Object triples) {
        return ((List<?>) triples).stream().map(triple -> ((List<?>) triple).stream().map(Object::toString).toList()).toList();
    }
}
