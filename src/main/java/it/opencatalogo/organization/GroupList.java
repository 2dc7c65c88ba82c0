package it.opencatalogo.organization;

import it.opencatalogo.action.Param;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The lists of all organisations or groups: which, in what order, which page (conformance cases organization-list and *-list-counts).
 *
 * <p>CKAN: with {@code all_fields} it silently stops at 25; here both forms go to 1000.
 */
@ApplicationScoped
class GroupList {
    private static final int MOST = 1000;
    private static final Comparator<GroupView> BY_NAME = Comparator.comparing(GroupView::name);
    private static final Comparator<GroupView> BY_TITLE = Comparator.comparing(GroupView::title).thenComparing(BY_NAME);
    private final Groups groups;
    private final Instance<GroupDatasets> datasets;

    GroupList(Groups groups, Instance<GroupDatasets> datasets) {
        this.groups = groups;
        this.datasets = datasets;
    }

    /** An order: field and direction. */
    private record Order(String field, boolean descending) {
        boolean byCount() {
            return field.equals("package_count") || field.equals("packages");
        }
    }

    List<GroupView> page(Kind kind, Param<List<Object>> only, Params params, Caller caller) {
        Order order = order(params);
        int limit = params.get(GroupParams.LIMIT).filter(number -> number > 0).map(number -> Math.min(number, MOST)).orElse(MOST);
        int offset = params.get(GroupParams.OFFSET, 0);
        String type = params.get(GroupParams.TYPE).filter(text -> !text.isEmpty()).orElse(kind.word());
        String words = params.get(GroupParams.QUERY, "").toLowerCase(Locale.ROOT);
        Set<Object> wanted = params.get(only).<Set<Object>>map(HashSet::new).orElse(null);
        List<GroupView> found = groups.all(kind).stream().filter(GroupView::active).filter(group -> group.type().equals(type))
            .filter(group -> wanted == null || wanted.isEmpty() || wanted.contains(group.name()) || wanted.contains(group.id().toString()))
            .filter(group -> matches(group, words)).toList();
        return sorted(found, order, kind, caller).stream().skip(offset).limit(limit).toList();
    }

    /** Names or titles that hold the words, by title. */
    List<GroupView> completing(Kind kind, String words, int limit) {
        String lower = words.toLowerCase(Locale.ROOT);
        return groups.all(kind).stream().filter(GroupView::active)
            .filter(group -> group.name().contains(lower) || group.title().toLowerCase(Locale.ROOT).contains(lower)).sorted(BY_TITLE).limit(limit).toList();
    }

    private List<GroupView> sorted(List<GroupView> found, Order order, Kind kind, Caller caller) {
        Comparator<GroupView> comparator = order.field.equals("name") ? BY_NAME : BY_TITLE;
        List<GroupView> kept = found;
        if (order.byCount()) {
            Map<UUID, Integer> counts = found.isEmpty() ? Map.of()
                : datasets.get().counts(found.stream().map(GroupView::id).toList(), kind == Kind.ORGANIZATION, caller);
            kept = found.stream().filter(group -> counts.getOrDefault(group.id(), 0) > 0).toList();
            comparator = Comparator.<GroupView>comparingInt(group -> counts.getOrDefault(group.id(), 0)).thenComparing(BY_NAME.reversed());
        }
        return kept.stream().sorted(order.descending ? comparator.reversed() : comparator).toList();
    }

    private static boolean matches(GroupView group, String words) {
        return words.isEmpty() || group.name().contains(words) || group.title().toLowerCase(Locale.ROOT).contains(words)
            || group.text(GroupParams.DESCRIPTION.name()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static Order order(Params params) {
        String sort = params.get(GroupParams.SORT).filter(text -> !text.isBlank())
            .or(() -> params.get(GroupParams.ORDER_BY)).filter(text -> !text.isBlank()).orElse("title");
        if (sort.contains(",")) {
            throw Invalid.message(new Message("Too many sort criteria provided only 1 allowed", "Si può ordinare secondo un solo campo"));
        }
        String[] words = sort.strip().split("\\s+");
        if (!Set.of("name", "title", "package_count", "packages").contains(words[0])) {
            throw Invalid.message(new Message("Cannot sort by field `" + words[0] + "`", "Non si può ordinare secondo `" + words[0] + "`: usare name, title o package_count"));
        }
        String direction = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "";
        if (!Set.of("", "asc", "desc").contains(direction)) {
            throw Invalid.message(new Message("Invalid sort direction `" + words[1] + "`", "Direzione `" + words[1] + "` sconosciuta: usare asc o desc"));
        }
        Order order = new Order(words[0], direction.equals("desc"));
        return direction.isEmpty() && order.byCount() ? new Order(words[0], true) : order;
    }
}
