package dev.coppice.cli.connect;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens databases; only the driver that is needed is loaded. */
public final class Connector {

    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String SECONDS_TO_CONNECT = "10";

    /**
     * A connection that changes nothing.
     *
     * @throws Problem if the database cannot be opened, saying why and what to do
     */
    public Connection open(DatabaseUrl url, Credentials credentials) {
        if (url instanceof DatabaseUrl.Embedded embedded) {
            requireDatabaseFile(embedded);
        }
        Properties properties = properties(url, credentials);
        if (url.engine() == Engine.SQLITE) {
            properties.setProperty("open_mode", "1");
        }
        try {
            Connection connection = connect(url, readOnly(url), properties);
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException e) {
            throw ConnectionTrouble.of(url, credentials, e);
        }
    }

    /**
     * A connection that may change everything. The file of an embedded database is made if it is not there.
     *
     * @throws Problem if the database cannot be opened, saying why and what to do
     */
    public Connection openToChange(DatabaseUrl url, Credentials credentials) {
        if (url instanceof DatabaseUrl.Embedded embedded && Files.exists(embedded.file())) {
            requireDatabaseFile(embedded);
        }
        try {
            return connect(url, url.jdbc(), properties(url, credentials));
        } catch (SQLException e) {
            throw ConnectionTrouble.of(url, credentials, e);
        }
    }

    /**
     * An empty database of the same engine that lives in memory until the connection is closed.
     *
     * @throws SQLException if an option of the URL does not hold
     */
    public Connection openInMemory(DatabaseUrl.Embedded like) throws SQLException {
        return connect(like, like.inMemory(), properties(like, Credentials.NONE));
    }

    private static Connection connect(DatabaseUrl url, String jdbc, Properties properties) throws SQLException {
        Connection connection = driver(url.engine()).connect(jdbc, properties);
        if (connection == null) {
            throw new IllegalStateException("The driver does not know its own URLs: " + url.engine());
        }
        return probed(connection, url.engine());
    }

    /** SQLite opens anything and looks into it later; here the file is still known by its name. */
    private static Connection probed(Connection connection, Engine engine) throws SQLException {
        if (engine == Engine.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select count(*) from sqlite_master");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    /** A connection that may write, to a SQLite file that is made if it is not there. */
    public static Connection openForWriting(Path sqliteFile) throws SQLException {
        return driver(Engine.SQLITE).connect("jdbc:sqlite:" + sqliteFile, new Properties());
    }

    /** Whether the driver is there; false only in a damaged installation. */
    public boolean hasDriver(Engine engine) {
        try {
            driver(engine);
            return true;
        } catch (Problem missing) {
            return false;
        }
    }

    /**
     * Checks that the file is there, may be read, and is what its engine writes.
     *
     * @throws Problem if not
     */
    static void requireDatabaseFile(DatabaseUrl.Embedded url) {
        Path file = url.file();
        if (!Files.exists(file)) {
            throw new Problem("There is no file %s".formatted(file), "Check the file behind --db-url");
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem("%s is not a file".formatted(file), "Name the database's file behind --db-url");
        }
        if (!Files.isReadable(file)) {
            throw new Problem(
                    "The file %s may not be read by this user".formatted(file), "Give yourself the right to read it");
        }
        if (!looksLikeItsEngine(url)) {
            throw new Problem(
                    "%s is not a %s database".formatted(file, url.engine().product()),
                    "Check the file and the first word of --db-url");
        }
    }

    private static boolean looksLikeItsEngine(DatabaseUrl.Embedded url) {
        try (var stream = Files.newInputStream(url.file())) {
            byte[] start = stream.readNBytes(SQLITE_MAGIC.length);
            String text = new String(start, StandardCharsets.US_ASCII);
            return switch (url.engine()) {
                case SQLITE -> start.length == 0 || text.equals(new String(SQLITE_MAGIC, StandardCharsets.US_ASCII));
                case H2 -> text.startsWith("H:");
                case POSTGRESQL, MARIADB -> throw new IllegalArgumentException("Not in a file: " + url.engine());
            };
        } catch (IOException e) {
            throw new Problem("The file %s cannot be read".formatted(url.file()), "Check the disk and your rights", e);
        }
    }

    private static Driver driver(Engine engine) {
        try {
            return Class.forName(KnownDriver.of(engine).className())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new Problem(
                    "The driver for %s is missing in this installation of Coppice".formatted(engine.product()),
                    "Install Coppice again, or delete cli/target and start ./coppice once more",
                    e);
        }
    }

    private static String readOnly(DatabaseUrl url) {
        return switch (url.engine()) {
            case H2 -> url.jdbc() + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;FORBID_CREATION=TRUE";
            case SQLITE, POSTGRESQL, MARIADB -> url.jdbc();
        };
    }

    private static Properties properties(DatabaseUrl url, Credentials credentials) {
        Properties properties = new Properties();
        String user = credentials.user();
        if (user != null) {
            properties.setProperty("user", user);
        }
        Secret password = credentials.password();
        if (password != null) {
            properties.setProperty("password", password.text());
        }
        switch (url.engine()) {
            case SQLITE -> {}
            case H2 -> properties.putIfAbsent("user", "sa");
            case POSTGRESQL -> properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
            case MARIADB -> {
                properties.setProperty("connectTimeout", SECONDS_TO_CONNECT + "000");
                properties.setProperty("allowLocalInfile", "false");
            }
        }
        return properties;
    }
}
