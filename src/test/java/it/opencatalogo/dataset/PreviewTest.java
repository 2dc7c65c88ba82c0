package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Measured on CKAN 2.12 with its default plugins, beyond the cases views and default-views. */
@QuarkusTest
@DisplayName("resource_view_*, *_create_default_resource_views")
class PreviewTest {
    @Inject
    People people;
    private People.Person editor;
    private Map<String, Object> dataset;
    private String resource;

    @BeforeEach
    void dataset() {
        editor = people.person();
        Object made = people.call(people.root(), "package_create", Map.of("name", people.fresh("ds"), "owner_org", people.organization(editor, "editor").get("name"),
            "resources", List.of(Map.of("url", "http://example.org/a.csv"))));
        dataset = Json.object(((FinishedJson) made).utf8());
        resource = (String) People.list(dataset.get("resources")).get(0).get("id");
    }

    @Test
    @DisplayName("409: no type is known, for nobody, and that comes before the rights")
    void create() {
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "resource_view_create", Map.of("view_type", "x")).get("resource_id"));
        assertEquals(List.of("Missing value"), people.refused(409, People.NOBODY, "resource_view_create", Map.of("resource_id", resource)).get("view_type"));
        for (var caller : List.of(People.NOBODY, people.caller(editor), people.root())) {
            assertEquals("No plugin found for view_type text_view", people.refused(409, caller, "resource_view_create", Map.of("resource_id", resource, "view_type", "text_view")).get("view_type"));
        }
        assertEquals("No plugin found for view_type ['a']", people.refused(409, people.root(), "resource_view_create", Map.of("resource_id", resource, "view_type", List.of("a"))).get("view_type"));
    }

    @Test
    @DisplayName("404: no view exists")
    void none() {
        assertEquals(List.of(), people.call(People.NOBODY, "resource_view_list", Map.of("id", resource)));
        assertEquals("Not found: Resource view not found, cannot check auth.", people.refusedBecause(404, people.caller(editor), "resource_view_show", Map.of("id", "x")));
        assertEquals("Not found", people.refusedBecause(404, people.root(), "resource_view_show", Map.of("id", "x")));
        assertEquals("Not found: Resource view was not found.", people.refusedBecause(404, people.caller(editor), "resource_view_update", Map.of("id", "x")));
        assertEquals("Not found", people.refusedBecause(404, people.caller(editor), "resource_view_delete", Map.of("id", "x")));
        assertEquals("Not found", people.refusedBecause(404, People.NOBODY, "resource_view_list", Map.of("id", "")));
    }

    @Test
    @DisplayName("an order may only be empty")
    void reorder() {
        Map<String, Object> wanted = Map.of("id", resource, "order", List.of());
        assertEquals(wanted, people.call(people.caller(editor), "resource_view_reorder", wanted));
        assertEquals("View x does not exist", people.refused(409, people.caller(editor), "resource_view_reorder", Map.of("id", resource, "order", List.of("x"))).get("order"));
        assertEquals("No duplicates allowed in order", people.refused(409, People.NOBODY, "resource_view_reorder", Map.of("id", resource, "order", List.of("x", "x"))).get("order"));
        assertEquals("Must supply order as a list", people.refused(409, People.NOBODY, "resource_view_reorder", Map.of("id", resource, "order", "x")).get("order"));
        assertEquals("Access denied: User  not authorized to edit resource " + resource, people.refusedBecause(403, People.NOBODY, "resource_view_reorder", wanted));
        assertEquals("Not found: Resource was not found.", people.refusedBecause(404, people.root(), "resource_view_reorder", Map.of("id", "x", "order", List.of())));
        assertEquals(List.of("id", "order", "__type"), List.copyOf(people.refused(409, People.NOBODY, "resource_view_reorder", Map.of()).keySet()));
    }

    @Test
    @DisplayName("no view is due, for who may edit")
    void due() {
        Map<String, Object> whole = Map.of("resource", Map.of("id", resource, "package_id", dataset.get("id")));
        assertEquals(List.of(), people.call(people.caller(editor), "resource_create_default_resource_views", whole));
        assertEquals("Access denied: User  not authorized to create resources on dataset " + dataset.get("id"), people.refusedBecause(403, People.NOBODY, "resource_create_default_resource_views", whole));
        assertEquals(List.of(), people.call(people.caller(editor), "package_create_default_resource_views", Map.of("package", dataset)));
        assertEquals("Access denied: User  not authorized to edit package " + dataset.get("id"), people.refusedBecause(403, People.NOBODY, "package_create_default_resource_views", Map.of("package", dataset)));
        assertEquals("Missing id, can not get Package object", people.refusedBecause(409, People.NOBODY, "package_create_default_resource_views", Map.of("package", Map.of())));
        assertEquals(List.of("Must be a dict"), people.refused(409, people.root(), "package_create_default_resource_views", Map.of("package", "x")).get("package"));
    }

    @Test
    @DisplayName("only administrators of the catalogue clear views")
    void clear() {
        assertEquals("Access denied", people.refusedBecause(403, people.caller(editor), "resource_view_clear", Map.of()));
        assertNull(people.call(people.root(), "resource_view_clear", Map.of("view_types", List.of("x"))));
    }
}
