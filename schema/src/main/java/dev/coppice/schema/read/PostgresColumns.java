package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ColumnValue.Identity.Mode;
import dev.coppice.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the columns of PostgreSQL's tables and views. */
record PostgresColumns(PostgresRows rows) {

    private record Owned(long relation, Column column) {}

    Map<Long, List<Column>> byRelation() throws SQLException {
        List<Owned> columns = rows.list("""
                SELECT a.attrelid, a.attname, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
                    pg_catalog.format_type(a.atttypid, a.atttypmod) AS spelling,
                    pg_catalog.format_type(coalesce(nullif(t.typbasetype, 0), t.oid), -1) AS cast_name,
                    t.typname, t.typtype, tn.nspname AS type_schema,
                    e.typname AS element_name, e.typtype AS element_kind, en.nspname AS element_schema,
                    pg_catalog.pg_get_expr(v.adbin, v.adrelid) AS value,
                    co.collname, d.description,
                    EXISTS (SELECT FROM pg_catalog.pg_depend own
                        JOIN pg_catalog.pg_depend uses ON uses.classid = 'pg_catalog.pg_attrdef'::regclass
                            AND uses.objid = v.oid AND uses.refobjid = own.objid
                        WHERE own.classid = 'pg_catalog.pg_class'::regclass AND own.deptype = 'a'
                            AND own.refobjid = a.attrelid AND own.refobjsubid = a.attnum) AS counts
                FROM pg_catalog.pg_attribute a
                JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
                LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A' AND t.typtype = 'b'
                LEFT JOIN pg_catalog.pg_namespace en ON en.oid = e.typnamespace
                LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
                LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
                LEFT JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_class'::regclass
                    AND d.objoid = a.attrelid AND d.objsubid = a.attnum
                WHERE c.relnamespace = ANY (?) AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition
                    AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attrelid, a.attnum
                """, this::owned);
        return columns.stream()
                .collect(
                        Collectors.groupingBy(Owned::relation, Collectors.mapping(Owned::column, Collectors.toList())));
    }

    private Owned owned(ResultSet row) throws SQLException {
        SqlType type = type(row);
        Column column = new Column(
                row.getString("attname"),
                type,
                row.getString("spelling"),
                !row.getBoolean("attnotnull"),
                value(row, type),
                row.getString("collname"),
                row.getString("description"));
        return new Owned(row.getLong("attrelid"), column);
    }

    private SqlType type(ResultSet row) throws SQLException {
        PostgresTypes types = new PostgresTypes(rows, row.getInt("atttypmod"));
        @Nullable String element = row.getString("element_name");
        return element == null
                ? types.of(row.getString("typtype"), row.getString("type_schema"), row.getString("typname"))
                : new SqlType.Array(types.of(row.getString("element_kind"), row.getString("element_schema"), element));
    }

    private static ColumnValue value(ResultSet row, SqlType type) throws SQLException {
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            return new ColumnValue.Identity(identity.equals("a") ? Mode.ALWAYS : Mode.BY_DEFAULT);
        }
        String sql = row.getString("value");
        if (sql == null) {
            return ColumnValue.GIVEN;
        }
        String generated = row.getString("attgenerated");
        if (!generated.isEmpty()) {
            return new ColumnValue.Generated(PostgresRows.bare(sql), generated.equals("s"));
        }
        boolean isSerial = row.getBoolean("counts") && row.getBoolean("attnotnull") && type instanceof SqlType.Int;
        return isSerial
                ? new ColumnValue.Identity(Mode.SEQUENCE)
                : new PostgresDefaults(type, row.getString("cast_name")).value(sql);
    }
}
