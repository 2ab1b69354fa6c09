package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.verify.create.Cli;
import dev.coppice.verify.create.Crawl;
import dev.coppice.verify.create.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The owner changes the classes: API and admin app follow, customised as they are, and later the database does. */
class RebuildFromModelTests {

    private static final String MODEL = "src/main/java/org/example/sales/model/";
    private static final String API = "src/main/java/org/example/sales/api/SalesApi.java";
    private static final String ADMIN = "src/main/resources/admin/admin.yaml";

    private static final String BEFORE = """
            CREATE TABLE customer (
                id INTEGER PRIMARY KEY,
                name VARCHAR(80) NOT NULL,
                phone VARCHAR(30),
                fax VARCHAR(30)
            );
            CREATE TABLE purchase (
                id INTEGER PRIMARY KEY,
                customer_id INTEGER NOT NULL REFERENCES customer (id),
                total NUMERIC(12, 2) NOT NULL
            );
            CREATE TABLE secret (
                id INTEGER PRIMARY KEY,
                word VARCHAR(20)
            );
            INSERT INTO customer (id, name, phone, fax) VALUES (1, 'Ada', '12', NULL);
            INSERT INTO purchase (id, customer_id, total) VALUES (1, 1, 9.5);
            INSERT INTO secret (id, word) VALUES (1, 'hush');
            """;

    /** What a migration would do. */
    private static final String AFTER = """
            ALTER TABLE customer ADD COLUMN email VARCHAR(60);
            ALTER TABLE customer DROP COLUMN fax;
            CREATE TABLE coupon (
                id INTEGER PRIMARY KEY,
                code VARCHAR(20) NOT NULL,
                customer_id INTEGER NOT NULL REFERENCES customer (id)
            );
            INSERT INTO coupon (id, code, customer_id) VALUES (1, 'WELCOME', 1);
            """;

    private static final String COUPON = """
            package org.example.sales.model;

            import jakarta.persistence.Column;
            import jakarta.persistence.Entity;
            import jakarta.persistence.FetchType;
            import jakarta.persistence.Id;
            import jakarta.persistence.JoinColumn;
            import jakarta.persistence.ManyToOne;
            import jakarta.persistence.Table;

            /** Something off. */
            @Entity
            @Table(name = "coupon")
            public class Coupon {

                @Id
                private TYPE id;

                @Column(length = 20)
                private String code;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "customer_id")
                private Customer owner;

                public TYPE getId() {
                    return id;
                }

                public void setId(TYPE id) {
                    this.id = id;
                }

                public String getCode() {
                    return code;
                }

                public void setCode(String code) {
                    this.code = code;
                }

                public Customer getOwner() {
                    return owner;
                }

                public void setOwner(Customer owner) {
                    this.owner = owner;
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSampleAsItIsLeavesNothingToDo() throws Exception {
        Cli cli = new Cli(folder, Map.of());
        assertDone(cli.run("create"));
        Map<String, String> before = Tree.of(folder.resolve("shop"));

        Cli.Outcome outcome = cli.run("rebuild-from-model", "shop", "--accept");

        assertDone(outcome);
        assertThat(outcome.out()).contains("Nothing to do");
        assertThat(Tree.withoutBuildOutput(Tree.of(folder.resolve("shop")))).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.Engine.class,
            names = {"SQLITE", "POSTGRESQL"})
    void apiAndAdminAppFollowTheClassesAndThenTheDatabaseDoes(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            database.execute(BEFORE);
            Cli cli = Cli.of(folder, database);
            assertDone(cli.run("create", "sales", "--package", "org.example.sales", "--db-url", database.shortUrl()));
            customiseApiAndAdminApp();
            changeTheClasses();
            String customer = text(MODEL + "Customer.java");

            Cli.Outcome followed = cli.run("rebuild-from-model", "sales", "--accept");

            assertDone(followed);
            assertThat(followed.out())
                    .contains("customer.email is in the classes but not in the database")
                    .contains("customer.fax is in the database but not in the classes")
                    .contains("coupon is in the classes but not in the database");
            assertThat(text(MODEL + "Customer.java")).isEqualTo(customer);
            assertApiAndAdminAppFollowed();

            Cli.Outcome again = cli.run("rebuild-from-model", "sales", "--accept");

            assertDone(again);
            assertThat(again.out()).contains("Nothing to do");

            execute(database, AFTER);
            assertDone(cli.run("rebuild-from-database", "sales", "--accept", "--rename", "customer.fax="));
            assertApiAndAdminAppFollowed();
            assertThat(text(MODEL + "Customer.java"))
                    .containsOnlyOnce("String email;")
                    .doesNotContain("fax");
            try (Cli.Server server = cli.serve("sales")) {
                Crawl.Result crawl = Crawl.of(server.address());
                assertThat(crawl.failures()).isEmpty();
                assertThat(crawl.totals()).containsOnlyKeys("coupons", "customers", "purchases");
            }
        }
    }

    private void customiseApiAndAdminApp() throws IOException {
        edit(
                API,
                text -> text.replace(
                        "        api.resource(\"secrets\", Secret.class);\n", "        // not for you: secrets\n"));
        edit(
                ADMIN,
                text -> text.replace(
                        "      - phone\n", "      # ring twice\n      - {name: phone, label: Call them at}\n"));
    }

    private void changeTheClasses() throws IOException {
        edit(
                MODEL + "Customer.java",
                text -> text.replace("    @Column(length = 30)\n    private @Nullable String phone;", """
                            @Column(name = "phone", length = 30)
                            private @Nullable String telephone;

                            @Column(length = 60)
                            private @Nullable String email;

                            public @Nullable String getEmail() {
                                return email;
                            }""")
                        .replace("return phone;", "return telephone;")
                        .replace("this.phone = phone;", "this.telephone = phone;")
                        .replace("    @Column(length = 30)\n    private @Nullable String fax;\n\n", "")
                        .replaceFirst("(?s)    public @Nullable String getFax.*?}\n\n", "")
                        .replaceFirst("(?s)    public void setFax.*?}\n\n", ""));
        String keyType = text(MODEL + "Customer.java").contains("Integer id;") ? "Integer" : "Long";
        write(MODEL + "Coupon.java", COUPON.replace("TYPE", keyType));
    }

    private void assertApiAndAdminAppFollowed() throws IOException {
        assertThat(text(API))
                .contains("// not for you: secrets", "api.resource(\"coupons\", Coupon.class);")
                .doesNotContain("Secret.class);");
        assertThat(text(ADMIN))
                .contains("      # ring twice\n      - {name: telephone, label: Call them at}\n")
                .containsSubsequence("coupons:", "- code", "- owner")
                .contains("email")
                .doesNotContain("- phone", "fax");
    }

    private static void assertDone(Cli.Outcome outcome) {
        assertThat(outcome.exitCode())
                .as("%s%n%s", outcome.out(), outcome.err())
                .isZero();
    }

    /** An embedded database was copied into the project. */
    private void execute(TestDatabase database, String script) throws SQLException {
        if (database.engine() != TestDatabase.Engine.SQLITE) {
            database.execute(script);
            return;
        }
        Path copy = folder.resolve("sales/database/sales.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private void edit(String path, UnaryOperator<String> edit) throws IOException {
        String before = text(path);
        String after = edit.apply(before);
        assertThat(after).as("The edit of %s", path).isNotEqualTo(before);
        write(path, after);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve("sales").resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve("sales").resolve(path), text);
    }
}
