package dev.coppice.schema.read;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of the tables of a schema, and the JSON columns, which MariaDB knows by a check only. */
record MariaDbChecks(Map<String, List<OwnedCheck>> byTable) {

    private static final Pattern INVENTED = Pattern.compile("CONSTRAINT_\\d+|.*_chk_\\d+");

    /** A check and the table that it belongs to. */
    record OwnedCheck(String table, Check check) {}

    static MariaDbChecks read(MariaDbRows rows) throws SQLException {
        return new MariaDbChecks(Rows.grouped(rows.list(question(rows), MariaDbChecks::check), OwnedCheck::table));
    }

    /** Whether a column was declared as JSON. */
    boolean isJson(String table, String column) {
        return byTable.getOrDefault(table, List.of()).stream()
                .anyMatch(owned -> owned.check().equals(jsonCheck(column)));
    }

    /** The checks that somebody wrote for a table of these columns. */
    List<Check> of(String table, List<Column> columns) {
        Set<Check> ofJson = columns.stream()
                .filter(column -> column.type() instanceof SqlType.Json)
                .map(column -> jsonCheck(column.name()))
                .collect(Collectors.toSet());
        return byTable.getOrDefault(table, List.of()).stream()
                .map(OwnedCheck::check)
                .filter(check -> !ofJson.contains(check))
                .toList();
    }

    private static Check jsonCheck(String column) {
        return new Check(null, "json_valid(" + MariaDbRows.quoted(column) + ")");
    }

    private static String question(MariaDbRows rows) throws SQLException {
        return rows.isMySql() ? """
                SELECT t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE, 'Table' AS LEVEL
                FROM information_schema.CHECK_CONSTRAINTS c
                JOIN information_schema.TABLE_CONSTRAINTS t USING (CONSTRAINT_SCHEMA, CONSTRAINT_NAME)
                WHERE c.CONSTRAINT_SCHEMA = ? AND t.CONSTRAINT_TYPE = 'CHECK'
                """ : """
                SELECT TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE, LEVEL
                FROM information_schema.CHECK_CONSTRAINTS
                WHERE CONSTRAINT_SCHEMA = ?
                """;
    }

    /** A check at a column is called like the column, which is no name. */
    private static OwnedCheck check(ResultSet row) throws SQLException {
        String name = row.getString("CONSTRAINT_NAME");
        boolean isOwn = row.getString("LEVEL").equals("Table")
                && !INVENTED.matcher(name).matches();
        @Nullable String own = isOwn ? name : null;
        return new OwnedCheck(
                row.getString("TABLE_NAME"), new Check(own, PostgresRows.bare(row.getString("CHECK_CLAUSE"))));
    }
}
