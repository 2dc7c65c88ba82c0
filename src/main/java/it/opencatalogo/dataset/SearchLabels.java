package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.log.UntilChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels of facet values: titles of organisations and groups, kept until the log tells that one changed, and of licences. */
@ApplicationScoped
public class SearchLabels implements LogReader, SearchFacets.Labels {
    private final UntilChanged<Map<String, String>> titles = new UntilChanged<>(Set.of("organization", "group"), this::titles);
    private final Sql sql;

    public SearchLabels(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(List<LoggedChange> news, long position) {
        titles.read(news);
    }

    @Override
    public String of(String field, String value) {
        return switch (field) {
            case "organization", "groups" -> titles.get().getOrDefault(value, value);
            case "license_id" -> LicenceList.find(value).map(LicenceList.Licence::title).orElse(value);
            default -> value;
        };
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        sql.list("select name, title from organization where title <> ''", row -> titles.put(row.getString(1), row.getString(2)));
        return titles;
    }
}
