package it.opencatalogo.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.ActionCatalogue;
import it.opencatalogo.action.Json;
import it.opencatalogo.config.CatalogueConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to the examples are judged by {@link ExamplesSucceedTest}; here the other forms, and that a wrong answer would be noticed. */
@QuarkusTest
@DisplayName("The schemas of answers")
class AnswerSchemasTest {
    /** An entry made by hand may hold any value. */
    private static final String FREE = "activity_data_show";
    private static final String SHOWN = "package_show?id=id-progetti";

    @Inject
    ActionCatalogue actions;
    @Inject
    AnswerSchemas schemas;
    @Inject
    CatalogueConfig config;

    @ParameterizedTest
    @DisplayName("hold for what parameters change")
    @ValueSource(strings = {"package_search?fl=name,tags,num_resources", "package_search?fl=*&rows=3", "package_search?ext_cursor=*&rows=2", "package_search?include_drafts=true&rows=100",
        "package_search?facet.field=[\"tags\",\"license_id\"]&rows=0", "package_list?limit=3", "organization_list", "group_list",
        "organization_list?all_fields=true&include_extras=true&include_users=true&include_groups=true&include_followers=true&include_member_count=true",
        "organization_show?id=italia-domani&include_datasets=true", "group_show?id=attuazione&include_datasets=true&include_member_count=true",
        "organization_list_for_user?include_dataset_count=true", "tag_list?all_fields=true", "tag_show?id=PNRR&include_datasets=true", "tag_search?query=pn", "tag_autocomplete?query=pn",
        "user_list?all_fields=false", "user_show?include_datasets=true&include_num_followers=true&include_password_hash=true&include_plugin_extras=true",
        "package_history_show?id=id-progetti&include_package=true", "activity_diff?id=id-progetti@2&object_type=package&diff_type=html", "activity_show?id=id-progetti@1",
        "member_list?id=italia-domani", "package_autocomplete?q=progetti", "format_autocomplete?q=", "resource_search?query=name:progetti&limit=3", "dcat_dataset_show?id=id-progetti&format=ttl"})
    void otherForms(String call) throws IOException {
        List<String> faults = schemas.faults(call.replaceAll("\\?.*", ""), answer(call));
        assertEquals(List.of(), faults, call);
    }

    @Test
    @DisplayName("refuse an answer that lacks a key, has another one, or another type of value")
    void wrongAnswers() throws IOException {
        assertAll(List.<Consumer<Map<String, Object>>>of(dataset -> dataset.remove("id"), dataset -> dataset.put("surprise", "x"), dataset -> dataset.put("title", null),
            dataset -> dataset.put("private", "false"), dataset -> dataset.put("state", "gone"), dataset -> dataset.put("num_tags", -1), dataset -> dataset.put("metadata_created", "yesterday"),
            dataset -> dataset.put("owner_org", "italia-domani"), dataset -> Trees.list(dataset.get("resources")).get(0).remove("package_id"),
            dataset -> Trees.map(dataset.get("organization")).put("is_organization", null), dataset -> dataset.put("tags", List.of("PNRR"))).stream().map(spoil -> (Executable) () -> {
                Map<String, Object> envelope = Json.object(answer(SHOWN).getBytes());
                assertEquals(List.of(), schemas.faults("package_show", Json.text(envelope)));
                spoil.accept(Trees.map(envelope.get("result")));
                assertFalse(schemas.faults("package_show", Json.text(envelope)).isEmpty(), () -> Json.text(envelope));
            }));
    }

    @Test
    @DisplayName("say something of every answer")
    void neverVacuous() {
        List<Object> anything = new ArrayList<>(List.of("a text", 17.5, true, List.of(List.of(17.5)), Map.of("surprise", Map.of())));
        anything.add(null);
        assertAll(actions.all().stream().map(Action::name).map(action -> (Executable) () -> {
            long refused = anything.stream().filter(result -> !schemas.faults(action, envelope(result)).isEmpty()).count();
            assertTrue(refused >= (action.equals(FREE) ? 1 : anything.size() - 1), action + " refuses " + refused + " of " + anything);
        }));
    }

    private static String envelope(Object result) {
        Map<String, Object> envelope = new LinkedHashMap<>(Map.of("help", "http://localhost/", "success", true));
        envelope.put("result", result);
        return Json.text(envelope);
    }

    private String answer(String call) throws IOException {
        return given().header("Authorization", Files.readString(config.data().dir().resolve("admin-token")).strip()).get("/api/3/action/" + call).then().statusCode(200).extract().asString();
    }
}
