package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.coppice.cli.sample.ShopDatabase;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a machine or a person may stop {@code create} and {@code run}, as it really comes about. */
class FailureTests {

    private static final String PASSWORD = "geheim99";

    @TempDir
    Path folder;

    private TestConsole console = new TestConsole(Path.of(""));

    @BeforeEach
    void sitDown() {
        console = new TestConsole(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    nonsense                              | 'nonsense' is not a database URL               | sqlite:FILE
                    http://localhost/shop                 | Coppice has no driver for 'http'               | sqlite:FILE
                    jdbc:oracle:thin:@host:1521/shop      | Coppice has no driver for 'oracle'             | postgresql://
                    jdbc:sqlserver://host;database=shop   | Coppice has no driver for 'sqlserver'          | postgresql://
                    postgresql:shop                       | A PostgreSQL URL has two slashes               | postgresql://user@
                    postgresql://localhost                | The URL names no database                      | host:port/database
                    postgresql://localhost:99999/shop     | The port of the URL is above 65535             | Check the URL
                    postgresql://localhost:1/shop         | No PostgreSQL server answers at localhost:1    | Check host and port
                    mysql://localhost:1/shop              | No MariaDB server answers at localhost:1       | Check host and port
                    postgresql://nowhere.invalid/shop     | No PostgreSQL server answers at nowhere.invalid| Check host and port
                    mariadb://nowhere.invalid/shop        | No MariaDB server answers at nowhere.invalid   | Check host and port
                    sqlite:nowhere.db                     | There is no file                               | Check the file
                    h2:nowhere                            | There is no file                               | Check the file
                    sqlite:.                              | is not a file                                  | Name the database's file
                    """)
    void urlThatLeadsNowhere(String url, String happened, String wayOut) {
        assertThat(create(url)).isEqualTo(1);

        console.saidOnly(happened, wayOut);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void wrongPassword(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.create()) {
            console = new TestConsole(
                    folder, Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", PASSWORD));

            assertThat(create(database.shortUrl())).isEqualTo(1);

            console.saidOnly("refuses the user '%s' with this password".formatted(database.user()), "--password");
            assertThat(console.err()).doesNotContain(PASSWORD);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void unknownUserAndNoPassword(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.create()) {
            assertThat(create(database.shortUrl(), "--user", "nobody_here")).isEqualTo(1);

            console.saidOnly("refuses the user 'nobody_here' without a password", "--password");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void unknownDatabase(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.create()) {
            console = new TestConsole(
                    folder, Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()));
            String elsewhere = database.shortUrl().replaceFirst("/coppice_\\w+", "/not_there");

            assertThat(create(elsewhere)).isEqualTo(1);

            console.saidOnly("has no database 'not_there'", "Check the name at the end of --db-url");
        }
    }

    @Test
    void wrongPasswordOfAnH2File() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:" + folder.resolve("locked"), "ann", "right")) {
            assertThat(connection.isValid(1)).isTrue();
        }
        console = new TestConsole(folder, Map.of("COPPICE_DB_USER", "ann", "COPPICE_DB_PASSWORD", PASSWORD));

        assertThat(create("h2:locked")).isEqualTo(1);

        console.saidOnly("refuses the user 'ann' with this password", "--password");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"sqlite:letter.txt,is not a SQLite database", "h2:letter.mv.db,is not a H2 database"})
    void fileThatIsNoDatabase(String url, String happened) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, I am no database");
        Files.copy(folder.resolve("letter.txt"), folder.resolve("letter.mv.db"));

        assertThat(create(url)).isEqualTo(1);

        console.saidOnly(happened, "Check the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "link"})
    void sqliteFileThatIsDamaged(String use) throws Exception {
        Path file = folder.resolve("shop.sqlite");
        ShopDatabase.createFile(file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 16, 4096, (byte) 0x5a);
        Files.write(file, bytes);

        int exit = use.equals("link") ? create("sqlite:shop.sqlite", "--link") : create("sqlite:shop.sqlite");

        assertThat(exit).isEqualTo(1);
        console.saidOnly("shop.sqlite cannot be", "Check the file");
    }

    @Test
    void h2FileThatIsDamaged() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("shop"), "sa", "")) {
            assertThat(connection.isValid(1)).isTrue();
        }
        Path file = folder.resolve("shop.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 2, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        assertThat(create("h2:shop")).isEqualTo(1);

        console.saidOnly("cannot be opened", "Check the file");
    }

    /** The kernel gives this file to everybody and its first byte to nobody. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatCannotBeRead() {
        assertThat(create("sqlite:/proc/self/mem")).isEqualTo(1);

        console.saidOnly("The file /proc/self/mem cannot be read", "Check the disk and your rights");
    }

    @Test
    void fileThatMayNotBeRead() throws Exception {
        Path file = folder.resolve("shop.sqlite");
        ShopDatabase.createFile(file);
        boolean everybodyIsLocked = file.toFile().setReadable(false) && !Files.isReadable(file);
        assumeTrue(everybodyIsLocked, "root may read everything");

        assertThat(create("sqlite:shop.sqlite")).isEqualTo(1);

        console.saidOnly("may not be read by this user", "Give yourself the right to read it");
    }

    @Test
    void folderThatIsNotEmptyKeepsWhatItHolds() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("x")).resolve("mine.txt");
        Files.writeString(mine, "precious");

        assertThat(console.coppice("create", "--quiet", "x")).isEqualTo(1);

        console.saidOnly("exists and is not an empty folder", "nothing was changed");
        assertThat(mine).hasContent("precious");
        assertThat(folder.resolve("x")).isDirectoryContaining("glob:**mine.txt");
    }

    @Test
    void fileInPlaceOfTheFolderStays() throws IOException {
        Files.writeString(folder.resolve("x"), "precious");

        assertThat(console.coppice("create", "--quiet", "x")).isEqualTo(1);

        console.saidOnly("exists and is not an empty folder", "Name a folder that does not exist yet");
        assertThat(folder.resolve("x")).hasContent("precious");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskLeavesNothingBehind() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "mounting needs root");
        try {
            assertThat(console.coppice("create", "--quiet", "disk/shop")).isEqualTo(1);

            console.saidOnly("cannot be written to", "make room");
            assertThat(console.err()).containsIgnoringCase("no space left");
            assertThat(disk).isEmptyDirectory();
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "create-and-run"})
    void portInUse(String command) throws IOException {
        assertThat(console.coppice("create", "--quiet", "shop")).isZero();
        TestConsole next = new TestConsole(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            String place = command.equals("run") ? "shop" : "other";

            assertThat(next.coppice(command, place, "--quiet", "--port", port)).isEqualTo(1);

            next.saidOnly("Port %s is in use".formatted(port), "choose another port with --port");
            assertThat(folder.resolve("other")).doesNotExist();
        }
    }

    @Test
    void portThatIsNone() {
        assertThat(console.coppice("create-and-run", "--quiet", "--port", "99999"))
                .isEqualTo(1);

        console.saidOnly("99999 is not a port", "from 1 to 65535");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void driverThatIsMissing() throws Exception {
        String withoutIt = Arrays.stream(TestJvm.classPath().split(java.io.File.pathSeparator, -1))
                .filter(place -> !place.contains("mariadb"))
                .reduce((one, other) -> one + java.io.File.pathSeparator + other)
                .orElseThrow();

        TestJvm.Ended ended = TestJvm.java(
                folder, "-cp", withoutIt, Main.class.getName(), "create", "--db-url", "mysql://localhost:1/shop");

        assertThat(ended.exitCode()).isEqualTo(1);
        TestConsole.assertOnly(ended.words(), "The driver for MariaDB is missing", "Install Coppice again");
    }

    @Test
    void javaWithoutACompiler() throws Exception {
        assertThat(console.coppice("create", "--quiet", "shop")).isZero();

        TestJvm.Ended ended = TestJvm.java(
                folder,
                "--limit-modules",
                "java.se,jdk.unsupported,jdk.zipfs",
                "-cp",
                TestJvm.classPath(),
                Main.class.getName(),
                "doctor");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.words()).contains("Java compiler", "Set JAVA_HOME to a JDK, not to a runtime");
    }

    private int create(String url, String... more) {
        String[] command = {"create", "x", "--quiet", "--db-url", url};
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return console.coppice(all);
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
