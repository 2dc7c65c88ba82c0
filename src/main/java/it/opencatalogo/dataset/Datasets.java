package it.opencatalogo.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.Deed;
import it.opencatalogo.organization.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The datasets, for writing: each write stores the values, the finished bytes and one row of the change log. Reads go through {@link DatasetViews}. */
@ApplicationScoped
public class Datasets implements PanacheRepositoryBase<DatasetEntity, UUID> {
    static final String KIND = "package";
    private final EntityManager entities;
    private final ChangeLog log;
    private final Members members;
    private final ShownDataset shown;
    private final Sql sql;

    public Datasets(EntityManager entities, Sql sql, ChangeLog log, Members members, ShownDataset shown) {
        this.entities = entities;
        this.sql = sql;
        this.log = log;
        this.members = members;
        this.shown = shown;
    }

    /** Whether a dataset that is not deleted has the name; a deleted one gives it up, unless somebody is just bringing it back. */
    boolean nameTaken(String name) {
        Optional<Holder> holder = sql.one("select id, state from dataset where name = ?", row -> new Holder(row.getObject(1, UUID.class), row.getString(2)), name);
        if (holder.isEmpty() || !holder.get().deleted()) {
            return holder.isPresent();
        }
        Optional<DatasetEntity> named = locked(holder.get().id).filter(row -> row.name.equals(name));
        named.filter(row -> row.state.equals(Wire.DELETED)).ifPresent(this::giveUpName);
        return named.filter(row -> !row.state.equals(Wire.DELETED)).isPresent();
    }

    private record Holder(UUID id, String state) {
        boolean deleted() {
            return state.equals(Wire.DELETED);
        }
    }

    private void giveUpName(DatasetEntity deleted) {
        deleted.name = deleted.id.toString();
        entities.flush();
        StoredDataset old = stored(deleted);
        Map<String, Object> values = new LinkedHashMap<>(old.values());
        values.put(Wire.NAME, deleted.name);
        write(deleted, new StoredDataset(old.id(), values, old.resources(), old.groups(), old.created(), Optional.of(deleted.modified)), null);
    }

    boolean resourceExists(UUID id) {
        ResourceEntity row = entities.find(ResourceEntity.class, id);
        return row != null && row.state.equals(Wire.ACTIVE);
    }

