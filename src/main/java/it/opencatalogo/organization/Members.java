package it.opencatalogo.organization;

import it.opencatalogo.action.Answer;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who and what belongs to organisations and groups; every write is noted in the log. */
@ApplicationScoped
public class Members {
    static final String USER = "user";
    static final String PACKAGE = "package";
    static final String GROUP = "group";
    private static final String PUBLIC = "public";
    static final Answer ANSWER = Answer.object().has("id", Answer.UUID).has("table_name", Answer.word(USER, PACKAGE, GROUP)).has("table_id", Answer.UUID)
        .has("capacity", Answer.TEXT).has("group_id", Answer.UUID).has("state", Answer.word(GroupView.ACTIVE, GroupView.DELETED)).named("Membership");
    private final Sql sql;
    private final ChangeLog log;
    private final Instance<GroupDatasets> datasets;

    public Members(Sql sql, ChangeLog log, Instance<GroupDatasets> datasets) {
        this.sql = sql;
        this.log = log;
        this.datasets = datasets;
    }

    /** One that belongs. */
    record Member(UUID group, String type, UUID object, String capacity) {
    }

    /** All that belong to these, in the order in which they came where that is known. */
    List<Member> of(Collection<UUID> groups, String type) {
        return groups.isEmpty() ? List.of() : sql.list("select m.group_id, m.object_type, m.object_id, m.capacity from member m"
            + " left join \"user\" u on m.object_type = 'user' and u.id = m.object_id"
            + " where m.group_id = any(?) and (?::text is null or m.object_type = ?) and m.state = 'active' and (u.id is null or u.state = 'active')"
            + " order by u.created, m.object_id",
            row -> new Member(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), row.getString(4)),
            groups.toArray(UUID[]::new), type, type);
    }

    Map<UUID, Integer> counts(Collection<UUID> groups) {
        Map<UUID, Integer> counts = new HashMap<>();
        of(groups, USER).forEach(member -> counts.merge(member.group, 1, Integer::sum));
        return counts;
    }

    Optional<String> capacity(UUID group, String type, UUID object) {
        return sql.one("select capacity from member where group_id = ? and object_type = ? and object_id = ?", row -> row.getString(1), group, type, object);
    }

    /** The groups of a dataset as the running transaction sees them. */
    public List<UUID> groupsOf(UUID dataset) {
        return sql.list("select group_id from member where object_type = 'package' and object_id = ? and state = 'active'",
            row -> row.getObject(1, UUID.class), dataset);
    }

    /** Puts a dataset into exactly these groups; answers whether that changed anything. The datasets note their own change. */
    public boolean setGroups(UUID dataset, Collection<UUID> groups) {
        Set<UUID> before = new HashSet<>(groupsOf(dataset));
        Set<UUID> wanted = new LinkedHashSet<>(groups);
        wanted.stream().filter(group -> !before.contains(group)).forEach(group -> write(group, PACKAGE, dataset, PUBLIC));
        before.stream().filter(group -> !wanted.contains(group)).forEach(group -> erase(group, PACKAGE, dataset));
        return !before.equals(wanted);
    }

    /** Adds a member or changes its role. */
    MemberEntity put(UUID group, String type, UUID object, String capacity) {
        MemberEntity member = write(group, type, object, capacity);
        tell(type, List.of(object));
        return member;
    }

    /** Nothing happens if it was no member. */
    void remove(UUID group, String type, UUID object) {
        if (erase(group, type, object)) {
            tell(type, List.of(object));
        }
    }

    /** Makes these the only members of that type, each with its capacity. */
    void replace(UUID group, String type, Map<UUID, String> wanted) {
        Map<UUID, String> before = new HashMap<>();
        sql.list("select object_id, capacity from member where group_id = ? and object_type = ?",
            row -> before.put(row.getObject(1, UUID.class), row.getString(2)), group, type);
        Set<UUID> touched = new LinkedHashSet<>();
        before.keySet().stream().filter(object -> !wanted.containsKey(object)).forEach(object -> {
            erase(group, type, object);
            touched.add(object);
        });
        wanted.forEach((object, capacity) -> {
            if (!capacity.equals(before.get(object))) {
                write(group, type, object, capacity);
                touched.add(object);
            }
        });
        tell(type, touched);
    }

    /** All ties of a group that is purged, in both directions. */
    void forget(UUID group) {
        List<UUID> inside = of(List.of(group), PACKAGE).stream().map(Member::object).toList();
        MemberEntity.<MemberEntity>list("groupId = ?1 or objectType = 'group' and objectId = ?1", group).forEach(this::erase);
        tell(PACKAGE, inside);
    }

    /** Whether {@code above} is {@code group} itself or depends on it. */
    boolean loops(UUID group, UUID above) {
        return group.equals(above) || sql.one("with recursive up(id) as (select ?::uuid union select m.object_id from up join member m"
            + " on m.group_id = up.id and m.object_type = 'group' and m.state = 'active') select 1 from up where id = ?", row -> true, above, group).isPresent();
    }

    private MemberEntity write(UUID group, String type, UUID object, String capacity) {
        MemberEntity member = find(group, type, object).orElseGet(MemberEntity::new);
        if (member.id == null) {
            member.id = UUID.randomUUID();
            member.groupId = group;
            member.objectType = type;
            member.objectId = object;
        }
        member.capacity = capacity;
        member.state = GroupView.ACTIVE;
        member.persistAndFlush();
        note(member);
        return member;
    }

    private boolean erase(UUID group, String type, UUID object) {
        Optional<MemberEntity> member = find(group, type, object);
        member.ifPresent(this::erase);
        return member.isPresent();
    }

    private void erase(MemberEntity member) {
        member.delete();
        member.flush();
        member.state = GroupView.DELETED;
        note(member);
    }

    private static Optional<MemberEntity> find(UUID group, String type, UUID object) {
        return MemberEntity.find("groupId = ?1 and objectType = ?2 and objectId = ?3", group, type, object).firstResultOptional();
    }

    private void note(MemberEntity member) {
        log.collect(new Change("member", member.id, member.shown(), List.of("member-" + member.groupId), member.objectType.equals(GROUP)));
    }

    private void tell(String type, Collection<UUID> objects) {
        if (type.equals(PACKAGE) && !objects.isEmpty()) {
            datasets.get().changed(objects);
        }
    }
}
