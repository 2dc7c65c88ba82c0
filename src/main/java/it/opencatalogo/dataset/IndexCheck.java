package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReaders;
import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.ServedIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Compares the index with the database, by ranges of ids: what is missing, what should not be there, what is of before the last change. Writes go
 * on meanwhile, so a difference counts only if it is still there once the index has read the whole log.
 */
@ApplicationScoped
public class IndexCheck {
    private static final int PART = 200;
    private static final int MOST_FOUND = 10_000;
    private static final int LOOKS = 5;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<String> COMPARED = List.of(Wire.NAME, Wire.TITLE, Wire.STATE, Wire.OWNER_ORG, "organization", "capacity", "permission_labels", "tags");
    private static final String MODIFIED = "metadata_modified";
    private final ServedIndex index;
    private final IndexedDatasets datasets;
    private final Sql sql;
    private final ChangeLog log;
    private final LogReaders readers;

    /** How a dataset differs. */
    enum Difference { MISSING, SURPLUS, STALE }

    /**
     * @param checked how many datasets of the database were looked at
     * @param next    the last id that was looked at, if there are more
     */
    record Result(long checked, Map<String, Difference> differences, Optional<String> next) {
    }

    public IndexCheck(ServedIndex index, IndexedDatasets datasets, Sql sql, ChangeLog log, LogReaders readers) {
        this.index = index;
        this.datasets = datasets;
        this.sql = sql;
        this.log = log;
        this.readers = readers;
    }

    /** @param most how many datasets to look at, rounded up to whole parts */
    Result check(Optional<UUID> after, int most) {
        Map<String, Difference> differences = new TreeMap<>();
        long checked = 0;
        Optional<UUID> last = after;
        while (true) {
            List<UUID> ids = sql.list("select id from dataset where id > ? and state <> 'deleted' order by id limit " + PART, row -> row.getObject(1, UUID.class),
                last.orElse(BEFORE_ALL));
            Optional<UUID> end = ids.size() < PART ? Optional.empty() : Optional.of(ids.get(PART - 1));
            differences.putAll(lasting(last, end));
            checked += ids.size();
            if (end.isEmpty() || checked >= most) {
                return new Result(checked, differences, end.map(UUID::toString));
            }
            last = end;
        }
    }

    private Map<String, Difference> lasting(Optional<UUID> after, Optional<UUID> upTo) {
        Map<String, Difference> found = differences(after, upTo);
        for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
            readers.catchUp(log.position());
            Map<String, Difference> still = differences(after, upTo);
            found.entrySet().retainAll(still.entrySet());
        }
        return found;
    }

    private Map<String, Difference> differences(Optional<UUID> after, Optional<UUID> upTo) {
        Map<String, Map<String, Object>> indexed = indexed(after, upTo);
        Map<String, Difference> differences = new HashMap<>();
        List<UUID> ids = sql.list("select id from dataset where id > ? and (?::uuid is null or id <= ?::uuid) and state <> 'deleted'", row -> row.getObject(1, UUID.class),
            after.orElse(BEFORE_ALL), upTo.orElse(null), upTo.orElse(null));
        for (IndexDocument document : datasets.documents(ids, Long.MAX_VALUE)) {
            Map<String, Object> there = indexed.remove(document.id());
            if (there == null) {
                differences.put(document.id(), Difference.MISSING);
            } else if (!same(there, document.values())) {
                differences.put(document.id(), Difference.STALE);
            }
        }
        indexed.keySet().forEach(id -> differences.put(id, Difference.SURPLUS));
        return differences;
    }

    private Map<String, Map<String, Object>> indexed(Optional<UUID> after, Optional<UUID> upTo) {
        Query range = after.isEmpty() && upTo.isEmpty() ? new Query.MatchAll()
            : new Query.Range(Wire.ID, after.map(UUID::toString).orElse(null), upTo.map(UUID::toString).orElse(null), false, true);
        SearchIndex engine = index.now();
        SearchResult found = engine.search(new SearchRequest(range, List.of(), 0, MOST_FOUND, List.of(), List.of(), true));
        Map<String, Map<String, Object>> documents = new HashMap<>();
        for (int i = 0; i < found.ids().size(); i++) {
            documents.put(found.ids().get(i), found.documents().get(i));
        }
        return documents;
    }

    private static boolean same(Map<String, Object> there, Map<String, List<String>> expected) {
        return COMPARED.stream().allMatch(key -> texts(there.get(key)).equals(expected.getOrDefault(key, List.of())))
            && moment(texts(there.get(MODIFIED))).equals(moment(expected.getOrDefault(MODIFIED, List.of())));
    }

    private static List<String> texts(Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(value.toString());
    }

    /** To the millisecond: no engine keeps more of it. */
    private static Optional<Long> moment(List<String> texts) {
        return texts.stream().findFirst().map(text -> Instant.parse(text).toEpochMilli());
    }
}
