package it.opencatalogo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("What is done once in a new catalogue")
class FirstStartTest {
    @Inject
    FirstStart first;
    @Inject
    Sql sql;

    @Test
    @DisplayName("is done by one of those that start together, though all found it undone and it takes several transactions")
    void once() throws Exception {
        String key = "first-start-" + UUID.randomUUID();
        ExecutorService replicas = Executors.newFixedThreadPool(5);
        Callable<Integer> start = () -> {
            first.alone(() -> {
                if (count(key) == 0) {
                    add(key + "/1");
                    add(key + "/2");
                }
            });
            return count(key);
        };
        try {
            for (Future<Integer> each : replicas.invokeAll(List.of(start, start, start, start, start))) {
                assertEquals(2, each.get());
            }
        } finally {
            replicas.shutdown();
            sql.update("delete from setting where key like ?", key + "%");
        }
    }

    @Test
    @DisplayName("can be tried again by the next one if it failed")
    void failed() {
        assertThrows(IllegalStateException.class, () -> first.alone(() -> {
            throw new IllegalStateException("for the test");
        }));
        assertEquals(true, sql.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), FirstStart.LOCK).orElseThrow());
    }

    private int count(String key) {
        return sql.one("select count(*) from setting where key like ?", row -> row.getInt(1), key + "%").orElseThrow();
    }

    /** Without a unique key in its way: each call adds a row of its own. */
    private void add(String key) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("insert into setting (key, value) values (?, '')", key + "/" + UUID.randomUUID()));
    }
}
