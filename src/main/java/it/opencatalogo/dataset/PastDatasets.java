package it.opencatalogo.dataset;

import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.ObjectLists;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Versions;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Datasets as the change log keeps them: what was said, with the ids of organisation and groups, which are shown as they call themselves today. */
@ApplicationScoped
public class PastDatasets {
    private static final String GROUPS_BEGIN = ",\"" + Wire.GROUPS + "\":[";
    private static final Pattern GROUPS_END = Pattern.compile("[0-9a-f\",-]*+]}");
    private final Groups groups;
    private final DatasetViews views;
    private final Sql sql;
    private final Versions versions;

    public PastDatasets(Groups groups, DatasetViews views, Sql sql, Versions versions) {
        this.groups = groups;
        this.views = views;
        this.sql = sql;
        this.versions = versions;
    }

    /** Those of them that the caller may not see any more, whatever they were. */
    public Set<UUID> hidden(Collection<UUID> datasets, Caller caller) {
        return Visibility.of(caller).<Set<UUID>>map(labels -> new HashSet<>(sql.list("select id from dataset where id = any(?) and not labels && ?",
            row -> row.getObject(1, UUID.class), datasets.toArray(UUID[]::new), labels.toArray(String[]::new)))).orElse(Set.of());
    }

    /** Where in the log that version of a dataset stands, if the caller sees it. */
    public Optional<Long> version(UUID dataset, Caller caller, long number) {
        return versions.upTo(Datasets.KIND, dataset, Visibility.of(caller), number).stream().findFirst().filter(version -> version.number() == number).map(Versions.Version::position);
    }

    Map<String, Object> read(String document) {
        return Json.object(document.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@code package_show} would have answered. The ids of the groups stand last in the log's text, so that it need not be taken apart. */
    public FinishedJson finished(String document, UUID owner) {
        int groupsAt = document.lastIndexOf(GROUPS_BEGIN);
        String ids = groupsAt < 0 ? "" : document.substring(groupsAt + GROUPS_BEGIN.length());
        if (!GROUPS_END.matcher(ids).matches()) {
            return new FinishedJson(Json.bytes(shown(read(document), owner)));
        }
        List<UUID> memberOf = Stream.of(ids.split("[^0-9a-f-]+")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
        byte[] whole = (document.substring(0, groupsAt) + "}").getBytes(StandardCharsets.UTF_8);
        return views.listed(whole, owner, memberOf);
    }

    /** The same of a row of the first release, which does not say of which groups the dataset was. */
    private Map<String, Object> shown(Map<String, Object> document, UUID owner) {
        Map<String, Object> shown = new LinkedHashMap<>(document);
        shown.put(DatasetFields.ORGANIZATION.key(), groups.organization(owner));
        shown.put(Wire.GROUPS, List.of());
        return shown;
    }

    Optional<UUID> owner(Map<String, Object> document) {
        return Optional.ofNullable(document.get(Wire.OWNER_ORG)).map(owner -> UUID.fromString(owner.toString()));
    }

    /** As it would be sent to {@code package_update}; groups that are gone are left out. */
    Map<String, Object> sent(Map<String, Object> document) {
        Map<String, Object> sent = new LinkedHashMap<>(document);
        sent.keySet().removeAll(ShownDataset.COMPUTED);
        sent.remove(Wire.CREATOR);
        sent.put(Wire.GROUPS, groups(document).stream().filter(id -> groups.byId(id).filter(group -> group.kind() == Kind.GROUP).isPresent()).map(PastDatasets::reference).toList());
        return sent;
    }

    /** The groups that the dataset would enter or leave. */
    List<Map<String, Object>> movedGroups(UUID dataset, Map<String, Object> sent) {
        Set<Map<String, Object>> now = new HashSet<>(groups.groupsOf(dataset).stream().map(group -> reference(group.id())).toList());
        Set<Map<String, Object>> then = new HashSet<>(ObjectLists.of(sent, Wire.GROUPS));
        return Stream.concat(now.stream().filter(group -> !then.contains(group)), then.stream().filter(group -> !now.contains(group))).toList();
    }

    private static Map<String, Object> reference(UUID group) {
        return Map.of(Wire.ID, group.toString());
    }

    /** Rows of the first release do not say of which groups a dataset was. */
    private static List<UUID> groups(Map<String, Object> document) {
        Stream<?> ids = document.get(Wire.GROUPS) instanceof List<?> list ? list.stream() : Stream.of();
        return ids.map(id -> UUID.fromString(id.toString())).toList();
    }
}
