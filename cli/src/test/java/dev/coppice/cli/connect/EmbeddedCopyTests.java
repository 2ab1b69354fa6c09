package dev.coppice.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCopyTests {

    @TempDir
    Path folder;

    private Path original;
    private Path copy;

    @BeforeEach
    void makeFolders() throws IOException {
        original = Files.createDirectory(folder.resolve("original")).resolve("shop.sqlite");
        copy = Files.createDirectory(folder.resolve("copy")).resolve("shop.sqlite");
    }

    @Test
    void copyHoldsWhatTheOriginalHolds() throws Exception {
        sqlite(original, "create table t (a)", "insert into t values (1), (2)");

        EmbeddedCopy.copy(sqlite(original), copy);

        assertThat(count(copy)).isEqualTo(2);
    }

    @Test
    void copyTakesAlongWhatOnlyStandsInTheWal() throws Exception {
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + original)) {
            execute(writer, "pragma journal_mode = wal", "pragma wal_autocheckpoint = 0", "create table t (a)");
            execute(writer, "insert into t values (1), (2), (3)");

            EmbeddedCopy.copy(sqlite(original), copy);
        }

        assertThat(count(copy)).isEqualTo(3);
    }

    @Test
    void walOfAWriterThatCrashedIsTakenAlong() throws Exception {
        Path crashed = crashedInWalMode();

        EmbeddedCopy.copy(sqlite(crashed), copy);

        assertThat(count(copy)).isEqualTo(3);
        assertThat(files(folder.resolve("copy"))).containsOnlyKeys("shop.sqlite");
    }

    @Test
    void originalAndItsFolderAreNotTouched() throws Exception {
        Path crashed = crashedInWalMode();
        Map<String, List<Byte>> before = files(folder.resolve("crashed"));

        EmbeddedCopy.copy(sqlite(crashed), copy);
        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(sqlite(crashed));
                Connection connection = new Connector().open(opening.url(), Credentials.NONE)) {
            assertThat(connection.isReadOnly()).isTrue();
        }

        assertThat(files(folder.resolve("crashed"))).isEqualTo(before);
    }

    @Test
    void databaseInWalModeThatNobodyHasOpenIsLookedAtWithoutATrace() throws Exception {
        sqlite(original, "pragma journal_mode = wal", "create table t (a)");
        Map<String, List<Byte>> before = files(folder.resolve("original"));

        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(sqlite(original));
                Connection connection = new Connector().open(opening.url(), Credentials.NONE)) {
            assertThat(connection.isClosed()).isFalse();
            assertThat(files(folder.resolve("original"))).isEqualTo(before);
        }
    }

    @Test
    void h2FileIsCopied() throws Exception {
        Path file = h2("create table t (a int)", "insert into t values (1), (2)");
        Path target = folder.resolve("copy/copy.mv.db");

        EmbeddedCopy.copy(h2(file), target);

        try (Connection connection = new Connector().open(h2(target), new Credentials("sa", null));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from t")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void fileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> EmbeddedCopy.copy(sqlite(original), copy))
                .isInstanceOf(Problem.class)
                .hasMessage("There is no file " + original);
    }

    @Test
    void fileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(original, "Dear diary, today I was not a database at all");

        assertThatThrownBy(() -> EmbeddedCopy.copy(sqlite(original), copy))
                .isInstanceOf(Problem.class)
                .hasMessage(original + " is not a SQLite database");
    }

    @Test
    void folderIsNoDatabase() throws IOException {
        Files.createDirectory(original);

        assertThatThrownBy(() -> EmbeddedCopy.copy(sqlite(original), copy))
                .isInstanceOf(Problem.class)
                .hasMessage(original + " is not a file");
    }

    /** The files of a writer in WAL mode, taken away from under it as a crash leaves them: without its -shm. */
    private Path crashedInWalMode() throws Exception {
        Path crashed = Files.createDirectory(folder.resolve("crashed")).resolve("shop.sqlite");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + original)) {
            execute(writer, "pragma journal_mode = wal", "pragma wal_autocheckpoint = 0", "create table t (a)");
            execute(writer, "insert into t values (1), (2), (3)");
            Files.copy(original, crashed);
            Files.copy(Path.of(original + "-wal"), Path.of(crashed + "-wal"));
        }
        return crashed;
    }

    private Path h2(String... statements) throws SQLException {
        Path file = folder.resolve("original/shop");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "")) {
            execute(connection, statements);
        }
        return Path.of(file + ".mv.db");
    }

    private static DatabaseUrl.Embedded sqlite(Path file) {
        return new DatabaseUrl.Embedded(Engine.SQLITE, file, new TreeMap<>());
    }

    private static DatabaseUrl.Embedded h2(Path file) {
        return new DatabaseUrl.Embedded(Engine.H2, file, new TreeMap<>());
    }

    private static void sqlite(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int count(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from t")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<String, List<Byte>> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), EmbeddedCopyTests::bytes));
        }
    }

    private static List<Byte> bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                    .map(i -> bytes[i])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
