package it.opencatalogo.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opencatalogo.action.Json;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All organisations and groups in memory, following the log, with the JSON that datasets carry of them: renaming one rewrites no dataset.
 * It shows what is committed; a writing transaction reads its own rows through the entities.
 */
@ApplicationScoped
public class Groups implements LogReader {
    private static final String COLUMNS = "select id, name, kind, type, title, state, created, doc from organization";
    private static final byte[] NONE = "null".getBytes(StandardCharsets.UTF_8);
    private static final Set<String> KINDS = Set.of("organization", "group");
    private static final int MOST_DATASETS = 200_000;
    private final Sql sql;
    private final CatalogueConfig config;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final Map<String, UUID> names = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Cache<UUID, List<UUID>> groupsOfDatasets = Caffeine.newBuilder().maximumSize(MOST_DATASETS).build();
    private volatile boolean loaded;

    public Groups(Sql sql, CatalogueConfig config, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.config = config;
        this.transaction = transaction;
    }

    private record Held(GroupView view, byte[] asOrganization, byte[] asGroup) {
    }

    public Optional<GroupView> byId(UUID id) {
        return Optional.ofNullable(id == null ? null : table().get(id)).map(Held::view);
    }

    /** Of either kind, deleted ones included; the id wins over a name that looks like one. */
    public Optional<GroupView> byNameOrId(String reference) {
        return id(reference).flatMap(this::byId).or(() -> {
            table();
            return byId(names.get(reference));
        });
    }

    public Optional<GroupView> byNameOrId(Kind kind, String reference) {
        return byNameOrId(reference).filter(view -> view.kind() == kind);
    }

    public List<GroupView> all(Kind kind) {
        return table().values().stream().map(Held::view).filter(view -> view.kind() == kind).toList();
    }

    /** The ten keys of {@code organization} inside a dataset; null for none, a deleted or a purged one. */
    public Map<String, Object> organization(UUID owner) {
        return byId(owner).filter(GroupView::active).map(GroupView::organizationInDataset).orElse(null);
    }

    /** The same as finished JSON, {@code null} included. */
    public byte[] organizationJson(UUID owner) {
        Held found = owner == null ? null : table().get(owner);
        return found == null || !found.view.active() ? NONE : found.asOrganization;
    }

    /** The groups a dataset is in, ordered by display name, deleted ones included as in CKAN. */
    public List<GroupView> groupsOf(UUID dataset) {
        return views(groupsOf(List.of(dataset)).getOrDefault(dataset, List.of()));
    }

    /** The list {@code groups} of a dataset as finished JSON. */
    public byte[] groupsJson(UUID dataset) {
        return groupsJson(groupsOf(List.of(dataset)).getOrDefault(dataset, List.of()));
    }

    /** The list {@code groups} of a dataset as finished JSON, for groups that are known already. */
    public byte[] groupsJson(Collection<UUID> groups) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write('[');
        for (GroupView view : views(groups)) {
            if (json.size() > 1) {
                json.write(',');
            }
            json.writeBytes(table().get(view.id()).asGroup);
        }
        json.write(']');
        return json.toByteArray();
    }

    /** The same as trees. */
    public List<Map<String, Object>> groupObjects(Collection<UUID> groups) {
        return views(groups).stream().map(view -> view.groupInDataset(config.site().url())).toList();
    }

    /** Group ids by dataset; one statement for all that are not in memory. A transaction sees its own rows, and leaves no trace of them here. */
    public Map<UUID, List<UUID>> groupsOf(Collection<UUID> datasets) {
        if (transaction.getTransactionKey() != null) {
            return readGroupsOf(datasets);
        }
        Map<UUID, List<UUID>> found = new HashMap<>(groupsOfDatasets.getAllPresent(datasets));
        List<UUID> missing = datasets.stream().filter(dataset -> !found.containsKey(dataset)).toList();
        if (!missing.isEmpty()) {
            long before = changes.get();
            Map<UUID, List<UUID>> read = readGroupsOf(missing);
            found.putAll(read);
            groupsOfDatasets.putAll(read);
            if (changes.get() != before) {
                groupsOfDatasets.invalidateAll(missing);
            }
        }
        return found;
    }

    @Override
    public long position() {
        table();
        return Long.MAX_VALUE;
    }

    @Override
    public int order() {
        return -20;
    }

    @Override
    public void read(List<LoggedChange> rows, long position) {
        changes.incrementAndGet();
        for (LoggedChange change : rows) {
            if (KINDS.contains(change.kind())) {
                reload(change.id());
            } else if (change.kind().equals("package")) {
                groupsOfDatasets.invalidate(change.id());
            }
        }
    }

    private void reload(UUID id) {
        Optional<GroupView> row = sql.one(COLUMNS + " where id = ?", Groups::view, id);
        Held before = row.isPresent() ? held.get(id) : held.remove(id);
        row.ifPresent(this::keep);
        if (before != null && !row.map(GroupView::name).filter(before.view.name()::equals).isPresent()) {
            names.remove(before.view.name(), id);
        }
        if (row.isEmpty()) {
            groupsOfDatasets.invalidateAll();
        }
    }

    private Map<UUID, Held> table() {
        if (!loaded) {
            synchronized (held) {
                if (!loaded) {
                    sql.list(COLUMNS, Groups::view).forEach(this::keep);
                    loaded = true;
                }
            }
        }
        return held;
    }

    private void keep(GroupView view) {
        held.put(view.id(), new Held(view, Json.bytes(view.organizationInDataset()), Json.bytes(view.groupInDataset(config.site().url()))));
        names.put(view.name(), view.id());
    }

    private List<GroupView> views(Collection<UUID> ids) {
        return ids.stream().map(this::byId).flatMap(Optional::stream).sorted(Comparator.comparing(GroupView::displayName).thenComparing(GroupView::id)).toList();
    }

    private Map<UUID, List<UUID>> readGroupsOf(Collection<? extends UUID> datasets) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        datasets.forEach(dataset -> found.put(dataset, new ArrayList<>()));
        sql.list("select object_id, group_id from member where object_type = 'package' and object_id = any(?) and state = 'active'",
            row -> found.get(row.getObject(1, UUID.class)).add(row.getObject(2, UUID.class)), (Object) datasets.toArray(UUID[]::new));
        return found;
    }

    static Optional<UUID> id(String reference) {
        try {
            return reference.length() == 36 ? Optional.of(UUID.fromString(reference)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static GroupView view(ResultSet row) throws SQLException {
        return new GroupView(row.getObject(1, UUID.class), row.getString(2), Kind.of(row.getString(3)), row.getString(4), row.getString(5), row.getString(6),
            row.getObject(7, LocalDateTime.class), Json.object(row.getString(8).getBytes(StandardCharsets.UTF_8)));
    }
}
