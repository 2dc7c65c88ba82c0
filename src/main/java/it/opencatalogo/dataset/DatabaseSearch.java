package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchRequest.SortKey;
import it.opencatalogo.search.SearchResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What PostgreSQL answers as the index would, while that is being made: everything, or what one of a few columns tells, in the order of a column.
 * What is not wholly among these shapes is not answered at all.
 */
@ApplicationScoped
public class DatabaseSearch {
    private final Sql sql;

    public DatabaseSearch(Sql sql) {
        this.sql = sql;
    }

    /** Empty for what only the index can answer. */
    Optional<SearchResult> search(SearchRequest request) {
        Optional<DatabaseCondition> where = where(request);
        Optional<String> order = order(request);
        if (where.isEmpty() || order.isEmpty() || request.documents() || request.cursor().isPresent() || !request.facets().isEmpty()) {
            return Optional.empty();
        }
        String from = " from dataset where " + where.get().sql();
        List<Object> arguments = new ArrayList<>(where.get().arguments());
        long count = sql.one("select count(*)" + from, row -> row.getLong(1), arguments.toArray()).orElse(0L);
        arguments.add(request.rows());
        arguments.add(request.start());
        List<String> ids = request.rows() == 0 ? List.of()
            : sql.list("select id" + from + " order by " + order.get() + "id limit ? offset ?", row -> row.getString(1), arguments.toArray());
        return Optional.of(new SearchResult(count, ids, Map.of(), List.of(), Optional.empty()));
    }

    /** A deleted dataset is in no index. */
    private static Optional<DatabaseCondition> where(SearchRequest request) {
        List<Optional<DatabaseCondition>> all = new ArrayList<>(List.of(Optional.of(DatabaseCondition.plain("state <> 'deleted'")), DatabaseCondition.of(request.query())));
        request.filters().forEach(filter -> all.add(DatabaseCondition.of(filter)));
        return DatabaseCondition.joined(all, " and ");
    }

    private static Optional<String> order(SearchRequest request) {
        StringBuilder order = new StringBuilder();
        for (SortKey key : request.sort()) {
            String column = switch (key.field()) {
                case "name" -> "name collate \"C\"";
                case "metadata_modified" -> "modified";
                case "metadata_created" -> "created";
                case "id" -> "id";
                // All hits of a search for everything score alike.
                case "score" -> request.query() instanceof Query.MatchAll ? "" : null;
                default -> null;
            };
            if (column == null) {
                return Optional.empty();
            }
            order.append(column.isEmpty() ? "" : column + (key.descending() ? " desc, " : ", "));
        }
        return Optional.of(order.toString());
    }
}
