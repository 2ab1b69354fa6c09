package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table in which statements are recorded, in the database that they change: what is written there is kept or lost
 * together with what they do.
 */
final class Journal {

    private static final String TABLE = History.JOURNAL;

    private final Connection connection;

    Journal(Connection connection) {
        this.connection = connection;
    }

    /** How far a statement came. */
    enum State {
        STARTED,
        DONE
    }

    /**
     * A statement that was run.
     *
     * @param step counted from 1
     * @param schema what the database looked like: before it, if only started; after it, if done; null if not looked at
     */
    record Row(int step, String hash, State state, @Nullable String schema) {}

    boolean exists() throws SQLException {
        for (String name : List.of(TABLE, TABLE.toUpperCase(Locale.ROOT))) {
            try (ResultSet tables =
                    connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    void create() throws SQLException {
        if (!exists()) {
            execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (migration VARCHAR(255) NOT NULL, step INTEGER NOT NULL, "
                    + "hash VARCHAR(64) NOT NULL, state VARCHAR(8) NOT NULL, schema_hash VARCHAR(64), "
                    + "PRIMARY KEY (migration, step))");
        }
    }

    /** What is recorded under a key, in order. */
    List<Row> rows(String key) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT step, hash, state, schema_hash FROM " + TABLE + " WHERE migration = ? ORDER BY step")) {
            query.setString(1, key);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            found.getInt(1),
                            found.getString(2),
                            State.valueOf(found.getString(3)),
                            found.getString(4)));
                }
            }
        }
        return rows;
    }

    /** Under which keys something is recorded. */
    List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet found =
                        query.executeQuery("SELECT DISTINCT migration FROM " + TABLE + " ORDER BY migration")) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return keys;
    }

    /** Records a statement, or how far it came since. */
    void put(String key, Row row) throws SQLException {
        remove(key, row.step());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + TABLE + " (migration, step, hash, state, schema_hash) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, key);
            insert.setInt(2, row.step());
            insert.setString(3, row.hash());
            insert.setString(4, row.state().name());
            insert.setString(5, row.schema());
            insert.executeUpdate();
        }
    }

    /** Forgets all under a key. */
    void forget(String key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + TABLE + " WHERE migration = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private void remove(String key, int step) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + TABLE + " WHERE migration = ? AND step = ?")) {
            delete.setString(1, key);
            delete.setInt(2, step);
            delete.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
