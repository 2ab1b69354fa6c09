package dev.coppice.schema.read;

import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads SQLite: its pragmas as tables, joined over all tables at once, and the text of each table for what they do not
 * tell. Virtual tables and the shadows behind them are not tables here; attached databases are not looked at.
 */
record SqliteCatalogue(Connection connection) implements Catalogue {

    private static final String RELATIONS = """
            SELECT m.name, m.type = 'view' AS is_view, m.sql, t.wr, t.strict
            FROM pragma_table_list t JOIN main.sqlite_schema m ON m.name = t.name AND m.type IN ('table', 'view')
            WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'""";

    /** A view whose query no longer works has no columns; to ask for them would be an error. */
    private static final String COLUMNS = """
            SELECT t.name AS table_name, x.*
            FROM pragma_table_list t JOIN pragma_table_xinfo(t.name, 'main') x
            WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.ncol > 0
            AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY t.name, x.cid""";

    private static final String FOREIGN_KEYS = """
            SELECT t.name AS table_name, x.*
            FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name, 'main') x
            WHERE t.schema = 'main' AND t.type = 'table'
            ORDER BY t.name, x.id DESC, x.seq""";

    private static final String INDEXES = """
            SELECT t.name AS table_name, i.name AS index_name, i."unique", i.origin, m.sql,
                   x.cid, x.name AS column_name, x."desc"
            FROM pragma_table_list t JOIN pragma_index_list(t.name, 'main') i JOIN pragma_index_xinfo(i.name, 'main') x
            LEFT JOIN main.sqlite_schema m ON m.type = 'index' AND m.name = i.name
            WHERE t.schema = 'main' AND t.type = 'table' AND x.key = 1
            ORDER BY t.name, i.name, x.seqno""";

    private static final String TRIGGERS =
            "SELECT tbl_name, name, sql FROM main.sqlite_schema WHERE type = 'trigger' ORDER BY name";

    @Override
    public Schema read(Scope scope) throws SQLException {
        Rows rows = new Rows(connection);
        List<SqliteRelation> relations = rows.list(RELATIONS, SqliteCatalogue::relation);
        Map<String, SqliteRelation> byName = new LinkedHashMap<>();
        relations.forEach(relation -> byName.put(key(relation.name()), relation));
        rows.list(COLUMNS, SqliteRelation.ColumnRow::of)
                .forEach(row -> find(byName, row.table()).columns().add(row));
        rows.list(FOREIGN_KEYS, SqliteRelation.ReferenceRow::of)
                .forEach(row -> find(byName, row.table()).references().add(row));
        rows.list(INDEXES, SqliteRelation.IndexRow::of)
                .forEach(row -> find(byName, row.table()).indexes().add(row));
        for (SqliteRelation.TriggerRow row : rows.list(TRIGGERS, SqliteRelation.TriggerRow::of)) {
            find(byName, row.table()).triggers().add(new Trigger(row.name(), row.sql()));
        }
        return schema(relations, byName);
    }

    private static Schema schema(List<SqliteRelation> relations, Map<String, SqliteRelation> byName) {
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (SqliteRelation relation : relations) {
            if (relation.isView()) {
                views.add(relation.view());
            } else {
                tables.add(new SqliteTable(relation, byName).table());
            }
        }
        return new Schema(tables, views, List.of(), List.of(), List.of(), List.of());
    }

    private static SqliteRelation relation(ResultSet row) throws SQLException {
        List<String> options = new ArrayList<>();
        if (row.getBoolean("strict")) {
            options.add("STRICT");
        }
        if (row.getBoolean("wr")) {
            options.add("WITHOUT ROWID");
        }
        return SqliteRelation.of(row.getString("name"), row.getBoolean("is_view"), row.getString("sql"), options);
    }

    /** A trigger or key may name its table in another case than the table itself; what belongs to none is dropped. */
    private static SqliteRelation find(Map<String, SqliteRelation> byName, String name) {
        return byName.getOrDefault(key(name), SqliteRelation.of(name, false, "", List.of()));
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
