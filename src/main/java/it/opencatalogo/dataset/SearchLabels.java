package it.opencatalogo.dataset;

import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The labels of facet values: titles of organisations and groups, kept until the log tells that one changed, and of licences. */
@ApplicationScoped
public class SearchLabels implements LogReader, SearchFacets.Labels {
    private static final Set<String> GROUPINGS = Set.of("organization", "group");
    private final DataSource database;
    private volatile Map<String, String> titles;
    private long changes;

    public SearchLabels(DataSource database) {
        this.database = database;
    }

    @Override
    public synchronized void read(List<LoggedChange> news, long position) {
        if (news.stream().anyMatch(change -> GROUPINGS.contains(change.kind()))) {
            titles = null;
            changes++;
        }
    }

    @Override
    public String of(String field, String value) {
        return switch (field) {
            case "organization", "groups" -> titles().getOrDefault(value, value);
            case "license_id" -> LicenceList.find(value).map(LicenceList.Licence::title).orElse(value);
            default -> value;
        };
    }

    private Map<String, String> titles() {
        Map<String, String> known = titles;
        if (known == null) {
            long before = changes();
            known = read();
            keep(known, before);
        }
        return known;
    }

    private synchronized long changes() {
        return changes;
    }

    /** What was read while something changed may be of before. */
    private synchronized void keep(Map<String, String> known, long before) {
        if (before == changes) {
            titles = known;
        }
    }

    private Map<String, String> read() {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select name, title from organization where title <> ''");
             ResultSet rows = select.executeQuery()) {
            Map<String, String> read = new HashMap<>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
