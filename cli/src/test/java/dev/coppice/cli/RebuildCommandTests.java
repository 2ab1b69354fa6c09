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
                .startsWith("3 files follow the database.\n\n")
                .contains("  updated   model/Supplier.java + fax (column supplier.fax added)\n")
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
    void mergeIsAProposalUntilItIsAccepted() throws Exception {
        Path admin = folder.resolve("shop/src/main/resources/admin/admin.yaml");
        Files.writeString(admin, Files.readString(admin).replace("title: Shop", "title: Our shop"));
        change("alter table supplier add column fax varchar(40)");

        assertThat(console.coppice("rebuild-from-database", "shop")).isZero();
        assertThat(admin).content().contains("title: Our shop").doesNotContain("fax");
        assertThat(console.coppice("status", "shop")).isEqualTo(3);
        assertThat(console.coppice("accept", "--project", "shop", "admin.yaml")).isZero();
        assertThat(console.coppice("status", "shop")).isZero();

        assertThat(admin).content().contains("title: Our shop", "fax");
        assertThat(console.out()).contains("1 proposal waits for your review.", "Next: coppice accept");
    }

    @Test
    void undoTakesBackWhatWasWritten() throws Exception {
        Path supplier = folder.resolve("shop/src/main/java/com/example/shop/model/Supplier.java");
        String before = Files.readString(supplier);
        change("alter table supplier add column fax varchar(40)");

        assertThat(console.coppice("rebuild-from-database", "shop")).isZero();
        assertThat(supplier).content().contains("fax");
        assertThat(console.coppice("undo", "shop")).isZero();

        assertThat(supplier).hasContent(before);
        assertThat(console.coppice("undo", "shop")).isZero();
        assertThat(console.out()).endsWith("Nothing to do: there is nothing to undo.\n");
    }

    @Test
    void renameIsAskedForOnATerminal() throws Exception {
        change("alter table customer rename column phone to telephone");

        assertThat(console.coppice("rebuild-from-database", "shop", "--quiet")).isEqualTo(3);
        assertThat(console.out()).contains("--rename customer.phone=telephone", "nothing has been written");
        assertThat(console.answering("y\n").coppice("rebuild-from-database", "shop"))
                .isZero();

        assertThat(console.err()).contains("Is the column customer.phone now called telephone (");
        assertThat(folder.resolve("shop/src/main/java/com/example/shop/model/Customer.java"))
                .content()
                .contains("String telephone;")
                .doesNotContain("String phone;");
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
