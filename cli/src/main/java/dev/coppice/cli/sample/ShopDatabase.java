package dev.coppice.cli.sample;

import dev.coppice.cli.connect.Connector;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sample database, on any engine. Made twice, it is the same to the last byte of a SQLite file. */
public final class ShopDatabase {

    /** What the sample is called. */
    public static final String NAME = "shop";

    private static final int ROWS_PER_BATCH = 500;

    private ShopDatabase() {}

    /** The tables, in no engine's words. */
    public static Schema schema() {
        return ShopSchema.schema();
    }

    /** Makes the sample in a new SQLite file. */
    public static void createFile(Path file) throws SQLException {
        try (Connection connection = Connector.openForWriting(file)) {
            try (Statement pragma = connection.createStatement()) {
                pragma.execute("pragma page_size = 4096");
                pragma.execute("pragma synchronous = off");
                pragma.execute("pragma journal_mode = off");
            }
            create(connection);
        }
    }

    /** Makes the sample in an empty database. */
    public static void create(Connection connection) throws SQLException {
        Dialect dialect = Dialects.of(connection);
        boolean capitals = dialect.needsQuotes("customer");
        Schema schema = capitals ? UpperCase.of(ShopSchema.schema()) : ShopSchema.schema();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : new DdlWriter(dialect).create(schema)) {
                statement.execute(sql);
            }
        }
        for (TableRows lower : ShopRows.all()) {
            TableRows rows = capitals ? lower.inUpperCase() : lower;
            insert(connection, dialect, schema.table(TableName.of(rows.table())), rows);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void insert(Connection connection, Dialect dialect, Table table, TableRows rows)
            throws SQLException {
        Binding binding = Binding.of(dialect, table, rows.columns());
        String sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(dialect.name(table.name()), dialect.names(rows.columns()), binding.placeholders());
        // MariaDB leaves gaps where it counts for a batch; rows refer to each other by those numbers.
        int atOnce = isCounted(table, rows) ? 1 : ROWS_PER_BATCH;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (List<@Nullable Object> row : rows.rows()) {
                binding.bind(statement, row);
                statement.addBatch();
                if (++waiting == atOnce) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static boolean isCounted(Table table, TableRows rows) {
        return table.columns().stream()
                .anyMatch(column -> column.value() instanceof ColumnValue.Identity
                        && !rows.columns().contains(column.name()));
    }
}
