package it.opencatalogo.dataset;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.database.Sql;
import it.opencatalogo.organization.GroupDatasets;
import it.opencatalogo.user.CreatedDatasets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What organisations, groups and people ask about their datasets; counts and lists hold only what the caller may see. */
@ApplicationScoped
public class DatasetGroups implements GroupDatasets, CreatedDatasets {
    private static final String MEMBERS = "id in (select object_id from member where group_id = ? and object_type = 'package' and state = 'active')";
    private final Sql sql;
    private final DatasetViews views;
    private final Datasets datasets;

    public DatasetGroups(Sql sql, DatasetViews views, Datasets datasets) {
        this.sql = sql;
        this.views = views;
        this.datasets = datasets;
    }

    @Override
    public Map<UUID, Integer> counts(Collection<UUID> groups, boolean organizations, Caller caller) {
        String visible = Visibility.of(caller).isPresent() ? " and d.labels && ?" : "";
        String query = organizations ? "select d.owner_org, count(*) from dataset d where d.state = 'active' and d.owner_org = any(?)" + visible + " group by 1"
            : "select m.group_id, count(*) from member m join dataset d on d.id = m.object_id where m.object_type = 'package' and m.state = 'active'"
                + " and d.state = 'active' and m.group_id = any(?)" + visible + " group by 1";
        List<Object> arguments = new ArrayList<>(List.of((Object) groups.toArray(UUID[]::new)));
        Visibility.of(caller).ifPresent(labels -> arguments.add(labels.toArray(String[]::new)));
        Map<UUID, Integer> counts = new HashMap<>();
        sql.list(query, row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)), arguments.toArray());
        return counts;
    }

    /** CKAN: private datasets are left out here for everybody but in an organisation's own list. */
    @Override
    public Object packages(UUID group, boolean organization, int limit, Caller caller) {
        String where = "where state = 'active' and " + (organization ? "owner_org = ?" : MEMBERS + " and not private");
        String order = " order by modified desc, id limit ?";
        return views.listed(Visibility.of(caller).map(labels -> views.ids(where + " and labels && ?" + order, group, labels.toArray(String[]::new), limit))
            .orElseGet(() -> views.ids(where + order, group, limit)), caller);
    }

    @Override
    public boolean anyLeft(UUID organization) {
        return datasets.count("ownerOrg = ?1 and state <> ?2", organization, Wire.DELETED) > 0;
    }

    @Override
    public Optional<UUID> find(String nameOrId) {
        return views.byNameOrId(nameOrId).map(DatasetView::id);
    }

    @Override
    public void changed(Collection<UUID> all) {
        all.forEach(datasets::remake);
    }

    @Override
    public List<UUID> owned(UUID organization, Caller caller) {
        return packages("owner_org = ? and state = 'active'", caller, organization);
    }

    @Override
    public boolean visible(UUID dataset, Caller caller) {
        return views.byId(dataset).filter(view -> Visibility.sees(caller, view.labels())).isPresent();
    }

    @Override
    public List<Map<String, Object>> shown(Collection<UUID> all, Caller caller) {
        return views.all(List.copyOf(all)).stream().filter(view -> Visibility.sees(caller, view.labels())).map(views::tree).toList();
    }

    @Override
    public Object by(UUID user, int limit, Caller caller) {
        String where = "where state <> 'deleted' and creator = ?";
        String order = " order by modified desc, id limit ?";
        return views.listed(Visibility.of(caller).map(labels -> views.ids(where + " and labels && ?" + order, user, labels.toArray(String[]::new), limit))
            .orElseGet(() -> views.ids(where + order, user, limit)), caller);
    }

    private List<UUID> packages(String condition, Caller caller, UUID group) {
        return Visibility.of(caller).map(labels -> views.ids("where " + condition + " and labels && ? order by number", group, labels.toArray(String[]::new)))
            .orElseGet(() -> views.ids("where " + condition + " order by number", group));
    }
}
