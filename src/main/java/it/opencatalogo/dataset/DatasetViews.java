package it.opencatalogo.dataset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opencatalogo.action.EntityTags;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.LargeWork;
import it.opencatalogo.action.LongList;
import it.opencatalogo.action.Pieces;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.HeapShare;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.organization.Groups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The datasets, for reading: plain SQL behind a bounded cache of finished bytes that the change log keeps true. */
@ApplicationScoped
public class DatasetViews implements LogReader {
    private static final String COLUMNS = "select id, name, title, owner_org, creator, state, labels, modified, number, was_public, shown, listed";
    private static final String FROM = " from dataset ";
    private static final String INDEXED = COLUMNS + ", array(select group_id from member where object_type = 'package' and object_id = dataset.id and state = 'active')"
        + ", (select min(position) from change where object_id = dataset.id)" + FROM + "where id = any(?)";
    /** Without the bytes of a large one, which whoever reads them waits for his turn to do. */
    private static final String FITTING = "select id, name, title, owner_org, creator, state, labels, modified, number, was_public, case when octet_length(shown) <= " + Pieces.LARGE
        + " then shown end, case when octet_length(shown) <= " + Pieces.LARGE + " then listed end" + FROM;
    private static final int CACHED_NAMES = 50_000;
    private static final String TOUCHED = "it.opencatalogo.dataset.touched";
    private final Sql sql;
    private final Groups groups;
    private final TransactionSynchronizationRegistry transaction;
    private final Cache<UUID, DatasetView> views = Caffeine.newBuilder().maximumWeight(HeapShare.eighth()).weigher((UUID id, DatasetView v) -> weight(v)).build();
    private final AtomicLong forgotten = new AtomicLong();
    private final Cache<String, UUID> names = Caffeine.newBuilder().maximumSize(CACHED_NAMES).build();

    public DatasetViews(Sql sql, Groups groups, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.groups = groups;
        this.transaction = transaction;
    }

    private static int weight(DatasetView view) {
        return view.shown().length + (view.listed() == view.shown() ? 0 : view.listed().length) + 400;
    }

    @Override
    public void read(List<LoggedChange> changes, long position) {
        for (LoggedChange change : changes) {
            if (change.kind().equals(Datasets.KIND)) {
                forget(change.id());
            }
        }
    }

    /** Drops one before the log says so: within the transaction that changes it, which from now on reads its own row. */
    void forget(UUID id) {
        forgotten.incrementAndGet();
        views.invalidate(id);
        if (writing()) {
            touched().add(id);
        }
    }

    void forgetAll() {
        forgotten.incrementAndGet();
        views.invalidateAll();
    }

    private boolean writing() {
        return transaction.getTransactionKey() != null;
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> touched() {
        Set<UUID> touched = (Set<UUID>) transaction.getResource(TOUCHED);
        if (touched == null) {
            touched = new HashSet<>();
            transaction.putResource(TOUCHED, touched);
        }
        return touched;
    }

    private Optional<DatasetView> cached(UUID id) {
        return writing() && touched().contains(id) ? Optional.empty() : Optional.ofNullable(views.getIfPresent(id));
    }

    /**
     * Keeps views that were read after {@code before}; if one was forgotten meanwhile, what was read may be old already. What a transaction
     * reads is never kept: it may not come to pass.
     */
    private void keep(List<DatasetView> found, long before) {
        if (writing()) {
            return;
        }
        found.forEach(view -> views.put(view.id(), view));
        if (forgotten.get() != before) {
            found.forEach(view -> views.invalidate(view.id()));
        }
    }

    Optional<DatasetView> byNameOrId(String reference) {
        Optional<DatasetView> byId = Uuids.read(reference).flatMap(this::byId);
        return byId.isPresent() ? byId : byName(reference);
    }

    Optional<DatasetView> byId(UUID id) {
        Optional<DatasetView> cached = cached(id);
        return cached.isPresent() ? cached : one("where id = ?", id);
    }

    private Optional<DatasetView> one(String condition, Object argument) {
        long before = forgotten.get();
        List<DatasetView> found = writing() ? query(condition, argument) : sql.list(FITTING + condition, DatasetViews::view, argument);
        if (!found.isEmpty() && found.get(0).shown() == null) {
            return large(found.get(0).id());
        }
        keep(found, before);
        return found.stream().findFirst();
    }

    /** Read by one at a time; who waited finds it kept. */
    private Optional<DatasetView> large(UUID id) {
        return LargeWork.alone(() -> {
            long before = forgotten.get();
            Optional<DatasetView> kept = cached(id);
            if (kept.isPresent()) {
                return kept;
            }
            List<DatasetView> found = query("where id = ?", id);
            keep(found, before);
            return found.stream().findFirst();
        });
    }

    private Optional<DatasetView> byName(String name) {
        UUID known = names.getIfPresent(name);
        Optional<DatasetView> cached = known == null ? Optional.empty() : byId(known).filter(view -> view.name().equals(name));
        if (cached.isPresent()) {
            return cached;
        }
        Optional<DatasetView> found = one("where name = ?", name);
        found.ifPresent(view -> names.put(name, view.id()));
        return found;
    }

    /** In the order asked for; ids that are gone are left out. */
    List<DatasetView> all(List<UUID> ids) {
        if (ids.size() == 1) {
            return byId(ids.get(0)).stream().toList();
        }
        Map<UUID, DatasetView> found = new HashMap<>();
        ids.forEach(id -> cached(id).ifPresent(view -> found.put(id, view)));
        List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            long before = forgotten.get();
            List<DatasetView> read = query("where id = any(?)", (Object) missing.toArray(UUID[]::new));
            keep(read, before);
            read.forEach(view -> found.put(view.id(), view));
        }
        return ids.stream().map(found::get).filter(view -> view != null).toList();
    }

