package it.opencatalogo.dataset;

import it.opencatalogo.search.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A query as a condition on the table of datasets, where the columns tell what the index would: none of what a caller wrote stands in its text.
 * What concerns the public datasets alone is written as the partial indexes of the table are.
 */
record DatabaseCondition(String sql, List<Object> arguments) {
    private static final String ORGANIZATIONS = "owner_org in (select id from organization where kind = 'organization' and state = 'active' and name = any(?))";
    private static final String GROUPS = "id in (select object_id from member join organization on organization.id = group_id"
        + " where object_type = 'package' and member.state = 'active' and kind = 'group' and name = any(?))";

    static DatabaseCondition plain(String sql) {
        return new DatabaseCondition(sql, List.of());
    }

    /** Empty if the columns do not tell. */
    static Optional<DatabaseCondition> of(Query query) {
        if (query instanceof Query.MatchAll) {
            return Optional.of(plain("true"));
        }
        if (query instanceof Query.MatchNone) {
            return Optional.of(plain("false"));
        }
        if (query instanceof Query.Words words) {
            return values(words.field(), Set.of(words.text()));
        }
        if (query instanceof Query.AnyOf any) {
            return values(any.field(), any.values());
        }
        return query instanceof Query.Bool bool ? bool(bool) : Optional.empty();
    }

    static Optional<DatabaseCondition> joined(List<Optional<DatabaseCondition>> parts, String word) {
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<DatabaseCondition> all = parts.stream().flatMap(Optional::stream).toList();
        return Optional.of(new DatabaseCondition(String.join(word, all.stream().map(part -> "(" + part.sql + ")").toList()),
            all.stream().flatMap(part -> part.arguments.stream()).toList()));
    }

    private static Optional<DatabaseCondition> bool(Query.Bool bool) {
        boolean choice = !bool.should().isEmpty() && (bool.minimum() == 1 || bool.must().isEmpty());
        if (bool.minimum() > 1) {
            return Optional.empty();
        }
        if (bool.must().isEmpty() && bool.should().isEmpty()) {
            return Optional.of(plain("false"));
        }
        List<Optional<DatabaseCondition>> all = new ArrayList<>(bool.must().stream().map(DatabaseCondition::of).toList());
        if (choice) {
            all.add(joined(bool.should().stream().map(DatabaseCondition::of).toList(), " or "));
        }
        bool.mustNot().forEach(part -> all.add(of(part).map(DatabaseCondition::not)));
        return joined(all, " and ");
    }

    /** What is not known (a dataset without organisation) is not so. */
    private DatabaseCondition not() {
        return new DatabaseCondition("(" + sql + ") is not true", arguments);
    }

    private static Optional<DatabaseCondition> values(String field, Set<String> values) {
        return Optional.ofNullable(switch (field) {
            case "id" -> ids("id = any(?)", values);
            case "name" -> texts("name = any(?)", values);
            case "owner_org" -> ids("owner_org = any(?)", values);
            case "creator_user_id" -> ids("creator = any(?)", values);
            case "dataset_type", "type" -> texts("type = any(?)", values);
            case "organization" -> texts(ORGANIZATIONS, values);
            case "groups" -> texts(GROUPS, values);
            case "state" -> values.equals(Set.of(Wire.ACTIVE)) ? plain("state = 'active'") : texts("state = any(?)", values);
            case "capacity" -> closed(values.contains("public"), values.contains("private"));
            case "permission_labels" -> labels(values);
            default -> null;
        });
    }

    private static DatabaseCondition closed(boolean open, boolean closed) {
        return plain(open && closed ? "true" : open ? "not private" : closed ? "private" : "false");
    }

    /** Exactly the active ones that are not private have the label of all. */
    private static DatabaseCondition labels(Set<String> values) {
        String[] others = values.stream().filter(label -> !label.equals(Visibility.PUBLIC)).toArray(String[]::new);
        String open = values.contains(Visibility.PUBLIC) ? "state = 'active' and not private" : "false";
        return others.length == 0 ? plain(open) : new DatabaseCondition(open + " or labels && ?", List.of((Object) others));
    }

    private static DatabaseCondition texts(String sql, Set<String> values) {
        return new DatabaseCondition(sql, List.of((Object) values.toArray(String[]::new)));
    }

    private static DatabaseCondition ids(String sql, Set<String> values) {
        return new DatabaseCondition(sql, List.of((Object) values.stream().flatMap(value -> Uuids.read(value).filter(id -> id.toString().equals(value)).stream()).toArray(UUID[]::new)));
    }
}
