package dev.coppice.migrate.proof;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of all tables at one moment. */
public record Contents(Map<TableName, Rows> tables) {

    /** The rows of one table as texts, in an order of their own. */
    public record Rows(List<String> texts) {

        public Rows {
            List<String> sorted = new ArrayList<>(texts);
            Collections.sort(sorted);
            texts = List.copyOf(sorted);
        }

        /** How many there are. */
        public int count() {
            return texts.size();
        }
    }

    /** What the tables of a schema hold now. */
    public static Contents of(Connection connection, Schema schema) throws SQLException {
        Map<TableName, Rows> tables = new TreeMap<>();
        Dialect dialect = Dialects.of(connection);
        for (Table table : schema.tables()) {
            tables.put(table.name(), rows(connection, dialect, table));
        }
        return new Contents(tables);
    }

    /** The rows of a table; nothing where it was not there. */
    public Optional<Rows> find(TableName table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** How many rows there are in all. */
    public long size() {
        return tables.values().stream().mapToLong(Rows::count).sum();
    }

    private static Rows rows(Connection connection, Dialect dialect, Table table) throws SQLException {
        String columns = table.columns().stream()
                .map(Column::name)
                .map(dialect::quoteIfNeeded)
                .collect(Collectors.joining(", "));
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + columns + " FROM " + dialect.name(table.name()))) {
            while (rows.next()) {
                texts.add(text(rows, table.columns().size()));
            }
        }
        return new Rows(texts);
    }

    private static String text(ResultSet row, int columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return String.join("|", values);
    }
}
