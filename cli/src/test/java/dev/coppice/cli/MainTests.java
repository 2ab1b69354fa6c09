package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.given.World;
import dev.coppice.cli.run.Distribution;
import dev.coppice.cli.sample.ShopDatabase;
import dev.coppice.cli.text.Questions;
import dev.coppice.cli.text.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aloneItPrintsHelp() {
        assertThat(coppice()).isZero();

        assertThat(out()).contains("create-and-run", "schema", "doctor");
    }

    @Test
    void sampleIsCreatedWithoutAUrl() {
        assertThat(coppice("create")).isZero();

        assertThat(out()).startsWith("15 tables, 1 view, ").contains("written to shop");
        assertThat(folder.resolve("shop/database/shop.sqlite")).isRegularFile();
        assertThat(folder.resolve("shop/pom.xml")).isRegularFile();
    }

    @Test
    void creatingTwiceGivesTheSameBytes() {
        assertThat(coppice("create", "one/shop")).isZero();
        assertThat(coppice("create", "two/shop")).isZero();

        assertThat(bytes(folder.resolve("one/shop"))).isEqualTo(bytes(folder.resolve("two/shop")));
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        assertThat(coppice("create", "--dry-run")).isZero();

        assertThat(out()).contains("src/main/java/com/example/shop/model/Customer.java", "Nothing has been written.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void jsonNamesCountsFindingsAndFiles() {
        assertThat(coppice("create", "--dry-run", "--output", "json", "--quiet"))
                .isZero();

        assertThat(out())
                .startsWith("{\n  \"folder\": ")
                .contains("\"written\": false", "\"code\": \"key-from-whole-row\"");
        assertThat(err()).isEmpty();
    }

    @Test
    void folderThatHoldsSomethingIsRefusedAndKept() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("shop")).resolve("mine.txt"), "precious");

        assertThat(coppice("create", "shop")).isEqualTo(1);

        assertThat(err()).contains("is not an empty folder");
        assertThat(bytes(folder.resolve("shop"))).containsOnlyKeys("mine.txt");
    }

    @Test
    void projectThatIsThereAlreadyIsPointedOut() {
        coppice("create", "shop");

        assertThat(coppice("create", "shop")).isEqualTo(1);

        assertThat(err()).contains("is a project already", "coppice run shop");
    }

    @Test
    void fileIsCopiedAndItsOriginalKept() throws Exception {
        Path original = folder.resolve("data.sqlite");
        ShopDatabase.createFile(original);
        byte[] before = Files.readAllBytes(original);

        assertThat(coppice("create", "--db-url", "sqlite:data.sqlite", "mine")).isZero();

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        assertThat(folder.resolve("mine/database/mine.sqlite")).isRegularFile();
    }

    @Test
    void linkUsesTheFileWhereItIs() throws Exception {
        ShopDatabase.createFile(folder.resolve("data.sqlite"));

        assertThat(coppice("create", "--link", "--db-url", "sqlite:data.sqlite", "mine"))
                .isZero();

        assertThat(folder.resolve("mine/database")).doesNotExist();
        assertThat(folder.resolve("mine/src/main/resources/application.yaml"))
                .content()
                .contains("jdbc:sqlite:../data.sqlite");
    }

    @Test
    void formerNamesOfOptionsAreUnderstood() throws Exception {
        ShopDatabase.createFile(folder.resolve("data.sqlite"));

        assertThat(coppice("create", "--project-name", "mine", "--db_url", "sqlite:data.sqlite"))
                .isZero();

        assertThat(folder.resolve("mine/pom.xml")).isRegularFile();
    }

    @Test
    void tablesCanBeLeftOut() {
        assertThat(coppice("create", "--exclude", "price_log,returned_*", "--not-exposed", "employee"))
                .isZero();

        assertThat(folder.resolve("shop/src/main/java/com/example/shop/model/ReturnedItem.java"))
                .doesNotExist();
        assertThat(folder.resolve("shop/src/main/java/com/example/shop/model/Employee.java"))
                .isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    sqlite:nowhere.db                          | There is no file                    | Check the file
                    postgresql://localhost:1/shop              | No PostgreSQL server answers        | Check host and port
                    mysql://localhost:1/shop                   | No MariaDB server answers           | Check host and port
                    oracle://host/shop                         | Coppice has no driver for 'oracle'  | sqlite:FILE
                    nonsense                                   | 'nonsense' is not a database URL    | sqlite:FILE
                    postgresql://h/d?socketFactory=x           | is not passed on                    | Leave it out
                    """)
    void failureIsOneSentenceAndTheWayOut(String url, String sentence, String remedy) {
        assertThat(coppice("create", "--db-url", url, "x")).isEqualTo(1);

        assertThat(err()).contains(sentence).contains(remedy).doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void passwordIsNeverRepeated() {
        coppice("create", "--db-url", "postgresql://ann:geheim99@localhost:1/shop", "--stacktrace", "--verbose");
        coppice("create", "x", "postgresql://ann:geheim99@localhost:1/shop");
        coppice("creat", "--db-url", "postgresql://ann:geheim99@localhost:1/shop");

        assertThat(out() + err()).doesNotContain("geheim99");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(coppice("create", "--nonsense")).isEqualTo(2);

        assertThat(err()).contains("--nonsense", "coppice create --help");
    }

    @Test
    void portInUseIsToldBeforeAnythingIsCreated() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(coppice("create-and-run", "--port", port)).isEqualTo(1);

            assertThat(err()).contains("Port %s is in use".formatted(port), "--port");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void runOutsideAProjectSaysWhereToGo() {
        assertThat(coppice("run")).isEqualTo(1);

        assertThat(err()).contains("is not a project", "coppice create");
    }

    @ParameterizedTest
    @CsvSource({"text,order_item", "json,\"order_item\"", "mermaid,erDiagram", "svg,<svg"})
    void schemaIsShownInEachForm(String format, String piece) throws Exception {
        ShopDatabase.createFile(folder.resolve("data.sqlite"));

        assertThat(coppice("schema", "show", "--db-url", "sqlite:data.sqlite", "--output", format))
                .isZero();

        assertThat(out()).contains(piece);
    }

    @Test
    void schemaOfAProjectIsFoundByItsFolder() {
        coppice("create");

        assertThat(coppice("schema", "show", "shop")).isZero();

        assertThat(out()).contains("returned_item");
    }

    @Test
    void doctorNamesWhatIsWrongAndTheRemedy() {
        assertThat(coppice("doctor", "--db-url", "sqlite:nowhere.db")).isEqualTo(1);

        assertThat(out()).contains("ok       JDK", "problem  connection", "Check the file behind --db-url");
    }

    @Test
    void completionIsAScript() {
        assertThat(coppice("generate-completion")).isZero();

        assertThat(out()).contains("complete -F");
    }

    private int coppice(String... args) {
        Terminal terminal = new Terminal(stream(out), stream(err), Terminal.Screen.NONE);
        Distribution none = new Distribution(folder.resolve("lib"), folder.resolve("server"));
        return new Main(new World(terminal, Questions.NOBODY, Map.of(), folder, none)).run(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Map<String, String> bytes(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(), MainTests::latin, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
