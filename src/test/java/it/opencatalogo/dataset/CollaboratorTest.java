package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CollaboratorTest.SwitchedOn.class)
@DisplayName("package_collaborator_create, _delete, _list, _list_for_user, switched on")
public class CollaboratorTest {
    /** Collaborators are off by default. */
    public static class SwitchedOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("catalogue.auth.dataset-collaborators.enabled", "true");
        }
    }

    @Inject
    People people;
    @Inject
    TestDatasets datasets;
    private People.Person admin;
    private People.Person guest;
    private Map<String, Object> dataset;

    @BeforeEach
    void closedDataset() {
        admin = people.person();
        guest = people.person();
        dataset = datasets.make(people.organization(admin, "admin"), Map.of("private", true));
    }

    private Map<String, Object> let(String capacity) {
        return People.map(people.call(people.caller(admin), "package_collaborator_create", Map.of("id", dataset.get("name"), "user_id", guest.name(), "capacity", capacity)));
    }

    @Test
    @DisplayName("a member sees the dataset and finds it, an editor changes it, and both end at once")
    void roles() {
        String fq = "name:" + dataset.get("name");
        people.refused(403, people.caller(guest), "package_show", Map.of("id", dataset.get("id")));
        let("member");
        Caller caller = people.caller(guest);
        assertEquals(dataset.get("id"), datasets.show(caller, dataset.get("id")).get("id"));
        assertEquals(List.of(dataset.get("name")), datasets.found(caller, fq));
        people.refused(403, caller, "package_patch", Map.of("id", dataset.get("id"), "notes", "y"));
        let("editor");
        people.call(people.caller(guest), "package_patch", Map.of("id", dataset.get("id"), "notes", "y"));
        people.call(people.caller(guest), "resource_create", Map.of("package_id", dataset.get("id"), "url", "http://example.org/a"));
        people.call(people.caller(admin), "package_collaborator_delete", Map.of("id", dataset.get("id"), "user_id", guest.id().toString()));
        people.refused(403, people.caller(guest), "package_show", Map.of("id", dataset.get("id")));
        assertEquals(List.of(), datasets.found(people.caller(guest), fq));
    }

    @Test
    @DisplayName("an editor for one dataset neither moves it to another organisation nor creates others")
    void noFurther() {
        let("editor");
        Map<String, Object> moved = people.refused(409, people.caller(guest), "package_patch", Map.of("id", dataset.get("id"), "owner_org", people.organization().get("name")));
        assertEquals(List.of("You cannot move this dataset to another organization"), moved.get("owner_org"));
        people.refused(403, people.caller(guest), "package_create", Map.of("name", people.fresh("d"), "owner_org", dataset.get("owner_org")));
        people.refused(403, people.caller(guest), "package_collaborator_create", Map.of("id", dataset.get("id"), "user_id", "admin", "capacity", "editor"));
    }

    @Test
    @DisplayName("lists: by dataset for its administrators, by person for oneself")
    void lists() {
        Map<String, Object> made = let("editor");
        assertEquals(List.of("package_id", "user_id", "capacity", "modified"), List.copyOf(made.keySet()));
        List<Map<String, Object>> listed = People.list(people.call(people.caller(admin), "package_collaborator_list", Map.of("id", dataset.get("id"))));
        assertEquals(List.of(guest.id().toString()), listed.stream().map(one -> one.get("user_id")).toList());
        assertEquals(((String) made.get("modified")).replace('T', ' '), listed.get(0).get("modified"));
        assertEquals(List.of(), people.call(people.caller(admin), "package_collaborator_list", Map.of("id", dataset.get("id"), "capacity", "member")));
        List<Map<String, Object>> own = People.list(people.call(people.caller(guest), "package_collaborator_list_for_user", Map.of("id", guest.name())));
        assertEquals(List.of(Map.of("package_id", dataset.get("id"), "capacity", "editor", "modified", made.get("modified"))), own);
        people.refused(403, people.caller(guest), "package_collaborator_list", Map.of("id", dataset.get("id")));
        assertEquals("Access denied", people.refusedBecause(403, people.caller(guest), "package_collaborator_list_for_user", Map.of("id", admin.name())));
        people.refused(403, People.NOBODY, "package_collaborator_list_for_user", Map.of("id", guest.name()));
    }

    @Test
    @DisplayName("409 and 404: capacities, datasets, people, who is none")
    void refused() {
        assertEquals(List.of("capacity", "id", "user_id", "__type"), List.copyOf(people.refused(409, People.NOBODY, "package_collaborator_create", Map.of()).keySet()));
        Map<String, Object> asked = Map.of("id", dataset.get("id"), "user_id", guest.name(), "capacity", "admin");
        assertEquals("Role must be one of \"editor, member\"", people.refusedBecause(409, people.caller(admin), "package_collaborator_create", asked));
        assertEquals("Not found: Dataset not found", people.refusedBecause(404, people.root(), "package_collaborator_create", Map.of("id", "no-such", "user_id", guest.name(), "capacity", "editor")));
        assertEquals("Not found: User not found", people.refusedBecause(404, people.root(), "package_collaborator_create", Map.of("id", dataset.get("id"), "user_id", "no-such", "capacity", "editor")));
        assertEquals("Not found: User " + guest.name() + " is not a collaborator on this package",
            people.refusedBecause(404, people.caller(admin), "package_collaborator_delete", Map.of("id", dataset.get("id"), "user_id", guest.name())));
    }

    @Test
    @DisplayName("a closed account is no collaborator any more, nor when it is opened again")
    void closed() {
        let("editor");
        people.call(people.root(), "user_delete", Map.of("id", guest.name()));
        people.call(people.root(), "user_patch", Map.of("id", guest.name(), "state", "active"));
        assertEquals(List.of(), people.call(people.caller(admin), "package_collaborator_list", Map.of("id", dataset.get("id"))));
        assertEquals(List.of(), people.call(people.root(), "package_collaborator_list_for_user", Map.of("id", guest.name())));
    }

    @Test
    @DisplayName("a purged dataset takes its collaborators along")
    void purged() {
        let("editor");
        assertTrue(people.caller(guest).collaborations().containsKey(java.util.UUID.fromString((String) dataset.get("id"))));
        people.call(people.root(), "dataset_purge", Map.of("id", dataset.get("id")));
        assertEquals(List.of(), people.call(people.caller(guest), "package_collaborator_list_for_user", Map.of("id", guest.name())));
    }
}
