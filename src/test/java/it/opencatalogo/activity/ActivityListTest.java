package it.opencatalogo.activity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Json;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("*_activity_list, dashboard_*")
class ActivityListTest {
    @Inject
    People people;

    @Test
    @DisplayName("new, changed, deleted, restored; nothing for a patch without change; 404 after the purge")
    void types() {
        String id = dataset(people.organization().get("name"), false);
        patch(id, "title", "Due");
        patch(id, "title", "Due");
        people.call(people.root(), "package_delete", Map.of("id", id));
        patch(id, "state", "active");
        assertEquals(List.of("changed package", "deleted package", "changed package", "new package"), types(people.root(), "package_activity_list", Map.of("id", id)));
        people.call(people.root(), "dataset_purge", Map.of("id", id));
        people.refused(404, people.root(), "package_activity_list", Map.of("id", id));
        assertFalse(Json.text(people.call(people.root(), "recently_changed_packages_activity_list", Map.of("limit", 100))).contains(id), "a purged dataset is gone from the news");
    }

    @Test
    @DisplayName("an entry says who, what, when, for whom, and shows the dataset as it was, with its organisation and groups")
    void form() {
        Map<String, Object> org = people.organization();
        Map<String, Object> group = people.group();
        String id = id(people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", org.get("name"), "title", "Uno",
            "groups", List.of(Map.of("name", group.get("name"))))));
        patch(id, "title", "Due");
        List<Map<String, Object>> entries = People.list(people.call(People.NOBODY, "package_activity_list", Map.of("id", id)));
        Map<String, Object> first = tree(entries.get(1));
        assertEquals(List.of("id", "timestamp", "user_id", "object_id", "activity_type", "data", "permission_labels"), List.copyOf(first.keySet()));
        assertEquals(people.rootPerson().id().toString(), first.get("user_id"));
        assertEquals(List.of("public"), first.get("permission_labels"));
        Map<String, Object> data = People.map(first.get("data"));
        assertEquals(people.rootPerson().name(), data.get("actor"));
        Map<String, Object> shown = People.map(data.get("package"));
        assertEquals("Uno", shown.get("title"));
        assertEquals(org.get("name"), People.map(shown.get("organization")).get("name"));
        assertEquals(group.get("name"), People.list(shown.get("groups")).get(0).get("name"));
        assertEquals("Due", People.map(People.map(tree(entries.get(0)).get("data")).get("package")).get("title"));
    }

    @Test
    @DisplayName("entries keep the labels of their day: what was private stays so, 403 while it is")
    void visibility() {
        People.Person member = people.person();
        Map<String, Object> org = people.organization(member, "member");
        String id = dataset(org.get("name"), false);
        patch(id, "private", true);
        people.refused(403, People.NOBODY, "package_activity_list", Map.of("id", id));
        people.refused(403, people.caller(people.person()), "package_activity_list", Map.of("id", id));
        assertEquals(2, types(people.caller(member), "package_activity_list", Map.of("id", id)).size());
        patch(id, "title", "segreto");
        patch(id, "private", false);
        patch(id, "title", "aperto");
        for (String list : List.of("package_activity_list", "recently_changed_packages_activity_list", "organization_activity_list")) {
            Map<String, Object> arguments = Map.of("id", list.startsWith("organization") ? org.get("name") : id, "limit", 100);
            // Made public again, it was still called so that day: the stranger misses only the two private entries.
            assertEquals(3, People.list(people.call(People.NOBODY, list, arguments)).stream().filter(entry -> id.equals(entry.get("object_id").toString())).count(), list);
            assertEquals(5, People.list(people.call(people.caller(member), list, arguments)).stream().filter(entry -> id.equals(entry.get("object_id").toString())).count(), list);
        }
    }

    @Test
    @DisplayName("organisations and groups: their own entries and those of their datasets, private ones left out for all")
    void gathered() {
        Map<String, Object> org = people.organization();
        Map<String, Object> group = people.group();
        String open = dataset(org.get("name"), false);
        dataset(org.get("name"), true);
        people.call(people.root(), "member_create", Map.of("id", group.get("name"), "object", open, "object_type", "package", "capacity", "public"));
        people.call(people.root(), "organization_patch", Map.of("id", org.get("name"), "title", "Nuovo"));
        assertEquals(List.of("changed organization", "new package", "new organization"), types(people.root(), "organization_activity_list", Map.of("id", org.get("name"))));
        assertEquals(List.of("new package", "new group"), types(People.NOBODY, "group_activity_list", Map.of("id", group.get("name"))));
        people.call(people.root(), "member_delete", Map.of("id", group.get("name"), "object", open, "object_type", "package"));
        assertEquals(List.of("new group"), types(People.NOBODY, "group_activity_list", Map.of("id", group.get("name"))));
        people.refused(404, People.NOBODY, "group_activity_list", Map.of("id", org.get("name")));
        people.call(people.root(), "group_delete", Map.of("id", group.get("name")));
        people.refused(403, People.NOBODY, "group_activity_list", Map.of("id", group.get("name")));
    }

    @Test
    @DisplayName("people: one's own deeds, whoever opened the account; closed to strangers, private datasets to others")
    void person() {
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        people.call(people.caller(editor), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", org.get("name"), "private", true));
        Map<String, Object> id = Map.of("id", editor.name());
        assertEquals(List.of("new package", "new user"), types(people.caller(editor), "user_activity_list", id));
        assertEquals(List.of("new user"), types(people.caller(people.person()), "user_activity_list", id));
        people.refused(403, People.NOBODY, "user_activity_list", id);
        assertFalse(types(people.root(), "user_activity_list", Map.of("id", people.rootPerson().name(), "limit", 100)).stream().filter("new user"::equals).count() > 1,
            "accounts that an administrator opens are not the administrator's news");
    }

    @Test
    @DisplayName("pages by limit, offset and moments; with after alone it goes forward")
    void pages() {
        String id = dataset(people.organization().get("name"), false);
        for (int i = 0; i < 5; i++) {
            patch(id, "title", "T" + i);
        }
        List<Map<String, Object>> all = People.list(people.call(People.NOBODY, "package_activity_list", Map.of("id", id)));
        List<Object> ids = all.stream().map(entry -> entry.get("id")).toList();
        assertEquals(ids.subList(2, 4), ids(Map.of("id", id, "limit", 2, "offset", 2)));
        String oldest = seconds(all.get(5));
        String newest = seconds(all.get(0));
        assertEquals(ids.subList(1, 3), ids(Map.of("id", id, "limit", 2, "before", newest)));
        assertEquals(ids.subList(3, 5), ids(Map.of("id", id, "limit", 2, "after", oldest)));
        assertEquals(ids.subList(1, 3), ids(Map.of("id", id, "limit", 2, "after", oldest, "before", newest)));
        assertEquals(ids.subList(5, 6), ids(Map.of("id", id, "activity_types", List.of("new package"))));
        assertEquals(ids.subList(0, 5), ids(Map.of("id", id, "exclude_activity_types", List.of("new package"))));
        people.refused(409, People.NOBODY, "package_activity_list", Map.of("id", id, "activity_types", List.of("x"), "exclude_activity_types", List.of("y")));
        assertEquals(List.of("before", "id", "limit", "offset", "__type"),
            List.copyOf(people.refused(409, People.NOBODY, "package_activity_list", Map.of("limit", "x", "offset", "y", "before", "inf")).keySet()));
    }

    @Test
    @DisplayName("long lists are sent while they are read, whole and in order")
    void longList() {
        String id = dataset(people.organization().get("name"), false);
        for (int i = 0; i < 25; i++) {
            patch(id, "title", "T" + i);
        }
        List<String> titles = given().queryParam("id", id).queryParam("limit", 100).get("/api/3/action/package_activity_list").jsonPath().getList("result.data.package.title");
        assertEquals(26, titles.size());
        assertEquals(List.of("T24", "T23"), titles.subList(0, 2));
        List<Integer> versions = given().queryParam("id", id).queryParam("limit", 100).get("/api/3/action/package_history_show").jsonPath().getList("result.version");
        assertEquals(IntStream.rangeClosed(1, 26).mapToObj(i -> 27 - i).toList(), versions);
    }

    @Test
    @DisplayName("the dashboard: what one follows, new until it is marked as seen; what one did oneself never is; 403 for strangers")
    void dashboard() {
        People.Person reader = people.person();
        String id = dataset(people.organization().get("name"), false);
        people.call(people.caller(reader), "follow_dataset", Map.of("id", id));
        assertEquals(1L, people.call(people.caller(reader), "dashboard_new_activities_count", Map.of()));
        people.call(people.caller(reader), "dashboard_mark_activities_old", Map.of());
        assertEquals(0L, people.call(people.caller(reader), "dashboard_new_activities_count", Map.of()));
        patch(id, "title", "Nuovo");
        List<Map<String, Object>> news = People.list(people.call(people.caller(reader), "dashboard_activity_list", Map.of()));
        assertEquals(List.of("changed package", "new package", "new user"), news.stream().map(entry -> entry.get("activity_type")).toList());
        assertEquals(List.of(true, false, false), news.stream().map(entry -> entry.get("is_new")).toList());
        patch(id, "private", true);
        List<Map<String, Object>> left = People.list(people.call(people.caller(reader), "dashboard_activity_list", Map.of()));
        assertEquals(3, left.size(), "followers who are no members miss what is private");
        assertEquals(Map.of("id", UUID.fromString(id)), People.map(left.get(0).get("data")).get("package"), "and what it was is told no more");
        assertEquals("Access denied: You must be logged in to access your dashboard.", people.refusedBecause(403, People.NOBODY, "dashboard_activity_list", Map.of()));
        people.refused(403, People.NOBODY, "dashboard_new_activities_count", Map.of());
        people.refused(403, People.NOBODY, "dashboard_mark_activities_old", Map.of());
    }

    @Test
    @DisplayName("following an organisation brings its datasets, following a person what that person does")
    void following() {
        People.Person reader = people.person();
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        dataset(org.get("name"), false);
        people.call(people.caller(reader), "follow_group", Map.of("id", org.get("name")));
        assertEquals(List.of("new package", "new organization", "new user"), types(people.caller(reader), "dashboard_activity_list", Map.of()));
        people.call(people.caller(reader), "unfollow_group", Map.of("id", org.get("name")));
        people.call(people.caller(reader), "follow_user", Map.of("id", editor.name()));
        people.call(people.caller(editor), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", org.get("name")));
        assertEquals(List.of("new package", "new user", "new user"), types(people.caller(reader), "dashboard_activity_list", Map.of()));
    }

    @Test
    @DisplayName("send_email_notifications: 403 for others, 409 because it is off")
    void mail() {
        people.refused(403, people.caller(people.person()), "send_email_notifications", Map.of());
        assertTrue(people.refusedBecause(409, people.root(), "send_email_notifications", Map.of()).contains("not enabled"));
    }

    private String dataset(Object organization, boolean closed) {
        return id(people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "owner_org", organization, "private", closed)));
    }

    private void patch(String id, String key, Object value) {
        people.call(people.root(), "package_patch", Map.of("id", id, key, value));
    }

    private List<Object> types(Caller caller, String list, Map<String, ?> arguments) {
        return People.list(people.call(caller, list, arguments)).stream().map(entry -> entry.get("activity_type")).toList();
    }

    private List<Object> ids(Map<String, ?> arguments) {
        return People.list(people.call(People.NOBODY, "package_activity_list", arguments)).stream().map(entry -> entry.get("id")).toList();
    }

    private static String seconds(Map<String, Object> entry) {
        LocalDateTime at = LocalDateTime.parse((String) entry.get("timestamp"));
        return at.toEpochSecond(ZoneOffset.UTC) + "." + String.format("%06d", at.getNano() / 1000);
    }

    private static String id(Object dataset) {
        return tree(dataset).get("id").toString();
    }

    private static Map<String, Object> tree(Object value) {
        return Json.object(Json.bytes(value));
    }
}
