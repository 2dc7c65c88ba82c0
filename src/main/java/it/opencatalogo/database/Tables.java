package it.opencatalogo.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of the catalogue as the database itself describes them, each after those it refers to: what a migration adds is in an export
 * without being named anywhere. The book of the migrations is left out; the number of the last one stands for it.
 */
final class Tables {
    private static final String BOOK = "flyway_schema_history";
    private static final String DESCRIBED = """
        select c.relname,
               (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
               (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped
                union all
                select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                 where i.indrelid = c.oid and i.indisprimary and i.indnatts = 1 and a.atttypid = 'int8'::regtype limit 1),
               array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
                      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid)
          from pg_class c
         where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'flyway_schema_history'
           and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
         order by c.relname""";

    private Tables() {
    }

    /** @param order the column by which its rows grew, if there is one; else null */
    record Table(String name, List<String> columns, String order, List<String> refersTo) {
        String quoted() {
            return quote(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Tables::quote).toList());
        }
    }

    static List<Table> of(Connection connection) throws SQLException {
        Map<String, Table> waiting = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(DESCRIBED)) {
            while (rows.next()) {
                waiting.put(rows.getString(1), new Table(rows.getString(1), texts(rows, 2), rows.getString(3), texts(rows, 4)));
            }
        }
        List<Table> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Table> free = waiting.values().stream().filter(table -> table.refersTo.stream().noneMatch(waiting::containsKey)).toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other in a circle: " + waiting.keySet());
            }
            free.forEach(table -> waiting.remove(table.name));
            sorted.addAll(free);
        }
        return sorted;
    }

    /** The number of the last migration; null if there was none. */
    static String schemaVersion(Connection connection) throws SQLException {
        if (one(connection, "select to_regclass(current_schema() || '." + BOOK + "')::text") == null) {
            return null;
        }
        return one(connection, "select version from " + BOOK + " where success and version is not null order by installed_rank desc limit 1");
    }

    static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
