package dev.coppice.bench;

import dev.coppice.schema.Table;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.LargeSchema;
import dev.coppice.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A large schema on PostgreSQL: eight foreign keys for every five tables, always the same. */
final class SyntheticDatabase {

    private SyntheticDatabase() {}

    /** A database of that many tables, without rows; the caller closes it. */
    static TestDatabase ofTables(int tables) throws SQLException {
        TestDatabase database = TestDatabase.postgresql();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            DdlWriter writer = new DdlWriter(Dialects.of(connection));
            for (String sql : writer.create(LargeSchema.ofTables(tables))) {
                statement.execute(sql);
            }
        }
        return database;
    }

    /** The change that every class has to follow. */
    static void addColumnToEveryTable(TestDatabase database, int tables) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (Table table : LargeSchema.ofTables(tables).tables()) {
                statement.execute("alter table \"%s\" add column nickname varchar(40)"
                        .formatted(table.name().name()));
            }
        }
    }
}
