package it.opencatalogo.action;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Audience.Party;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.Language;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The table of rights (openapi/RIGHTS.md), proved: each action is called by each kind of caller on fresh objects; who stands in the table
 * with a dot passes, who does not is refused (403). Objects are hidden where what is public would be open to everybody.
 */
@QuarkusTest
@DisplayName("The table of rights holds")
class RightsTest {
    /** They need what only somebody's program has put there (jobs, tables, views), or what is off by default. The right is judged, the answer is 404 or 409. */
    private static final Set<String> NOTHING_THERE = Set.of("job_show", "job_cancel", "task_status_show", "datastore_search", "datastore_info", "send_email_notifications",
        "package_collaborator_create", "package_collaborator_delete", "package_collaborator_list");
    /** Of these CKAN says first that there is no such thing, or that it is off, to everybody. */
    private static final Set<String> ALIKE_TO_ALL = Set.of("resource_view_create", "resource_view_delete", "resource_view_show", "resource_view_update",
        "package_collaborator_list_for_user");

    @Inject
    ActionCatalogue actions;
    @Inject
    ActionRunner runner;
    @Inject
    Stage stage;

    @Test
    @DisplayName("for every action and every kind of caller")
    void everyone() {
        List<Executable> checks = new ArrayList<>();
        for (Action action : actions.all().stream().filter(each -> !ALIKE_TO_ALL.contains(each.name())).toList()) {
            Audience audience = action.access().audience();
            for (Party party : Party.values()) {
                checks.add(() -> check(action, party.name(), stage.hidden(audience.publicOnes()), () -> stage.caller(party), audience.admits(party), party == Party.SYSADMIN));
            }
            if (audience.oneself()) {
                checks.add(() -> check(action, "oneself", stage.own(), stage::oneself, true, false));
            }
        }
        assertAll(checks);
    }

    @Test
    @DisplayName("where what is public is open to everybody, strangers see it")
    void publicOnes() {
        List<Action> open = actions.all().stream().filter(action -> action.access().audience().publicOnes() && !ALIKE_TO_ALL.contains(action.name())).toList();
        assertTrue(open.size() > 3);
        assertAll(open.stream().map(action -> (Executable) () ->
            assertEquals(Optional.empty(), refusal(action, Caller.ANONYMOUS, stage.hidden(false).arguments(action)), action.name())));
    }

    private void check(Action action, String who, Stage.Set objects, Supplier<Caller> caller, boolean admitted, boolean succeeds) {
        Map<String, Object> arguments = objects.arguments(action);
        Optional<CatalogueError> refusal = refusal(action, caller.get(), arguments);
        String told = action.name() + " as " + who + " with " + arguments + ": " + refusal.map(e -> Json.text(e.body(Language.ENGLISH))).orElse("passes");
        assertEquals(admitted, refusal.filter(NotAuthorized.class::isInstance).isEmpty(), told);
        assertTrue(admitted || refusal.get().status() == 403, told);
        assertTrue(!succeeds || refusal.isEmpty() || NOTHING_THERE.contains(action.name()), told);
    }

    private Optional<CatalogueError> refusal(Action action, Caller caller, Map<String, Object> arguments) {
        try {
            runner.run(action, Call.of(caller, new Params(arguments)));
            return Optional.empty();
        } catch (CatalogueError e) {
            return Optional.of(e);
        }
    }
}
