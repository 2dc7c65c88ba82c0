package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Param;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finding resources of public datasets by parts of their fields (cases {@code resource-search*}). A repeated field takes its last term.
 *
 * <p>CKAN: the order is that of creation, which {@code order_by} does not change there either as far as can be seen.
 */
@ApplicationScoped
public class ResourceSearchActions implements ActionModule {
    private static final Set<String> FIELDS = Set.of("url", "format", "description", "hash", "name", "resource_type", "mimetype", "mimetype_inner",
        "size", "created", "last_modified", "metadata_modified", "cache_url", "cache_last_updated", "url_type");
    private static final Message PAIRS = new Message("Must be <field>:<value> pair(s)", "Scrivere campo:valore, per esempio name:comuni");
    private static final Param<Object> QUERY = Param.any("query", "campo:valore, uno o più", "field:value, one or more", "name:comuni");
    private static final Param<String> ORDER = Param.text("order_by", "Senza effetto, come in CKAN", "Without effect, as in CKAN", "name");
    private static final int MOST = 1000;
    private final DataSource database;
    private final ShownDataset shown;

    public ResourceSearchActions(DataSource database, ShownDataset shown) {
        this.database = database;
        this.shown = shown;
    }

    @Override
    public List<Action> actions() {
        return List.of(read("resource_search", Doc.of("Cerca risorse per parti dei loro campi.", "Finds resources by parts of their fields.")
                .answers("Numero esatto e pagina di risorse", "Exact count and a page of resources", Answer.object().has("count", Answer.COUNT).has("results", Answer.list(ShownDataset.RESOURCE))),
            Input.of(QUERY, ORDER, DatasetLists.LIMIT, DatasetLists.OFFSET).requires(QUERY), Access.anyone(), this::search));
    }

    private Object search(Call call) {
        int limit = Math.min(call.params().get(DatasetLists.LIMIT, MOST), MOST);
        int offset = call.params().get(DatasetLists.OFFSET, 0);
        Map<String, String> terms = terms(call.params().tree().get(QUERY.name()));
        StringBuilder where = new StringBuilder(" from resource r join dataset d on d.id = r.dataset where d.state = 'active' and not d.private and r.state = 'active'");
        List<String> arguments = new ArrayList<>();
        terms.forEach((field, term) -> {
            where.append(" and r.doc->>? ilike ?");
            arguments.add(field);
            String literal = term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            arguments.add(field.equals("hash") ? literal : "%" + literal);
        });
        return found(where.toString(), arguments, limit, offset);
    }

    private static Map<String, String> terms(Object query) {
        if (query == null) {
            throw new Invalid(Map.of(QUERY.name(), new Message("Missing value", "Valore mancante: scrivere campo:valore")));
        }
        Map<String, String> terms = new LinkedHashMap<>();
        for (Object one : query instanceof List<?> list ? list : List.of(query)) {
            int sign = one instanceof String text ? text.indexOf(':') : -1;
            if (sign < 0) {
                throw new Invalid(Map.of(QUERY.name(), PAIRS));
            }
            String field = ((String) one).substring(0, sign);
            if (!FIELDS.contains(field)) {
                throw new Invalid(Map.of(QUERY.name(), new Message("Field \"" + field + "\" not recognised in resource_search.",
                    "Il campo \"" + field + "\" non si può cercare")));
            }
            terms.put(field, ((String) one).substring(sign + 1).replace("\u0000", ""));
        }
        return terms;
    }

    private Object found(String where, List<String> arguments, int limit, int offset) {
        try (Connection connection = database.getConnection();
             PreparedStatement count = connection.prepareStatement("select count(*)" + where);
             PreparedStatement select = connection.prepareStatement("select r.doc" + where + " order by d.number, r.position limit " + limit + " offset " + offset)) {
            List<Map<String, Object>> results = new ArrayList<>();
            try (ResultSet rows = set(select, arguments).executeQuery()) {
                while (rows.next()) {
                    results.add(shown.resource(Json.object(rows.getString(1).getBytes(StandardCharsets.UTF_8))));
                }
            }
            try (ResultSet row = set(count, arguments).executeQuery()) {
                row.next();
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("count", row.getLong(1));
                answer.put("results", results);
                return answer;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement set(PreparedStatement statement, List<String> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setString(i + 1, arguments.get(i));
        }
        return statement;
    }
}
