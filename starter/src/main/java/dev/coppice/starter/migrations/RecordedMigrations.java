package dev.coppice.starter.migrations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a database says about its migrations.
 *
 * @param rows of Flyway's table, oldest first
 * @param journal under which keys Coppice recorded statements: {@code V2} for a migration, {@code U2} for its undo
 */
record RecordedMigrations(List<Row> rows, Set<String> journal, Contents contents) {

    private static final String HISTORY = "flyway_schema_history";
    private static final String JOURNAL = "coppice_migration_journal";
    private static final String[] KINDS_OF_TABLES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};
    private static final int PATIENCE_SECONDS = 5;

    RecordedMigrations {
        rows = List.copyOf(rows);
        journal = Set.copyOf(journal);
    }

    /** Whether there are tables besides those that keep the record. */
    enum Contents {
        NO_TABLES,
        TABLES
    }

    /**
     * A row of Flyway's table.
     *
     * @param version null for what has none
     * @param checksum null for what is no file
     */
    record Row(
            int rank,
            String type,
            @Nullable String version,
            String description,
            @Nullable Integer checksum,
            boolean success) {}

    /** Reads them by one look at the catalogue and one at each of the two tables. */
    static RecordedMigrations read(Connection connection) throws SQLException {
        List<String> tables = tables(connection);
        Optional<String> history = find(tables, HISTORY);
        Optional<String> journal = find(tables, JOURNAL);
        boolean isFilled =
                tables.size() > history.stream().count() + journal.stream().count();
        return new RecordedMigrations(
                history.isPresent() ? rows(connection, history.get()) : List.of(),
                journal.isPresent() ? keys(connection, journal.get()) : Set.of(),
                isFilled ? Contents.TABLES : Contents.NO_TABLES);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData catalogue = connection.getMetaData();
        try (ResultSet tables =
                catalogue.getTables(connection.getCatalog(), connection.getSchema(), "%", KINDS_OF_TABLES)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** A table as the database spells it: some write our names in capitals. */
    private static Optional<String> find(List<String> tables, String name) {
        return tables.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private static List<Row> rows(Connection connection, String table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet found = statement.executeQuery("SELECT * FROM " + quoted(connection, table))) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        rows.sort(Comparator.comparingInt(Row::rank));
        return rows;
    }

    private static Row row(ResultSet found) throws SQLException {
        int checksum = found.getInt("checksum");
        Integer known = found.wasNull() ? null : checksum;
        return new Row(
                found.getInt("installed_rank"),
                found.getString("type"),
                found.getString("version"),
                found.getString("description"),
                known,
                found.getBoolean("success"));
    }

    private static Set<String> keys(Connection connection, String table) throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet found =
                    statement.executeQuery("SELECT DISTINCT migration FROM " + quoted(connection, table))) {
                while (found.next()) {
                    keys.add(found.getString(1));
                }
            }
        }
        return keys;
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        return quote + name + quote;
    }
}