    /** Whole datasets in this order, read while they are sent if they are many; what is gone or hidden from the caller by then is left out. */
    Object listed(List<UUID> ids, Caller caller) {
        return LongList.of(parts(ids), part -> all(part).stream().filter(view -> Visibility.sees(caller, view.labels())).map(this::listed).toList());
    }

    /** The same ids in parts that may be held at once: by their number, and by the bytes of those that are large or not held yet. */
    List<List<UUID>> parts(List<UUID> ids) {
        Map<UUID, Integer> sizes = sizesOf(ids);
        return LongList.parts(ids, id -> sizes.getOrDefault(id, 0));
    }

    /** The bytes of those that are large or not held yet. */
    Map<UUID, Integer> sizesOf(List<UUID> ids) {
        if (ids.size() == 1) {
            return Map.of();
        }
        Map<UUID, Integer> sizes = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (UUID id : ids) {
            DatasetView kept = views.getIfPresent(id);
            if (kept == null) {
                missing.add(id);
            } else if (kept.shown().length > Pieces.LARGE) {
                sizes.put(id, kept.shown().length);
            }
        }
        sizes.putAll(sizes(missing));
        return sizes;
    }

    private Map<UUID, Integer> sizes(List<UUID> ids) {
        Map<UUID, Integer> sizes = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list("select id, octet_length(shown) from dataset where id = any(?)", row -> sizes.put(row.getObject(1, UUID.class), row.getInt(2)),
                (Object) ids.toArray(UUID[]::new));
        }
        return sizes;
    }

    /** Ids by a condition of ours; the arguments are parameters. */
    List<UUID> ids(String condition, Object... arguments) {
        return sql.list("select id from dataset " + condition, row -> row.getObject(1, UUID.class), arguments);
    }

    /** Views by a condition of ours; the arguments are parameters. */
    List<DatasetView> query(String condition, Object... arguments) {
        return sql.list(COLUMNS + FROM + condition, DatasetViews::view, arguments);
    }

    /** What the index is made of, in one statement: the dataset, its groups, and where the log names it first. */
    record Indexed(DatasetView view, List<UUID> groups, long first) {
    }

    List<Indexed> indexed(List<UUID> ids) {
        return sql.list(INDEXED, row -> new Indexed(view(row), Arrays.asList((UUID[]) row.getArray(13).getArray()), row.getLong(14)), (Object) ids.toArray(UUID[]::new));
    }

    private static DatasetView view(ResultSet row) throws SQLException {
        byte[] shown = row.getBytes(11);
        byte[] listed = row.getBytes(12);
        return new DatasetView(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getObject(5, UUID.class), row.getString(6),
            Arrays.asList((String[]) row.getArray(7).getArray()), row.getObject(8, LocalDateTime.class), row.getLong(9), row.getBoolean(10), shown, listed == null ? shown : listed);
    }

    /** The whole dataset as {@code package_show} answers it: the finished bytes with organisation and groups stitched on. */
    FinishedJson finished(DatasetView view) {
        FinishedJson parts = stitched(view.shown(), view.organization(), groups.groupsJson(view.id()));
        // Alone it is looked at more than once; in lists it is not.
        return view.shown().length > Pieces.LARGE ? parts : new FinishedJson(parts.utf8());
    }

    /** The same as lists and answers to writes hold it: its extras may stand in another order ({@link ExtraRules}). */
    FinishedJson listed(DatasetView view) {
        return stitched(view.listed(), view.organization(), groups.groupsJson(view.id()));
    }

    /** The same where its groups are known: within the transaction that writes it, and for the index. */
    FinishedJson listed(byte[] listed, UUID owner, List<UUID> memberOf) {
        return stitched(listed, owner, groups.groupsJson(memberOf));
    }

    private FinishedJson stitched(byte[] shown, UUID owner, byte[] memberOf) {
        byte[] organization = groups.organizationJson(owner);
        return new FinishedJson(List.of(ByteBuffer.wrap(shown, 0, shown.length - 1), ByteBuffer.wrap(ORGANIZATION), ByteBuffer.wrap(organization),
            ByteBuffer.wrap(GROUPS), ByteBuffer.wrap(memberOf), ByteBuffer.wrap(END)));
    }

    /** The same as a tree. */
    Map<String, Object> tree(DatasetView view) {
        if (!writing()) {
            LargeWork.of(view.shown().length);
        }
        return new LinkedHashMap<>(it.opencatalogo.action.Json.object(finished(view).utf8()));
    }

    /** The version of what is shown, for ETag and If-Match. */
    String etag(DatasetView view) {
        long micros = view.modified().toEpochSecond(ZoneOffset.UTC) * 1_000_000 + view.modified().getNano() / 1000;
        return "\"" + Long.toString(micros, 36) + EntityTags.hash(finished(view)) + "\"";
    }

    private static final byte[] ORGANIZATION = ",\"organization\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = {'}'};
    private static final byte[] GROUPS = ",\"groups\":".getBytes(StandardCharsets.UTF_8);
}
