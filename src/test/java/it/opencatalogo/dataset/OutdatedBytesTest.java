package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.ActionRunner;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.PostgresResource;
import it.opencatalogo.database.Sql;
import jakarta.inject.Inject;
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

    private void run(String action, Map<String, Object> arguments) {
        actions.run(actions.find(action, true), Call.of(Caller.SYSTEM, new Params(arguments)));
    }

    private long changes() {
        return sql.one("select count(*) from change", row -> row.getLong(1)).orElseThrow();
    }
}
