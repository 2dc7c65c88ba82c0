package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The formats of the resources of public datasets, in plain SQL.
 *
 * <p>CKAN: it offers formats that only private datasets have, the empty one too, and a word twice that is spelt in two ways.
 */
@ApplicationScoped
public class FormatsInUse {
    private static final String MOST_USED = "select lower(r.doc->>'format') from resource r join dataset d on d.id = r.dataset where d.state = 'active' and not d.private"
        + " and r.state = 'active' and r.doc->>'format' <> '' and r.doc->>'format' ilike ? group by 1 order by count(*) desc, 1 limit ?";
    private final Sql sql;

    public FormatsInUse(Sql sql) {
        this.sql = sql;
    }

    /** Those that hold a part, the most used first. */
    List<String> containing(String part, int limit) {
        return sql.list(MOST_USED, row -> row.getString(1), Sql.containing(part), limit);
    }
}
