package it.opencatalogo.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("GET organization_show, organization_list, organization_list_for_user, organization_autocomplete")
class OrganizationReadTest {
    @Inject
    People people;

    private String made(String suffix, String title) {
        String name = people.fresh(suffix);
        people.call(people.root(), "organization_create", Map.of("name", name, "title", title));
        return name;
    }

    @Test
    @DisplayName("list: by title as it is written, by name, by page")
    void sorted() {
        String a = made("a", "beta");
        String b = made("b", "Gamma");
        String c = made("c", "Alfa");
        Map<String, Object> only = Map.of("organizations", List.of(a, b, c, "no-such"));
        assertEquals(List.of(c, b, a), people.call(People.NOBODY, "organization_list", only));
        assertEquals(List.of(a, b, c), people.call(People.NOBODY, "organization_list", Map.of("organizations", List.of(a, b, c), "sort", "name")));
        assertEquals(List.of(a, b, c), people.call(People.NOBODY, "organization_list", Map.of("organizations", List.of(a, b, c), "sort", "title desc")));
        assertEquals(List.of(b), people.call(People.NOBODY, "organization_list", Map.of("organizations", List.of(a, b, c), "limit", "1", "offset", "1")));
        assertEquals(List.of(c, b, a), people.call(People.NOBODY, "organization_list", Map.of("organizations", List.of(a, b, c), "limit", 0)));
        assertEquals(List.of(a), people.call(People.NOBODY, "organization_list", Map.of("organizations", a)));
        assertEquals(List.of(), people.call(People.NOBODY, "organization_list", Map.of("organizations", List.of(a, b), "sort", "package_count")));
    }

    @ParameterizedTest(name = "409: sort={0}")
    @CsvSource({"nonsense, Cannot sort by field `nonsense`", "name up, Invalid sort direction `up`", "'name asc, title desc', Too many sort criteria provided only 1 allowed"})
    void wrongSort(String sort, String message) {
        assertEquals(message, people.refusedBecause(409, People.NOBODY, "organization_list", Map.of("sort", sort)));
    }

    @Test
    @DisplayName("list with all_fields: objects without users, extras and groups unless asked for")
    void objects() {
        String name = made("whole", "Intero");
        Map<String, Object> tree = People.list(people.call(people.root(), "organization_list", Map.of("organizations", List.of(name), "all_fields", "true"))).get(0);
        assertFalse(tree.containsKey("users") || tree.containsKey("extras") || tree.containsKey("groups"));
        assertEquals(0, tree.get("package_count"));
        Map<String, Object> more = People.list(people.call(people.root(), "organization_list", Map.of("organizations", List.of(name), "all_fields", true, "include_users", true,
            "include_extras", true, "include_groups", true, "include_dataset_count", false))).get(0);
        assertTrue(more.containsKey("users") && more.containsKey("extras") && more.containsKey("groups"));
        assertFalse(more.containsKey("package_count"));
    }

    @Test
    @DisplayName("show: members for the signed in only, parts by flags, 409 and 404 for what names nothing")
    void show() {
        Map<String, Object> org = people.organization(people.person(), "editor");
        assertFalse(People.map(people.call(People.NOBODY, "organization_show", Map.of("id", org.get("id").toString(), "include_users", true))).containsKey("users"));
        assertEquals(1, People.list(People.map(people.call(people.caller(people.person()), "organization_show", Map.of("id", org.get("name")))).get("users")).size());
        Map<String, Object> bare = People.map(people.call(people.root(), "organization_show", Map.of("id", org.get("name"), "include_users", "no", "include_extras", "false",
            "include_groups", "0", "include_member_count", "1", "include_datasets", true)));
        assertFalse(bare.containsKey("users") || bare.containsKey("extras") || bare.containsKey("groups"));
        assertEquals(1, bare.get("member_count"));
        assertEquals(List.of(), bare.get("packages"));
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "organization_show", Map.of()).get("id"));
        assertEquals("Not found", people.refusedBecause(404, People.NOBODY, "organization_show", Map.of("id", "")));
        people.refused(409, People.NOBODY, "organization_show", Map.of("id", org.get("name"), "include_users", "maybe"));
    }

    @Test
    @DisplayName("autocomplete: by name or title, 409 without q")
    void autocomplete() {
        String name = made("complete", "Provincia di Xanadu");
        List<Map<String, Object>> found = People.list(people.call(People.NOBODY, "organization_autocomplete", Map.of("q", "di XANADU")));
        assertEquals(name, found.get(0).get("name"));
        assertEquals(List.of(), people.call(People.NOBODY, "organization_autocomplete", Map.of("q", "xanadu", "limit", 0)));
        people.refused(409, People.NOBODY, "organization_autocomplete", Map.of());
    }

    @Test
    @DisplayName("list_for_user: by what the role allows; only oneself and administrators may ask")
    void own() {
        People.Person editor = people.person();
        Map<String, Object> org = people.organization(editor, "editor");
        List<Map<String, Object>> own = People.list(people.call(people.caller(editor), "organization_list_for_user", Map.of("permission", "create_dataset", "include_dataset_count", true)));
        assertEquals(org.get("name"), own.get(0).get("name"));
        assertEquals("editor", own.get(0).get("capacity"));
        assertEquals(0, own.get(0).get("package_count"));
        assertEquals(List.of(), people.call(people.caller(editor), "organization_list_for_user", Map.of("permission", "admin")));
        assertEquals(List.of(), people.call(People.NOBODY, "organization_list_for_user", Map.of()));
        assertEquals(1, People.list(people.call(people.root(), "organization_list_for_user", Map.of("id", editor.name()))).size());
        people.refused(403, people.caller(people.person()), "organization_list_for_user", Map.of("id", editor.name()));
        people.refused(404, people.root(), "organization_list_for_user", Map.of("id", "no-such"));
    }
}
