package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTests {

    @TempDir
    Path folder;

    private TestConsole console = new TestConsole(Path.of(""));

    @BeforeEach
    void createShop() {
        assertThat(new TestConsole(folder).coppice("create", "--quiet")).isZero();
        console = new TestConsole(folder);
    }

    @Test
    void nothingIsDoneWhereNothingChanged() {
        assertThat(console.coppice("rebuild-from-database", "shop")).isZero();

        assertThat(console.out()).isEqualTo("Nothing to do: the project is as the database wants it.\n");
    }

    @Test
    void dryRunShowsWhatWouldChangeAndWritesNothing() throws SQLException {
        change("alter table supplier add column fax varchar(40)");

        assertThat(console.coppice("rebuild-from-database", "shop", "--dry-run"))
                .isZero();

        assertThat(console.out())
                .startsWith("2 files follow the database.\n\n  updated   model/Supplier.java")
                .endsWith("Nothing has been written. Run again without --dry-run.\n");
        assertThat(folder.resolve("shop/src/main/java/com/example/shop/model/Supplier.java"))
                .content()
                .doesNotContain("fax");
    }

    @Test
    void jsonHoldsThePlan() throws SQLException {
        change("alter table supplier add column fax varchar(40)");

        assertThat(console.coppice("rebuild-from-database", "shop", "--dry-run", "--output", "json"))
                .isZero();

        assertThat(console.out())
                .startsWith("{\n  \"exitCode\": 0,\n  \"source\": \"database\",\n  \"outcome\": \"done\",\n")
                .contains(
                        "\"path\": \"src/main/java/com/example/shop/model/Supplier.java\"", "\"action\": \"updated\"");
    }

    @Test
    void choicesChangedByOptionsArePartOfThePlan() {
        assertThat(console.coppice("rebuild-from-database", "shop", "--dry-run", "--exclude", "price_log"))
                .isZero();

        assertThat(console.out()).contains("removed   model/PriceLog.java", "updated   api/ShopApi.java");
    }

    @Test
    void databaseOfTheEnvironmentComesBeforeThatOfTheConfiguration() {
        console = new TestConsole(folder, Map.of("COPPICE_DB_URL", "sqlite:nowhere.db"));

        assertThat(console.coppice("rebuild-from-database", "shop", "--quiet")).isEqualTo(1);

        console.saidOnly("There is no file", "Check the file");
    }

    @Test
    void wrongUsageIsAProblemBecauseTwoMeansConflicts() {
        assertThat(console.coppice("rebuild-from-database", "--nonsense")).isEqualTo(1);

        console.saidOnly("--nonsense", "coppice rebuild-from-database --help");
    }

    @Test
    void folderThatIsNoProjectIsRefused() {
        assertThat(console.coppice("rebuild-from-database")).isEqualTo(1);

        console.saidOnly("is not a project", "coppice create");
    }

    @Test
    void projectThatRemembersNothingIsToBeAdopted() throws Exception {
        Files.delete(folder.resolve("shop/.coppice/choices.yaml"));

        assertThat(console.coppice("rebuild-from-database", "shop")).isEqualTo(1);

        console.saidOnly(".coppice/choices.yaml is missing", "coppice adopt");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop/database/shop.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
