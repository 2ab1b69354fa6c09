package dev.coppice.starter.write;

import dev.coppice.starter.mapping.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the generated columns of tables are worked out from, as the database spells it; each table is asked for once. */
public final class Derivations {

    private static final String OF_SQLITE =
            "select sql from sqlite_schema where type = 'table' and lower(name) = lower(?)";
    private static final String OF_MYSQL = """
            select column_name, generation_expression from information_schema.columns
            where table_schema = ? and table_name = ? and generation_expression <> ''""";
    private static final String ELSEWHERE = """
            select column_name, generation_expression from information_schema.columns
            where table_schema = ? and table_name = ? and is_generated = 'ALWAYS'""";

    private final DataSource dataSource;
    private final Map<TableName, Map<String, String>> known = new ConcurrentHashMap<>();

    public Derivations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of a column as statements spell it; empty where it is stored as it is, or where nobody tells. */
    public Optional<String> find(TableName table, String column) {
        return Optional.ofNullable(columns(table).get(bare(column)));
    }

    private Map<String, String> columns(TableName table) {
        Map<String, String> before = known.get(table);
        if (before != null) {
            return before;
        }
        try (Connection connection = dataSource.getConnection()) {
            Map<String, String> columns = new TreeMap<>();
            for (TablePlace place : TablePlace.of(connection, table)) {
                columns.putAll(read(connection, place));
            }
            known.put(table, columns);
            return columns;
        } catch (SQLException untold) {
            // The value is there all the same.
            return Map.of();
        }
    }

    private static Map<String, String> read(Connection connection, TablePlace place) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "SQLite" -> {
                String statement = statement(connection, place.table());
                yield statement == null ? Map.of() : GeneratedInSql.of(statement);
            }
            case "MariaDB", "MySQL" -> pairs(connection, OF_MYSQL, place);
            default -> pairs(connection, ELSEWHERE, place);
        };
    }

    private static @Nullable String statement(Connection connection, String table) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(OF_SQLITE)) {
            question.setString(1, table);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static Map<String, String> pairs(Connection connection, String sql, TablePlace place) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, place.surroundings());
            question.setString(2, place.table());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    String rule = rows.getString(2);
                    if (rule != null) {
                        found.put(bare(rows.getString(1)), rule);
                    }
                }
            }
        }
        return found;
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("^[\"`\\[]|[\"`\\]]$", "")
                .toLowerCase(Locale.ROOT);
    }
}
