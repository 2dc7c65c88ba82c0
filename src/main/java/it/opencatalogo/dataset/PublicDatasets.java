package it.opencatalogo.dataset;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.Sql;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.organization.GroupView;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.schema.Field;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.SynonymRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The datasets that anyone may see: one by one, found by words, and page by page in the order of their creation, which does not move while
 * somebody reads it (dcat-ap-it.md 5.2). Harvest sources and showcases, which CKAN keeps among its datasets, are on no page.
 */
@ApplicationScoped
public class PublicDatasets {
    private static final String[] LEFT_OUT = {"harvest", "showcase"};
    private static final String PUBLIC_ROWS = " from dataset where state = 'active' and not private and type <> all(?)";
    private static final int MOST_FOUND = 1_000_000;
    private static final List<Field<?>> PROFILE = List.of(GroupFields.IDENTIFIER, GroupFields.EMAIL, GroupFields.TELEPHONE, GroupFields.SITE);
    private final DatasetViews views;
    private final Groups groups;
    private final SearchIndex index;
    private final Sql sql;
    private final SynonymRules synonyms;
    private final SearchActions searches;

    public PublicDatasets(DatasetViews views, Groups groups, SearchIndex index, Sql sql, SynonymRules synonyms, SearchActions searches) {
        this.views = views;
        this.groups = groups;
        this.index = index;
        this.sql = sql;
        this.synonyms = synonyms;
        this.searches = searches;
    }

    /** A dataset as {@code package_show} answers it to strangers, taken apart when somebody wants to look into it, and the profile facts of its organisation. */
    public record Published(UUID id, String name, LocalDateTime modified, Apart apart, Map<String, Object> profile) {
        public Map<String, Object> json() {
            return apart.tree();
        }
    }

    /** The tree of a dataset, made at most once. */
    public static final class Apart {
        private final Supplier<Map<String, Object>> making;
        private Map<String, Object> tree;

        private Apart(Supplier<Map<String, Object>> making) {
            this.making = making;
        }

        private Map<String, Object> tree() {
            if (tree == null) {
                tree = making.get();
            }
            return tree;
        }
    }

    /** Which datasets are wanted: changed at or after a moment (UTC), found by {@code q} and {@code fq}. */
    public record Selection(Optional<LocalDateTime> since, Optional<String> q, Optional<String> fq) {
        public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Optional.empty());

        boolean searches() {
            return q.isPresent() || fq.isPresent();
        }
    }

    /** Some datasets in order, fetched as they are walked; {@code next} is the number to go on after, if there are more. */
    public record Page(Iterable<Published> datasets, Optional<Long> next) {
    }

    public record Found(long count, List<Published> datasets) {
    }

    public Optional<Published> find(String reference) {
        return views.byNameOrId(reference).filter(DatasetView::isPublic).map(this::published);
    }

    /** One that is hidden from strangers; whether the caller may see it was asked before. */
    public Optional<Published> hidden(String reference) {
        return views.byNameOrId(reference).filter(view -> !view.isPublic()).map(this::published);
    }

    /** Once public, now deleted or closed: its address answers that it is gone, not that it never was. */
    public Optional<UUID> withdrawn(String reference) {
        return views.byNameOrId(reference).filter(view -> view.wasPublic() && !view.isPublic()).map(DatasetView::id);
    }

    public boolean none() {
        return sql.one("select 1 from dataset limit 1", row -> true).isEmpty();
    }

    public Page page(Selection wanted, long after, int offset, int rows) {
        List<Object> arguments = new ArrayList<>();
        String where = where(wanted, arguments);
        arguments.addAll(List.of(after, rows + 1, offset));
        record Row(UUID id, long number) { }
        List<Row> found = sql.list("select id, number" + where + " and number > ? order by number limit ? offset ?",
            row -> new Row(row.getObject(1, UUID.class), row.getLong(2)), arguments.toArray());
        List<Row> here = found.subList(0, Math.min(rows, found.size()));
        return new Page(walked(here.stream().map(Row::id).toList()), found.size() > rows ? Optional.of(here.get(rows - 1).number) : Optional.empty());
    }

    public long count(Selection wanted) {
        List<Object> arguments = new ArrayList<>();
        String where = where(wanted, arguments);
        return sql.one("select count(*)" + where, row -> row.getLong(1), arguments.toArray()).orElse(0L);
    }

    private String where(Selection wanted, List<Object> arguments) {
        arguments.add(LEFT_OUT);
        StringBuilder where = new StringBuilder(PUBLIC_ROWS);
        wanted.since.ifPresent(moment -> {
            where.append(" and modified >= ?");
            arguments.add(moment);
        });
        if (wanted.searches()) {
            where.append(" and id = any(?)");
            SearchRequest all = request(wanted.q.orElse(""), wanted.fq.map(List::of).orElse(List.of()), 0, MOST_FOUND);
            arguments.add(index.search(all).ids().stream().map(UUID::fromString).toArray(UUID[]::new));
        }
        return where.toString();
    }

    /** Best hits first; without words the latest change first. */
    public Found search(String q, List<String> fq, int start, int rows) {
        SearchResult result = index.search(request(q, fq, start, rows));
        return new Found(result.count(), views.all(result.ids().stream().map(UUID::fromString).toList()).stream().filter(DatasetView::isPublic).map(this::published).toList());
    }

    /** What may have been meant by words that find nothing. */
    public List<String> suggestions(String q) {
        return searches.suggestions(Caller.ANONYMOUS, Map.of("q", q), 0).stream().map(SearchSuggestions.Suggestion::q).toList();
    }

    /** How many there are of each value of a field of the index. */
    public Map<String, Integer> counts(String field) {
        SearchRequest all = request("", List.of(), 0, 0);
        SearchRequest counting = new SearchRequest(all.query(), all.filters(), 0, 0, List.of(), List.of(new SearchRequest.FacetRequest(field, -1, 1)), false);
        Map<String, Integer> counts = new HashMap<>();
        index.search(counting).facets().getOrDefault(field, List.of()).forEach(c -> counts.put(c.value(), c.count()));
        return counts;
    }

    private SearchRequest request(String q, List<String> fq, int start, int rows) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("q", q);
        sent.put("fq_list", fq);
        SearchRequest asked = SearchParameters.read(sent, Instant.now(), synonyms.now()).request(new Query.AnyOf("permission_labels", Set.of(Visibility.PUBLIC)));
        return new SearchRequest(asked.query(), asked.filters(), start, rows, asked.sort(), List.of(), false);
    }

    private Iterable<Published> walked(List<UUID> ids) {
        return () -> views.parts(ids).stream().flatMap(part -> views.all(part).stream()).filter(DatasetView::isPublic).map(this::published).iterator();
    }

    private Published published(DatasetView view) {
        Map<String, Object> profile = new LinkedHashMap<>();
        groups.byId(view.organization()).filter(GroupView::active)
            .ifPresent(o -> PROFILE.forEach(field -> o.profile(field.key()).ifPresent(value -> profile.put(field.key(), value))));
        return new Published(view.id(), view.name(), view.modified(), new Apart(() -> views.tree(view)), profile);
    }
}
