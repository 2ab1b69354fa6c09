package dev.coppice.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A fresh, empty database of a real engine, for one test alone. Closing it drops it.
 *
 * <p>PostgreSQL and MariaDB are started by whoever needs them first and serve the whole build; see {@link TestServer}.
 */
public final class TestDatabase implements AutoCloseable {

    private final Engine engine;
    private final ServerAddress address;
    private final Runnable drop;

    private TestDatabase(Engine engine, ServerAddress address, Runnable drop) {
        this.engine = engine;
        this.address = address;
        this.drop = drop;
    }

    public static TestDatabase sqlite() {
        Path folder = newFolder();
        ServerAddress address = ServerAddress.of("jdbc:sqlite:" + folder.resolve("test.sqlite"));
        return new TestDatabase(Engine.SQLITE, address, () -> ServerFiles.delete(folder));
    }

    public static TestDatabase h2() {
        Path folder = newFolder();
        ServerAddress address = ServerAddress.of("jdbc:h2:" + folder.resolve("test"));
        return new TestDatabase(Engine.H2, address, () -> ServerFiles.delete(folder));
    }

    public static TestDatabase postgresql() {
        ServerAddress server = TestServer.POSTGRESQL.address();
        String name = newName();
        run(server, "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        return new TestDatabase(
                Engine.POSTGRESQL,
                server.database(name),
                () -> run(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    public static TestDatabase mariadb() {
        ServerAddress server = TestServer.MARIADB.address();
        String name = newName();
        run(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new TestDatabase(
                Engine.MARIADB, server.database(name), () -> run(server, "DROP DATABASE IF EXISTS " + name));
    }

    /** One on a server that is known to be there. */
    static TestDatabase on(Engine engine, ServerAddress server) {
        String name = newName();
        run(server, "CREATE DATABASE " + name + (engine == Engine.MARIADB ? " CHARACTER SET utf8mb4" : ""));
        return new TestDatabase(engine, server.database(name), () -> {});
    }

    public Engine engine() {
        return engine;
    }

    /** The JDBC URL, without user and password. */
    public String url() {
        return address.url();
    }

    /** The form that people type: {@code sqlite:FILE}, {@code postgresql://host:port/name}. */
    public String shortUrl() {
        String url = address.url().substring("jdbc:".length());
        return engine == Engine.MARIADB ? url.replaceFirst("mariadb:", "mysql:") : url;
    }

    /** The user to connect as; empty for an embedded engine. */
    public String user() {
        return address.user();
    }

    /** The password to connect with; empty for an embedded engine. */
    public String password() {
        return address.password();
    }

    /** A new connection, which the caller closes. */
    public Connection connection() throws SQLException {
        return address.connect();
    }

    /** Runs a script of any number of statements, separated as the engine wants it. */
    public void execute(String script) throws SQLException {
        ServerAddress door = engine == Engine.MARIADB ? address.option("allowMultiQueries=true") : address;
        try (Connection connection = door.connect();
                Statement statement = connection.createStatement()) {
            if (engine == Engine.SQLITE) {
                statement.executeUpdate(script);
            } else {
                execute(statement, script);
            }
        }
    }

    /** Drops all that is in it, which is quicker than another database. No connection may be using it. */
    public TestDatabase clear() throws SQLException {
        switch (engine) {
            case SQLITE ->
                Path.of(address.url().substring("jdbc:sqlite:".length()))
                        .toFile()
                        .delete();
            case H2 -> execute("DROP ALL OBJECTS");
            case POSTGRESQL -> execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
            case MARIADB -> {
                String name = address.databaseName();
                execute("DROP DATABASE %s; CREATE DATABASE %s CHARACTER SET utf8mb4".formatted(name, name));
            }
        }
        return this;
    }

    @Override
    public void close() {
        drop.run();
    }

    @Override
    public String toString() {
        return address.url();
    }

    /** Looks at every result, because a later statement's failure shows only there. */
    private static void execute(Statement statement, String script) throws SQLException {
        boolean rows = statement.execute(script);
        while (rows || statement.getUpdateCount() != -1) {
            rows = statement.getMoreResults();
        }
    }

    private static void run(ServerAddress server, String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server at " + server.url() + " refused: " + e.getMessage(), e);
        }
    }

    private static String newName() {
        return "coppice_" + UUID.randomUUID().toString().substring(0, 13).replace('-', '_');
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("coppice-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engines of the first class, to run one test over all of them. */
    public enum Engine {
        SQLITE,
        H2,
        POSTGRESQL,
        MARIADB;

        /** A fresh database of this engine. */
        public TestDatabase create() {
            return switch (this) {
                case SQLITE -> sqlite();
                case H2 -> h2();
                case POSTGRESQL -> postgresql();
                case MARIADB -> mariadb();
            };
        }
    }
}