    /** The row, locked until the transaction ends: two writers of one dataset follow each other. */
    Optional<DatasetEntity> locked(UUID id) {
        return Optional.ofNullable(entities.find(DatasetEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For whoever writes several: all lock them in the same order, so that none waits for one who waits for it. */
    void lockInOrder(Collection<UUID> ids) {
        sql.list("select id from dataset where id = any(?) order by id for update", row -> row.getObject(1, UUID.class), (Object) ids.toArray(UUID[]::new));
    }

    void add(StoredDataset dataset) {
        DatasetEntity entity = new DatasetEntity();
        entity.id = dataset.id();
        entity.created = dataset.created();
        entity.type = dataset.text(Wire.TYPE);
        entity.creator = dataset.creator();
        write(entity, dataset, Deed.NEW);
        entities.persist(entity);
        dataset.resources().forEach(r -> entities.persist(resource(new ResourceEntity(), r)));
        tags(dataset.id(), Set.of(), tagIds(dataset));
        if (!dataset.groups().isEmpty()) {
            members.setGroups(dataset.id(), dataset.groups());
        }
    }

    /** Stores what changed; nothing at all if both say the same. */
    boolean change(DatasetEntity entity, StoredDataset before, StoredDataset wanted) {
        if (before.same(wanted)) {
            return false;
        }
        StoredDataset after = wanted.after(before);
        Set<UUID> kept = new HashSet<>();
        for (Map<String, Object> one : after.resources()) {
            UUID id = UUID.fromString((String) one.get(Wire.ID));
            kept.add(id);
            ResourceEntity row = entities.find(ResourceEntity.class, id);
            if (row == null) {
                entities.persist(resource(new ResourceEntity(), one));
            } else {
                resource(row, one);
            }
        }
        before.resources().stream().map(r -> UUID.fromString((String) r.get(Wire.ID))).filter(id -> !kept.contains(id))
            .forEach(id -> entities.find(ResourceEntity.class, id).state = Wire.DELETED);
        write(entity, after, after.text(Wire.STATE).equals(Wire.DELETED) ? Deed.DELETED : Deed.CHANGED);
        tags(entity.id, tagIds(before), tagIds(after));
        if (!before.groups().equals(after.groups())) {
            members.setGroups(entity.id, after.groups());
        }
        return true;
    }

    /** Makes the finished bytes again, because something they show from elsewhere changed. */
    void remake(UUID id) {
        locked(id).ifPresent(entity -> {
            StoredDataset dataset = stored(entity);
            write(entity, new StoredDataset(id, dataset.values(), dataset.resources(), dataset.groups(), dataset.created(), Optional.of(entity.modified)), null);
        });
    }

    /** Takes keywords off that are there no more: when the dataset was changed does not move, and it is no news. */
    @SuppressWarnings("unchecked")
    void withoutTags(UUID id, Set<UUID> gone) {
        locked(id).ifPresent(entity -> {
            StoredDataset before = stored(entity);
            Map<String, Object> values = new LinkedHashMap<>(before.values());
            values.put(Wire.TAGS, ((List<Map<String, Object>>) values.get(Wire.TAGS)).stream().filter(tag -> !gone.contains(UUID.fromString((String) tag.get(Wire.ID)))).toList());
            StoredDataset after = new StoredDataset(id, values, before.resources(), before.groups(), before.created(), Optional.of(entity.modified));
            write(entity, after, null);
            tags(id, tagIds(before), tagIds(after));
        });
    }

    /** Only the bytes: nothing that anybody said has changed, so the log has no row of it. */
    void remakeBytes(UUID id) {
        locked(id).ifPresent(entity -> {
            StoredDataset dataset = stored(entity);
            Bytes bytes = Bytes.of(dataset, shown.wire(dataset, entity.modified), entity.listed != null);
            if (Arrays.equals(bytes.shown, entity.shown) && Arrays.equals(bytes.listed, entity.listed)) {
                // The usual case after a new build: the wide columns are not written again.
                entities.createNativeQuery("update dataset set shown_by = :by where id = :id").setParameter("by", shown.by()).setParameter("id", id).executeUpdate();
            } else {
                keep(entity, bytes);
            }
        });
    }

    void purge(DatasetEntity entity) {
        boolean noticed = stored(entity).isPublic();
        if (!members.groupsOf(entity.id).isEmpty()) {
            members.setGroups(entity.id, List.of());
        }
        entities.createNativeQuery("delete from dataset_tag where dataset = :id").setParameter("id", entity.id).executeUpdate();
        entities.createNativeQuery("delete from resource where dataset = :id").setParameter("id", entity.id).executeUpdate();
        entities.createNativeQuery("delete from relationship where subject = :id or object = :id").setParameter("id", entity.id).executeUpdate();
        delete(entity);
        entities.flush();
        log.erase(entity.id);
        log.collect(new Change(KIND, entity.id, null, List.of(), noticed));
    }

    StoredDataset stored(DatasetEntity entity) {
        Map<String, Object> values = KeyOrder.dataset(Json.object(entity.doc.getBytes(StandardCharsets.UTF_8)), entity.shown);
        List<Map<String, Object>> resources = new ArrayList<>();
        entities.createQuery("from ResourceEntity r where r.dataset = :id and r.state = 'active' order by r.position", ResourceEntity.class).setParameter("id", entity.id)
            .getResultList().forEach(r -> resources.add(resource(r)));
        return new StoredDataset(entity.id, values, KeyOrder.resources(resources, entity.shown), members.groupsOf(entity.id), entity.created, Optional.empty());
    }

    /** @param deed null if nobody did anything to the dataset itself: that is no news */
    private void write(DatasetEntity entity, StoredDataset dataset, Deed deed) {
        boolean noticed = entity.labels != null && List.of(entity.labels).contains(Visibility.PUBLIC) || dataset.isPublic();
        LocalDateTime modified = dataset.modified().orElseGet(Timestamps::now);
        entity.name = dataset.text(Wire.NAME);
        entity.title = dataset.text(Wire.TITLE);
        entity.ownerOrg = dataset.organization();
        entity.closed = dataset.closed();
        entity.state = dataset.text(Wire.STATE);
        entity.modified = modified;
        entity.labels = dataset.labels().toArray(String[]::new);
        entity.wasPublic |= dataset.isPublic();
        entity.doc = Json.text(dataset.values());
        Map<String, Object> wire = entity.shown == null ? shown.unrelated(dataset, modified) : shown.wire(dataset, modified);
        keep(entity, Bytes.of(dataset, wire, deed == null ? entity.listed != null : dataset.modified().filter(Datasets::wholeSecond).isPresent()));
        Change change = new Change(KIND, entity.id, logged(wire, dataset), dataset.labels(), noticed);
        log.collect(deed == null ? change : change.news(deed));
    }

    private void keep(DatasetEntity entity, Bytes bytes) {
        entity.shown = bytes.shown;
        entity.listed = bytes.listed;
        entity.shownBy = shown.by();
    }

    /** The finished bytes; {@code listed} is null where it would be the same. */
    private record Bytes(byte[] shown, byte[] listed) {
        /** @param ordered whether {@code package_show} gives the extras in order, not as sent */
        static Bytes of(StoredDataset dataset, Map<String, Object> wire, boolean ordered) {
            List<Map<String, Object>> settled = ordered ? ExtraRules.settled(dataset.extras()) : dataset.extras();
            byte[] listed = settled.equals(dataset.extras()) ? null : Json.bytes(wire);
            wire.put(Wire.EXTRAS, settled);
            return new Bytes(Json.bytes(wire), listed);
        }
    }

    /** A time without milliseconds, named by the writer, keeps CKAN 2.12 from showing extras as sent (measured); with them, as in any dump, they stay so. */
    private static boolean wholeSecond(LocalDateTime modified) {
        return modified.getNano() < 1_000_000;
    }

    /** With the ids of its groups: the log keeps all that was said of the dataset, what groups and organisation say of themselves is theirs. */
    private static Map<String, Object> logged(Map<String, Object> wire, StoredDataset dataset) {
        Map<String, Object> logged = new LinkedHashMap<>(wire);
        logged.put(Wire.GROUPS, dataset.groups());
        return logged;
    }

    private static ResourceEntity resource(ResourceEntity row, Map<String, Object> resource) {
        row.id = UUID.fromString((String) resource.get(Wire.ID));
        row.dataset = UUID.fromString((String) resource.get(ResourceRules.PACKAGE_ID));
        row.position = ((Number) resource.get(ResourceRules.POSITION)).intValue();
        row.state = Wire.ACTIVE;
        row.url = (String) resource.get(ResourceRules.URL);
        row.file = (String) resource.get(ResourceFile.UPLOAD);
        Map<String, Object> doc = new TreeMap<>(resource);
        doc.remove(ResourceFile.UPLOAD);
        row.doc = Json.text(doc);
        return row;
    }

    private static Map<String, Object> resource(ResourceEntity row) {
        Map<String, Object> resource = Json.object(row.doc.getBytes(StandardCharsets.UTF_8));
        if (row.file != null) {
            resource.put(ResourceFile.UPLOAD, row.file);
        }
        return resource;
    }

    @SuppressWarnings("unchecked")
    private static Set<UUID> tagIds(StoredDataset dataset) {
        Set<UUID> ids = new HashSet<>();
        ((List<Map<String, Object>>) dataset.values().getOrDefault(Wire.TAGS, List.of())).forEach(t -> ids.add(UUID.fromString((String) t.get(Wire.ID))));
        return ids;
    }

    private void tags(UUID dataset, Set<UUID> before, Set<UUID> after) {
        if (before.equals(after)) {
            return;
        }
        entities.flush();
        if (!before.isEmpty()) {
            sql.update("delete from dataset_tag where dataset = ?", dataset);
        }
        if (!after.isEmpty()) {
            sql.update("insert into dataset_tag (dataset, tag) select ?, unnest(?)", dataset, after.toArray(UUID[]::new));
        }
    }
}
