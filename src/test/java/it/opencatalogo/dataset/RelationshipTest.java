package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("package_relationship_create, _update, _delete, package_relationships_list")
class RelationshipTest {
    @Inject
    People people;
    @Inject
    TestDatasets datasets;
    private People.Person editor;
    private Object first;
    private Object second;

    @BeforeEach
    void twoDatasets() {
        editor = people.person();
        Map<String, Object> organization = people.organization(editor, "editor");
        first = datasets.make(organization, Map.of()).get("name");
        second = datasets.make(organization, Map.of("private", true)).get("name");
    }

    private Map<String, Object> relation(Object subject, String type, Object object, Object... more) {
        Map<String, Object> relation = new java.util.LinkedHashMap<>(Map.of("subject", subject, "type", type, "object", object));
        for (int i = 0; i < more.length; i += 2) {
            relation.put((String) more[i], more[i + 1]);
        }
        return relation;
    }

    private Object list(Map<String, ?> asked) {
        return people.call(people.caller(editor), "package_relationships_list", asked);
    }

    @Test
    @DisplayName("one fact, told from both ends, changed and removed from either")
    void bothEnds() {
        Map<String, Object> stored = relation(first, "derives_from", second, "comment", "perché");
        assertEquals(stored, people.call(people.caller(editor), "package_relationship_create", relation(second, "has_derivation", first, "comment", "perché")));
        assertEquals(List.of(stored), list(Map.of("id", first)));
        assertEquals(List.of(relation(second, "has_derivation", first, "comment", "perché")), list(Map.of("id", second, "id2", first, "rel", "has_derivation")));
        assertEquals(relation(first, "derives_from", second, "comment", "5"), people.call(people.caller(editor), "package_relationship_update", relation(first, "derives_from", second, "comment", 5)));
        assertEquals(1, People.list(datasets.show(people.root(), first).get("relationships_as_subject")).size());
        people.call(people.caller(editor), "package_relationship_delete", relation(second, "has_derivation", first));
        assertEquals(List.of(), list(Map.of("id", first)));
        assertEquals(List.of(), datasets.show(people.root(), first).get("relationships_as_subject"));
    }

    @Test
    @DisplayName("strangers see no relationship with what they may not see, and cannot ask for it")
    void hidden() {
        people.call(people.caller(editor), "package_relationship_create", relation(first, "links_to", second));
        assertEquals(List.of(), people.call(People.NOBODY, "package_relationships_list", Map.of("id", first)));
        assertEquals("Access denied: User  not authorized to read these packages", people.refusedBecause(403, People.NOBODY, "package_relationships_list", Map.of("id", first, "id2", second)));
        assertEquals("Access denied: User  not authorized to read these packages", people.refusedBecause(403, People.NOBODY, "package_relationships_list", Map.of("id", second)));
    }

    @Test
    @DisplayName("404: which of the two datasets, or the relationship, is not there")
    void notFound() {
        assertEquals("Not found: First package named in request was not found.", people.refusedBecause(404, People.NOBODY, "package_relationships_list", Map.of("id", "no-such")));
        assertEquals("Not found: Second package named in address was not found.", people.refusedBecause(404, People.NOBODY, "package_relationships_list", Map.of("id", first, "id2", "no-such")));
        assertEquals("Not found: Relationship \"" + first + " child_of None\" not found.", people.refusedBecause(404, People.NOBODY, "package_relationships_list", Map.of("id", first, "rel", "child_of")));
        assertEquals("Not found: Subject package 'no-such' was not found.", people.refusedBecause(404, People.NOBODY, "package_relationship_create", relation("no-such", "links_to", first)));
        assertEquals("Not found: This relationship between the packages was not found.",
            people.refusedBecause(404, people.caller(editor), "package_relationship_update", relation(first, "links_to", second)));
        assertEquals("Not found", people.refusedBecause(404, people.caller(editor), "package_relationship_delete", relation(first, "nonsense", second)));
    }

    @Test
    @DisplayName("403: who does not edit both; 409: what is missing, an unknown kind")
    void refused() {
        People.Person plain = people.person();
        assertEquals("Access denied: User " + plain.name() + " not authorized to edit these packages",
            people.refusedBecause(403, people.caller(plain), "package_relationship_create", relation(first, "links_to", second)));
        people.call(people.caller(editor), "package_relationship_create", relation(first, "links_to", second));
        people.refused(403, people.caller(plain), "package_relationship_delete", relation(first, "links_to", second));
        assertEquals(List.of("object", "subject", "type", "__type"), List.copyOf(people.refused(409, People.NOBODY, "package_relationship_delete", Map.of()).keySet()));
        people.refused(409, people.caller(editor), "package_relationship_create", relation(first, "nonsense", second));
    }
}
