package it.opencatalogo.activity;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.dataset.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statements behind the lists: each answers positions of the log through an index, however long the log is. They count from the newest by
 * {@code -position}, as the indexes of the news do. Values are parameters.
 */
final class ListQuery {
    /** How many of the newest entries are looked through before the objects of a large feed are asked one by one. */
    private static final int WINDOW = 1000;
    /** The rows that are entries; as the indexes of the news say it. */
    static final String LIVING = "activity is not null and document is not null";
    private static final String OBJECTS = "objects as (select unnest(?::uuid[]) as id"
        + " union select id from dataset where owner_org = any(?) and not private"
        + " union select d.id from member m join dataset d on d.id = m.object_id"
        + " where m.group_id = any(?) and m.object_type = 'package' and m.state = 'active' and not d.private)";
    private final Page page;
    private final String filter;
    private final List<Object> filterArguments = new ArrayList<>();
    private final String order;

    ListQuery(Page page, Caller caller) {
        this.page = page;
        StringBuilder conditions = new StringBuilder(LIVING);
        // A stranger's condition is that of an index of its own. Accounts are shown to whoever may see them at all: their lists say who.
        Visibility.of(caller).ifPresent(labels -> {
            conditions.append(" and (labels ").append(labels.size() == 1 ? "@> '{public}'" : "&& ?").append(" or kind = 'user')");
            if (labels.size() > 1) {
                filterArguments.add(labels.toArray(String[]::new));
            }
        });
        if (!page.types().isEmpty()) {
            conditions.append(" and activity = any(?)");
            filterArguments.add(page.types().toArray(String[]::new));
        }
        if (!page.excluded().isEmpty()) {
            conditions.append(" and activity <> all(?)");
            filterArguments.add(page.excluded().toArray(String[]::new));
        }
        // Positions grow with time, so that moments become positions.
        page.before().ifPresent(moment -> {
            conditions.append(" and -position > -coalesce((select position from change where at >= ? order by at, position limit 1), 9223372036854775807)");
            filterArguments.add(moment);
        });
        page.after().ifPresent(moment -> {
            conditions.append(" and -position < -coalesce((select position from change where at <= ? order by at desc, position desc limit 1), 0)");
            filterArguments.add(moment);
        });
        filter = conditions.toString();
        order = page.forward() ? " order by -position desc limit ?" : " order by -position limit ?";
    }

    /** A statement and its arguments, in their order. */
    record Statement(String sql, Object[] arguments) {
    }

    Statement packages() {
        List<Object> arguments = new ArrayList<>(filterArguments);
        arguments.add(page.limit());
        arguments.add(page.offset());
        // Without accounts, so that a stranger's list can follow the index of what is public.
        return new Statement("select position from change where " + filter.replace(" or kind = 'user'", "") + " and activity like '%package'" + order + " offset ?", arguments.toArray());
    }

    /** Looks through the newest entries only: enough for the first pages of those who publish often. */
    Statement newest(Feed feed) {
        List<Object> arguments = new ArrayList<>(objects(feed));
        arguments.addAll(filterArguments);
        arguments.add(WINDOW);
        arguments.add(array(feed.users()));
        arguments.add(page.limit());
        arguments.add(page.offset());
        return new Statement("with " + OBJECTS + ", newest as materialized (select position, object_id, activity_user from change where " + filter + order + ")"
            + " select position from newest where object_id in (select id from objects) or activity_user = any(?)" + order + " offset ?", arguments.toArray());
    }

    /** Asks each user and object for its own newest entries, and merges them. */
    Statement each(Feed feed) {
        List<Object> arguments = new ArrayList<>(objects(feed));
        int each = (int) Math.min((long) page.limit() + page.offset(), Integer.MAX_VALUE);
        arguments.add(array(feed.users()));
        arguments.addAll(filterArguments);
        arguments.add(each);
        arguments.addAll(filterArguments);
        arguments.add(each);
        arguments.add(page.limit());
        arguments.add(page.offset());
        return new Statement("with " + OBJECTS + " select position from ("
            + "select n.position from unnest(?::uuid[]) u(id) cross join lateral (select position from change where activity_user = u.id and " + filter + order + ") n"
            + " union select n.position from objects o cross join lateral (select position from change where object_id = o.id and " + filter + order + ") n) merged"
            + order + " offset ?", arguments.toArray());
    }

    private static List<Object> objects(Feed feed) {
        return List.of(array(feed.objects()), array(feed.organizations()), array(feed.groups()));
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
