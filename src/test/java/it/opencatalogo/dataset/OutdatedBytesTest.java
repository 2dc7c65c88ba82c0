package it.opencatalogo.dataset;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.ActionRunner;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.PostgresResource;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@DisplayName("Finished bytes")
class OutdatedBytesTest {
    @Inject
    ActionRunner actions;
    @Inject
    Datasets datasets;
    @Inject
    ShownDataset shown;
    @Inject
    OutdatedBytes outdated;
    @Inject
    Sql sql;

    @Test
    @DisplayName("of an earlier release are made again, without a row in the change log")
    void remade() {
        String name = "bytes-" + UUID.randomUUID();
        run("organization_create", Map.of("name", name + "-org"));
        run("package_create", Map.of("name", name, "owner_org", name + "-org"));
        UUID id = sql.one("select id from dataset where name = ?", row -> row.getObject(1, UUID.class), name).orElseThrow();
        sql.update("update dataset set shown = 'x', shown_by = 'earlier' where id = ?", id);
        long changes = changes();
        QuarkusTransaction.requiringNew().run(() -> datasets.remakeBytes(id));
        String bytes = sql.one("select convert_from(shown, 'UTF8') from dataset where id = ? and shown_by = ?", row -> row.getString(1), id, shown.by()).orElseThrow();
        assertTrue(bytes.contains("\"name\":\"" + name + "\""), bytes);
        assertEquals(changes, changes());
    }

    @Test
    @DisplayName("that this build would make as well are only marked as its own")
    void marked() {
        String name = "bytes-" + UUID.randomUUID();
        run("organization_create", Map.of("name", name + "-org"));
        run("package_create", Map.of("name", name, "owner_org", name + "-org"));
        UUID id = sql.one("select id from dataset where name = ?", row -> row.getObject(1, UUID.class), name).orElseThrow();
        byte[] before = sql.one("select shown from dataset where id = ?", row -> row.getBytes(1), id).orElseThrow();
        sql.update("update dataset set shown_by = 'earlier' where id = ?", id);
        QuarkusTransaction.requiringNew().run(() -> datasets.remakeBytes(id));
        assertArrayEquals(before, sql.one("select shown from dataset where id = ? and shown_by = ?", row -> row.getBytes(1), id, shown.by()).orElseThrow());
    }

    /** The order of the keys is that of the answer of CKAN 2.12 to the same. */
    @Test
    @DisplayName("keep the order of all keys when they are made again, and when something else is patched")
    void ordered() {
        String name = "bytes-" + UUID.randomUUID();
        run("organization_create", Map.of("name", name + "-org"));
        String nested = "{\"zz\":1,\"b\":{\"y\":1,\"xx\":2},\"aaa\":[{\"q\":1,\"pp\":2}]}";
        run("package_create", Json.object(("{\"name\":\"" + name + "\",\"owner_org\":\"" + name + "-org\",\"tags\":[{\"name\":\"uno\"}],\"extras\":[{\"value\":\"v\",\"key\":\"k\"}],"
            + "\"resources\":[{\"zeta\":\"1\",\"url\":\"http://example.org/a.csv\",\"alfa\":\"2\",\"a-long-key\":\"x\",\"nested\":" + nested + "}]}").getBytes(StandardCharsets.UTF_8)));
        UUID id = sql.one("select id from dataset where name = ?", row -> row.getObject(1, UUID.class), name).orElseThrow();
        String written = shown(id);
        assertEquals(List.of("a-long-key", "alfa", "cache_last_updated", "cache_url", "created", "datastore_active", "description", "format", "hash", "id", "last_modified",
            "metadata_modified", "mimetype", "mimetype_inner", "name", "nested", "package_id", "position", "resource_type", "size", "state", "url", "url_type", "zeta"), keys(written, "resources"));
        assertEquals(List.of("display_name", "id", "name", "state", "vocabulary_id"), keys(written, "tags"));
        assertTrue(written.contains("\"nested\":" + nested), written);
        QuarkusTransaction.requiringNew().run(() -> datasets.remakeBytes(id));
        assertEquals(written, shown(id));
        run("package_patch", Map.of("id", name, "notes", "altro"));
        assertEquals(keys(written, "resources"), keys(shown(id), "resources"));
        assertTrue(shown(id).contains("\"nested\":" + nested), shown(id));
        String resource = given().get("/api/3/action/resource_show?id=" + parts(written, "resources").get("id")).asString();
        assertTrue(resource.contains("\"nested\":" + nested), resource);
        assertEquals(keys(written, "resources"), List.copyOf(((Map<?, ?>) Json.object(resource.getBytes(StandardCharsets.UTF_8)).get("result")).keySet()));
    }

    private String shown(UUID id) {
        return sql.one("select convert_from(shown, 'UTF8') from dataset where id = ?", row -> row.getString(1), id).orElseThrow();
    }

    private static Map<?, ?> parts(String dataset, String key) {
        return (Map<?, ?>) ((List<?>) Json.object(dataset.getBytes(StandardCharsets.UTF_8)).get(key)).get(0);
    }

    private static List<?> keys(String dataset, String key) {
        return List.copyOf(parts(dataset, key).keySet());
    }

    @Test
    @DisplayName("of another build are all made again after the start; then the pages have their tags back")
    void tags() throws InterruptedException {
        String name = "bytes-" + UUID.randomUUID();
        run("organization_create", Map.of("name", name + "-org"));
        run("package_create", Map.of("name", name, "owner_org", name + "-org"));
        String settled = given().get("/catalog.ttl").header("ETag");
        sql.update("update dataset set shown_by = 'earlier' where name = ?", name);
        outdated.start(new StartupEvent());
        for (int i = 0; i < 200 && outdated.working(); i++) {
            Thread.sleep(50);
        }
        assertFalse(outdated.working());
        assertEquals(0L, sql.one("select count(*) from dataset where shown_by <> ?", row -> row.getLong(1), shown.by()).orElseThrow());
        assertEquals(settled, given().get("/catalog.ttl").header("ETag"));
    }

    private void run(String action, Map<String, Object> arguments) {
        actions.run(actions.find(action, true), Call.of(Caller.SYSTEM, new Params(arguments)));
    }

    private long changes() {
        return sql.one("select count(*) from change", row -> row.getLong(1)).orElseThrow();
    }
}
