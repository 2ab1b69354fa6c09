package dev.coppice.migrate.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An empty place of the same engine as another database, for reading and writing schemas. Closing it removes it.
 *
 * <p>SQLite and H2 get one in memory. On PostgreSQL it is a schema within a transaction that is never committed, so that
 * nothing of it stays even if the process is killed; on MariaDB and MySQL a database of its own.
 */
public final class Scratch implements AutoCloseable {

    private static final Set<String> H2_SETTINGS = Set.of(
            "MODE",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "NON_KEYWORDS",
            "DEFAULT_NULL_ORDERING");

    private final Connection connection;
    private final Removal removal;

    private Scratch(Connection connection, Removal removal) {
        this.connection = connection;
        this.removal = removal;
    }

    /** What puts everything back as it was. */
    @FunctionalInterface
    private interface Removal {
        void run() throws SQLException;
    }

    /**
     * A place beside a database.
     *
     * @param database stays the caller's, who does not use it before the place is closed
     * @throws SQLException if the user may not make one
     */
    public static Scratch beside(Connection database) throws SQLException {
        String product = database.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return switch (product) {
            case "sqlite" -> inMemory("jdbc:sqlite::memory:");
            case "h2" ->
                inMemory("jdbc:h2:mem:" + h2Settings(database.getMetaData().getURL()));
            case "postgresql" -> inTransaction(database);
            default -> asDatabase(database);
        };
    }

    /** Where to work. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        removal.run();
    }

    private static Scratch inMemory(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        return new Scratch(connection, connection::close);
    }

    /** What of a database's settings decides how its SQL is understood. */
    private static String h2Settings(@Nullable String url) {
        return url == null
                ? ""
                : Stream.of(url.split(";"))
                        .skip(1)
                        .filter(setting -> H2_SETTINGS.contains(setting.split("=", 2)[0].toUpperCase(Locale.ROOT)))
                        .map(setting -> ";" + setting)
                        .collect(Collectors.joining());
    }

    private static Scratch inTransaction(Connection database) throws SQLException {
        boolean committedByItself = database.getAutoCommit();
        database.setAutoCommit(false);
        String name = newName();
        Removal removal = () -> {
            database.rollback();
            database.setAutoCommit(committedByItself);
        };
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
            statement.execute(
                    "SELECT set_config('search_path', '" + name + ",' || current_setting('search_path'), true)");
        } catch (SQLException refused) {
            removal.run();
            throw refused;
        }
        return new Scratch(database, removal);
    }

    private static Scratch asDatabase(Connection database) throws SQLException {
        String before = database.getCatalog();
        String name = newName();
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        database.setCatalog(name);
        return new Scratch(database, () -> {
            database.setCatalog(before);
            try (Statement statement = database.createStatement()) {
                statement.execute("DROP DATABASE " + name);
            }
        });
    }

    private static String newName() {
        return "coppice_scratch_"
                + UUID.randomUUID().toString().replace('-', '_').substring(0, 13);
    }
}
