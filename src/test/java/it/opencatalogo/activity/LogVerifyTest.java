package it.opencatalogo.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.database.Sql;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("log_verify")
class LogVerifyTest {
    @Inject
    People people;

    @Inject
    Sql sql;

    private long position;

    /** The last row but one is a dataset. */
    @BeforeEach
    void write() {
        String name = people.fresh("dataset");
        people.call(people.root(), "package_create", Map.of("name", name, "owner_org", people.organization().get("name")));
        position = sql.one("select max(position) from change", row -> row.getLong(1)).orElseThrow();
        people.call(people.root(), "package_patch", Map.of("id", name, "title", "Due"));
    }

    @Test
    @DisplayName("proves the whole log, and parts of it")
    void intact() {
        Map<String, Object> whole = verify(Map.of());
        assertEquals(true, whole.get("intact"));
        assertEquals(position + 1, whole.get("rows"));
        assertNull(whole.get("next"));
        Map<String, Object> part = verify(Map.of("from", position - 1, "limit", 2));
        assertEquals(2L, part.get("rows"));
        assertEquals(position, part.get("last"));
        assertEquals(position + 1, part.get("next"));
        assertEquals(0L, verify(Map.of("from", position + 100)).get("rows"));
    }

    @Test
    @DisplayName("403: for everybody but administrators")
    void refused() {
        people.refused(403, People.NOBODY, "log_verify", Map.of());
        people.refused(403, people.caller(people.person()), "log_verify", Map.of());
    }

    @Test
    @DisplayName("counts documents that a purge emptied, and proves the rest")
    void purged() {
        Object before = verify(Map.of("from", position)).get("erased_documents");
        people.call(people.root(), "dataset_purge", Map.of("id", sql.one("select object_id from change where position = ?", row -> row.getString(1), position).orElseThrow()));
        Map<String, Object> after = verify(Map.of("from", position));
        assertEquals(true, after.get("intact"));
        assertEquals(0L, before);
        assertEquals(2L, after.get("erased_documents"));
    }

    @ParameterizedTest
    @DisplayName("finds the first row that somebody with all rights on the database altered")
    @CsvSource(delimiter = ';', textBlock = """
        update change set document = replace(document::text, 'dataset', 'DATASET')::json where position = ?; document
        update change set document = (document::text || ' ')::json where position = ?; document
        update change set at = at - interval '1 second' where position = ?; hash
        update change set labels = '{member-x}' where position = ?; hash
        update change set public_change = not public_change where position = ?; hash
        update change set activity = 'new group' where position = ?; hash
        update change set actor = null where position = ?; hash
        update change set form = 1 where position = ?; hash
        update change set document_hash = sha256(convert_to(document::text, 'UTF8') || '.') where position = ?; hash
        update change set hash = sha256('x') where position = ?; hash
        delete from change where position = ?; missing
        """)
    void altered(String statement, String reason) {
        QuarkusTransaction.begin();
        try {
            sql.update("alter table change disable trigger change_append_only");
            assertEquals(1, sql.update(statement, position));
            Map<String, Object> found = verify(Map.of());
            assertEquals(false, found.get("intact"));
            assertEquals(Map.of("position", position, "reason", reason), found.get("fault"));
            assertEquals(position - 1, found.get("last"));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Map<String, Object> verify(Map<String, ?> arguments) {
        return People.map(people.call(people.root(), "log_verify", arguments));
    }
}
