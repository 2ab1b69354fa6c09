package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of SQLite's catalogue that belong to one table or view. */
record SqliteRelation(
        String name,
        boolean isView,
        String sql,
        List<String> options,
        List<ColumnRow> columns,
        List<ReferenceRow> references,
        List<IndexRow> indexes,
        List<Trigger> triggers) {

    /** A column; {@code key} counts from 1 within the primary key. */
    record ColumnRow(
            String table,
            String name,
            String type,
            boolean notNull,
            @Nullable String defaultSql,
            int key,
            int hidden) {

        static ColumnRow of(ResultSet row) throws SQLException {
            return new ColumnRow(
                    row.getString("table_name"),
                    row.getString("name"),
                    row.getString("type"),
                    row.getBoolean("notnull"),
                    row.getString("dflt_value"),
                    row.getInt("pk"),
                    row.getInt("hidden"));
        }
    }

    /** One pair of columns of a foreign key; {@code to} is null where the target's primary key is meant. */
    record ReferenceRow(
            String table,
            int id,
            String target,
            String from,
            @Nullable String to,
            String onDelete,
            String onUpdate) {

        static ReferenceRow of(ResultSet row) throws SQLException {
            return new ReferenceRow(
                    row.getString("table_name"),
                    row.getInt("id"),
                    row.getString("table"),
                    row.getString("from"),
                    row.getString("to"),
                    row.getString("on_delete"),
                    row.getString("on_update"));
        }
    }

    /** One part of an index; {@code column} is null where it is an expression. */
    record IndexRow(
            String table,
            String index,
            boolean unique,
            String origin,
            @Nullable String sql,
            @Nullable String column,
            boolean descending) {

        static IndexRow of(ResultSet row) throws SQLException {
            return new IndexRow(
                    row.getString("table_name"),
                    row.getString("index_name"),
                    row.getBoolean("unique"),
                    row.getString("origin"),
                    row.getString("sql"),
                    row.getString("column_name"),
                    row.getBoolean("desc"));
        }
    }

    /** A trigger with the table or view that it watches. */
    record TriggerRow(String table, String name, String sql) {

        static TriggerRow of(ResultSet row) throws SQLException {
            return new TriggerRow(row.getString("tbl_name"), row.getString("name"), row.getString("sql"));
        }
    }

    static SqliteRelation of(String name, boolean isView, String sql, List<String> options) {
        return new SqliteRelation(
                name, isView, sql, options, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    View view() {
        List<Column> seen = columns.stream().map(SqliteRelation::viewColumn).toList();
        return new View(TableName.of(name), seen, query(), false, null, List.of(), triggers);
    }

    /** SQLite knows the declared type of a column that a view merely passes on, and nothing about nulls. */
    private static Column viewColumn(ColumnRow row) {
        return new Column(row.name(), SqliteTypes.of(row.type()), row.type(), true, ColumnValue.GIVEN, null, null);
    }

    private String query() {
        SqlCursor cursor = new SqlCursor(sql);
        cursor.moveTo("AS");
        cursor.next();
        return cursor.rest();
    }
}
