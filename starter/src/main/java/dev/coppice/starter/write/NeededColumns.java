package dev.coppice.starter.write;

import dev.coppice.starter.mapping.TableName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Columns that no new row can do without, as the catalogue of the database tells it: they may not be empty, and the database
 * does not fill them. Each table is asked for once.
 */
public final class NeededColumns {

    private static final String FILLED_BY_TRIGGERS = """
            select count(*) from information_schema.triggers where event_object_schema = ? and event_object_table = ?
            and event_manipulation = 'INSERT' and action_timing in ('BEFORE', 'INSTEAD OF')""";

    private final DataSource dataSource;
    private final Map<TableName, Set<String>> known = new ConcurrentHashMap<>();

    public NeededColumns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether a column, as statements spell it, is one of them; none is where nobody tells. */
    public boolean has(TableName table, String column) {
        return columns(table).contains(bare(column));
    }

    private Set<String> columns(TableName table) {
        Set<String> before = known.get(table);
        if (before != null) {
            return before;
        }
        try (Connection connection = dataSource.getConnection()) {
            Set<String> columns = new HashSet<>();
            for (TablePlace place : TablePlace.of(connection, table)) {
                if (!isFilledByTriggers(connection, place)) {
                    collect(connection.getMetaData(), place, columns);
                }
            }
            known.put(table, columns);
            return columns;
        } catch (SQLException untold) {
            // The database refuses what it does not take.
            return Set.of();
        }
    }

    private static void collect(DatabaseMetaData catalogue, TablePlace place, Set<String> found) throws SQLException {
        try (ResultSet columns = catalogue.getColumns(place.catalog(), place.schema(), place.table(), null)) {
            while (columns.next()) {
                // The name is taken for a pattern, in which an underscore is any character.
                boolean isOfTable = place.table().equals(columns.getString("TABLE_NAME"));
                boolean mayBeEmpty = columns.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                boolean isFilled = columns.getString("COLUMN_DEF") != null
                        || "YES".equals(columns.getString("IS_AUTOINCREMENT"))
                        || "YES".equals(columns.getString("IS_GENERATEDCOLUMN"));
                if (isOfTable && !mayBeEmpty && !isFilled) {
                    found.add(bare(columns.getString("COLUMN_NAME")));
                }
            }
        }
    }

    /** What they fill, nobody knows. Those of SQLite change no values of the row that comes. */
    private static boolean isFilledByTriggers(Connection connection, TablePlace place) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
            return false;
        }
        try (PreparedStatement question = connection.prepareStatement(FILLED_BY_TRIGGERS)) {
            question.setString(1, place.surroundings());
            question.setString(2, place.table());
            try (ResultSet count = question.executeQuery()) {
                return count.next() && count.getInt(1) > 0;
            }
        }
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("^[\"`\\[]|[\"`\\]]$", "")
                .toLowerCase(Locale.ROOT);
    }
}
