package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of the tables and views of a schema of MariaDB or MySQL. */
record MariaDbColumns(Map<String, List<OwnedColumn>> byTable) {

    private static final Pattern ON_UPDATE =
            Pattern.compile("on update ([a-z_]+(?:\\(\\d*\\))?)", Pattern.CASE_INSENSITIVE);

    /** A column and the table that it belongs to. */
    record OwnedColumn(String table, Column column) {}

    static MariaDbColumns read(MariaDbRows rows, MariaDbChecks checks) throws SQLException {
        boolean isMySql = rows.isMySql();
        List<OwnedColumn> columns = rows.list("""
                SELECT TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT, IS_NULLABLE, COLUMN_TYPE, COLLATION_NAME, EXTRA,
                    COLUMN_COMMENT, GENERATION_EXPRESSION
                FROM information_schema.COLUMNS
                WHERE TABLE_SCHEMA = ?
                ORDER BY TABLE_NAME, ORDINAL_POSITION
                """, row -> column(rows, row, checks, isMySql));
        return new MariaDbColumns(Rows.grouped(columns, OwnedColumn::table));
    }

    /** The columns of a table with this default collation. */
    List<Column> of(String table, String collation) {
        return byTable.getOrDefault(table, List.of()).stream()
                .map(OwnedColumn::column)
                .map(column -> collation.equals(column.collation()) ? withoutCollation(column) : column)
                .toList();
    }

    private static OwnedColumn column(MariaDbRows rows, ResultSet row, MariaDbChecks checks, boolean isMySql)
            throws SQLException {
        String table = row.getString("TABLE_NAME");
        String name = row.getString("COLUMN_NAME");
        String words = row.getString("COLUMN_TYPE");
        boolean isJson = words.equals("longtext") && checks.isJson(table, name);
        SqlType type = isJson ? new SqlType.Json() : MariaDbTypes.of(words);
        ColumnValue value = value(rows, row, type, isMySql);
        String comment = row.getString("COLUMN_COMMENT");
        return new OwnedColumn(
                table,
                new Column(
                        name,
                        type,
                        (isJson ? "json" : words) + behindType(row, value),
                        row.getString("IS_NULLABLE").equals("YES"),
                        value,
                        isJson ? null : row.getString("COLLATION_NAME"),
                        comment.isEmpty() ? null : comment));
    }

    private static ColumnValue value(MariaDbRows rows, ResultSet row, SqlType type, boolean isMySql)
            throws SQLException {
        String extra = row.getString("EXTRA").toUpperCase(Locale.ROOT);
        if (extra.contains("VIRTUAL GENERATED") || extra.contains("STORED GENERATED")) {
            return new ColumnValue.Generated(
                    rows.unqualified(row.getString("GENERATION_EXPRESSION")), extra.contains("STORED GENERATED"));
        }
        if (extra.contains("AUTO_INCREMENT")) {
            return new ColumnValue.Identity(ColumnValue.Identity.Mode.AUTO_INCREMENT);
        }
        @Nullable String told = row.getString("COLUMN_DEFAULT");
        @Nullable String given = told == null ? null : rows.unqualified(told);
        MariaDbDefaults defaults = new MariaDbDefaults(type);
        boolean isPlainText = isMySql && !extra.contains("DEFAULT_GENERATED");
        ColumnValue value = isPlainText ? defaults.ofPlain(given) : defaults.ofSql(given);
        Matcher onUpdate = ON_UPDATE.matcher(row.getString("EXTRA"));
        boolean isTouched = given != null && !value.equals(ColumnValue.GIVEN) && onUpdate.find();
        return isTouched ? new ColumnValue.Expression(given + " ON UPDATE " + onUpdate.group(1)) : value;
    }

    /** What our model has no place for stays with the type: to be touched by each update, to be invisible. */
    private static String behindType(ResultSet row, ColumnValue value) throws SQLException {
        String extra = row.getString("EXTRA");
        Matcher onUpdate = ON_UPDATE.matcher(extra);
        String touched = onUpdate.find() && value.equals(ColumnValue.GIVEN) ? " ON UPDATE " + onUpdate.group(1) : "";
        return touched + (extra.contains("INVISIBLE") ? " INVISIBLE" : "");
    }

    private static Column withoutCollation(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.spelling(),
                column.nullable(),
                column.value(),
                null,
                column.comment());
    }
}
