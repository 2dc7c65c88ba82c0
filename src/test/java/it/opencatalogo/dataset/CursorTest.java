package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.LongList;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("package_search with ext_cursor")
class CursorTest {
    private static final int DATASETS = 40;

    @Inject
    People people;
    private String owner;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void datasets() {
        owner = (String) people.organization().get("name");
        for (int i = 0; i < DATASETS; i++) {
            made.add(create(i));
        }
    }

    @Test
    @DisplayName("walks in the order of creation, with the whole count on each page, and ends with null")
    void walks() {
        assertEquals(made, walk(Map.of(), 7, () -> { }));
        assertEquals(made, walk(Map.of(), DATASETS, () -> { }));
    }

    @Test
    @DisplayName("loses nothing and doubles nothing while datasets are made, edited and deleted")
    void whileItChanges() throws InterruptedException {
        Set<String> deleted = Collections.synchronizedSet(new HashSet<>());
        List<String> added = Collections.synchronizedList(new ArrayList<>());
        int[] step = {0};
        List<String> seen = walk(Map.of(), 5, () -> concurrently(() -> {
            int i = step[0]++;
            people.call(people.root(), "package_patch", Map.of("id", made.get(i * 3 % DATASETS), "title", "Cambiato " + i, "name", people.fresh("renamed")));
            added.add(create(100 + i));
            String gone = made.get(DATASETS - 1 - i * 2);
            people.call(people.root(), i % 2 == 0 ? "package_delete" : "dataset_purge", Map.of("id", gone));
            deleted.add(gone);
        }));
        assertEquals(seen.size(), new HashSet<>(seen).size(), "doubled");
        List<String> lasting = made.stream().filter(id -> !deleted.contains(id)).toList();
        assertTrue(deleted.size() > 5 && seen.containsAll(lasting), "lost");
        assertTrue(seen.containsAll(added.subList(0, added.size() - 1)), "what was made during the walk comes at its end");
    }

    @Test
    @DisplayName("goes by any declared field, missing values and ties included")
    void sorted() {
        for (String sort : List.of("title asc", "metadata_modified desc", "version asc, name desc", "num_resources desc", "nobody_knows asc")) {
            List<String> all = ids(search(Map.of("sort", sort, "rows", 100)));
            assertEquals(all, walk(Map.of("sort", sort), 3, () -> { }), sort);
        }
    }

    @Test
    @DisplayName("is there only when it was asked for, and refuses start, scores and what is no cursor")
    void refusals() {
        assertFalse(search(Map.of()).containsKey("ext_cursor"));
        assertNull(search(Map.of("ext_cursor", "*", "rows", 0)).get("ext_cursor"));
        String cursor = (String) search(Map.of("ext_cursor", "*", "rows", 3)).get("ext_cursor");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("ext_cursor", "*", "start", 1), Map.of("ext_cursor", "*", "sort", "score desc"),
            Map.of("ext_cursor", "nonsense"), Map.of("ext_cursor", ""), Map.of("ext_cursor", cursor, "sort", "title asc"), Map.of("ext_cursor", cursor + "AAAA"),
            Map.of("ext_cursor", "W10"), Map.of("ext_cursor", "x".repeat(60_000)))) {
            people.refused(409, People.NOBODY, "package_search", wrong);
        }
    }

    private interface Change {
        void make();
    }

    private static void concurrently(Change change) {
        Thread other = new Thread(change::make);
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> walk(Map<String, Object> how, int rows, Change between) {
        List<String> seen = new ArrayList<>();
        String cursor = "*";
        while (cursor != null) {
            Map<String, Object> asked = new LinkedHashMap<>(how);
            asked.put("rows", rows);
            asked.put("ext_cursor", cursor);
            Map<String, Object> page = search(asked);
            seen.addAll(ids(page));
            cursor = (String) page.get("ext_cursor");
            if (cursor != null) {
                between.make();
            }
        }
        return seen;
    }

    private Map<String, Object> search(Map<String, Object> how) {
        Map<String, Object> asked = new LinkedHashMap<>(how);
        asked.put("fq", "organization:" + owner);
        return People.map(people.call(people.root(), "package_search", asked));
    }

    private static List<String> ids(Map<String, Object> page) {
        List<?> results = page.get("results") instanceof LongList many ? many.all() : (List<?>) page.get("results");
        return results.stream().map(one -> (String) Json.object(((FinishedJson) one).utf8()).get("id")).toList();
    }

    private String create(int number) {
        Map<String, Object> dataset = new LinkedHashMap<>(Map.of("name", people.fresh("cursor"), "owner_org", owner, "title", "Titolo " + (number % 6)));
        if (number % 3 == 0) {
            dataset.put("version", Integer.toString(number % 2));
            dataset.put("resources", List.of(Map.of("url", "https://example.org/" + number)));
        }
        return (String) Json.object(((FinishedJson) people.call(people.root(), "package_create", dataset)).utf8()).get("id");
    }
}
