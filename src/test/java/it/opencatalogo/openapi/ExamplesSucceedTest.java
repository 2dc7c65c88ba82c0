package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opencatalogo.action.Json;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.dataset.CollaboratorTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What Swagger UI fills in is sent as it stands, by the administrator, to the sample catalogue; the answer has the form that the document
 * promises. Collaborators of datasets are switched on: by default nobody can have any.
 */
@QuarkusTest
@TestProfile(CollaboratorTest.SwitchedOn.class)
@DisplayName("The examples of the OpenAPI document succeed")
class ExamplesSucceedTest {
    /** Each leaves things as the next one needs them, and all together as they were. Readers stand here where only a writer before them makes what they show. */
    private static final List<String> STEPS = List.of("package_create", "resource_create", "resource_patch", "resource_update", "package_patch", "package_update",
        "package_resource_reorder", "package_revise", "package_owner_org_update", "bulk_update_private", "bulk_update_public", "bulk_update_delete",
        "resource_delete", "package_revert", "package_delete", "dataset_purge", "organization_create", "organization_patch", "organization_update", "organization_delete",
        "organization_purge", "group_create", "group_patch", "group_update", "group_delete", "group_purge", "user_create", "user_patch", "user_update",
        "follow_user", "unfollow_user", "follow_dataset", "unfollow_dataset", "follow_group", "unfollow_group", "organization_member_create", "organization_member_delete",
        "group_member_create", "group_member_delete", "member_create", "member_delete", "package_collaborator_create", "package_collaborator_delete",
        "api_token_create", "api_token_revoke", "user_delete", "user_invite", "activity_create", "activity_delete", "dashboard_mark_activities_old", "vocabulary_create",
        "vocabulary_update", "vocabulary_delete", "tag_create", "tag_delete", "task_status_update", "task_status_update_many", "task_status_show", "term_translation_update",
        "term_translation_update_many", "package_relationship_create", "package_relationship_update", "package_relationship_delete", "config_option_update", "search_index_rebuild", "job_clear",
        "resource_view_reorder", "resource_view_clear", "resource_create_default_resource_views", "package_create_default_resource_views");
    /** CKAN 2.12 without plugins has no tables, jobs and views either, mails nothing, and gives statuses ids that nobody knows beforehand. */
    private static final Map<String, Integer> REFUSED = Map.of("datastore_search", 404, "datastore_info", 404, "job_show", 404, "job_cancel", 404, "resource_view_show", 404,
        "resource_view_create", 409, "resource_view_update", 404, "resource_view_delete", 404, "send_email_notifications", 409, "task_status_delete", 404);

    @Inject
    CatalogueOpenApi document;
    @Inject
    AnswerSchemas schemas;
    @Inject
    CatalogueConfig config;
    @Inject
    Tables tables;

    @Test
    @DisplayName("one after the other, when writing; a dry run before it leaves nothing behind and answers the same")
    void writing() throws IOException {
        for (String action : STEPS) {
            if (!writes(action)) {
                answered(action, read(action));
                continue;
            }
            Map<String, String> before = tables.all();
            String tried = answered(action, written(action, "?dry_run=true"));
            assertEquals(before, tables.all(), action);
            String done = answered(action, written(action, ""));
            assertEquals(same(done).replaceAll("}$", ",\"dry_run\":true}"), same(tried), action);
            if (action.equals("user_invite")) {
                String invited = (String) Trees.map(Json.object(done.getBytes()).get("result")).get("id");
                assertEquals(200, signedIn().body(Map.of("id", invited)).post("/api/3/action/user_delete").statusCode());
            }
        }
    }

    @Test
    @DisplayName("each by itself, when reading")
    void reading() {
        assertAll(actions().stream().filter(action -> !writes(action) && !STEPS.contains(action) && !REFUSED.containsKey(action))
            .map(action -> (Executable) () -> answered(action, read(action))));
    }

    @Test
    @DisplayName("all of them, but for what is always refused")
    void refused() {
        assertAll(REFUSED.entrySet().stream().map(one -> (Executable) () ->
            assertEquals(one.getValue(), (writes(one.getKey()) ? written(one.getKey(), "") : read(one.getKey())).statusCode(), one.getKey())));
        Set<String> sent = new HashSet<>(STEPS);
        sent.addAll(REFUSED.keySet());
        assertEquals(Set.of(), actions().stream().filter(action -> writes(action) && !sent.contains(action)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The text of an answer that succeeds and is as the document says. */
    private String answered(String action, Response answer) {
        assertEquals(200, answer.statusCode(), action + ": " + answer.asString());
        assertEquals(List.of(), schemas.faults(action, answer.asString()), answer.asString());
        return answer.asString();
    }

    /** Without what each call makes anew: ids, times, tokens. */
    private static String same(String answer) {
        return answer.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|-[0-9a-f]{8}(?=\")|\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d+|eyJ[\\w.-]+|(?<=\"id\":\")[\\w-]{43}", "_");
    }

    private Response written(String action, String query) throws IOException {
        Map<String, Object> body = Trees.map(operation(action).get("requestBody"));
        Object example = Trees.map(Trees.map(body.get("content")).get("application/json")).get("example");
        return signedIn().body(Json.bytes(example)).post("/api/3/action/" + action + query);
    }

    private Response read(String action) throws IOException {
        Map<String, Object> query = new LinkedHashMap<>();
        List<Map<String, Object>> parameters = Trees.list(operation(action).getOrDefault("parameters", List.of()));
        parameters.stream().filter(p -> p.containsKey("example")).forEach(p -> query.put(p.get("name").toString(), text(p.get("example"))));
        return signedIn().queryParams(query).get("/api/3/action/" + action);
    }

    private Set<String> actions() {
        Set<String> actions = Trees.map(document.document().get("paths")).keySet().stream().filter(path -> path.startsWith("/api/"))
            .map(path -> path.substring(path.lastIndexOf('/') + 1)).collect(Collectors.toSet());
        assertFalse(actions.isEmpty());
        return actions;
    }

    private boolean writes(String action) {
        return methods(action).containsKey("post");
    }

    private Map<String, Object> operation(String action) {
        return Trees.map(methods(action).values().iterator().next());
    }

    private Map<String, Object> methods(String action) {
        return Trees.map(Trees.map(document.document().get("paths")).get("/api/3/action/" + action));
    }

    private static String text(Object example) {
        return example instanceof String text ? text : Json.text(example);
    }

    private RequestSpecification signedIn() throws IOException {
        return given().header("Authorization", Files.readString(config.data().dir().resolve("admin-token")).strip()).contentType("application/json");
    }
}
