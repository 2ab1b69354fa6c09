package dev.coppice.verify.rebuild;

import static dev.coppice.verify.rebuild.OwnersProject.ADMIN;
import static dev.coppice.verify.rebuild.OwnersProject.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.sample.ShopDatabase;
import dev.coppice.migrate.History;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The classes change in ways that the rows do not like: what is asked, what stops, and what {@code status} names next. */
class ClassesLeadTests {

    private static final String MIGRATION = "src/main/resources/db/migration/V2__grade_customers.sql";

    private static final String RENAMED_FROM = "@dev.coppice.starter.RenamedFrom";

    private static final String GRADE = """
                @Column(length = 20, nullable = false)
                private String grade;

                public String getGrade() {
                    return grade;
                }

                public void setGrade(String grade) {
                    this.grade = grade;
                }

            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRESQL", "MARIADB"})
    void rowsAndRenamesAreAskedAbout(Engine engine) throws Exception {
        try (TestDatabase database = sample(engine)) {
            OwnersProject project = new OwnersProject(folder, database);
            project.create();
            project.edit(ADMIN, text -> text.replace("      - phone\n", "      - {name: phone, label: Call}\n"));
            Schema before = schema(database);
            long phones = count(database, "customer WHERE phone IS NOT NULL");
            project.edit(MODEL + "Customer.java", ClassesLeadTests::changed);

            assertThat(project.type("status").words())
                    .contains("customer.grade is in the classes but not in the database")
                    .endsWith("Next: coppice migrate revision --autogenerate -m \"…\"\n");
            assertThat(project.type("migrate", "check"))
                    .satisfies(asked -> assertThat(asked.exitCode()).isEqualTo(3))
                    .extracting(OwnersProject.Outcome::words)
                    .asString()
                    .contains("--rename customer.phone=telephone");

            OwnersProject.Outcome blocked = revise(project, "y\nC\n");
            assertThat(blocked.exitCode()).isEqualTo(3);
            assertThat(blocked.words())
                    .contains("Is the column customer.phone now called telephone")
                    .contains("rows that are there have no value for it; 120 rows are concerned now (id=1;")
                    .contains("narrows-type    customer.name: it holds only at most 10 characters from now on;")
                    .contains("All of them: SELECT t.id FROM customer t WHERE");
            assertThat(project.bytes()).doesNotContainKey(MIGRATION);

            database.execute("UPDATE customer SET name = substr(name, 1, 10)");
            assertThat(revise(project, "y\nC\n").isDone().words())
                    .contains("customer.grade: rows that are there get 'C'");
            assertThat(project.text(MIGRATION))
                    .contains("-- Renames:\n--   customer.phone=telephone\n", "-- Proven there and back over ")
                    .contains("--     none may be in: SELECT t.id FROM customer t WHERE ");
            assertThat(project.type("status").words()).endsWith("Next: coppice migrate upgrade\n");

            database.execute("UPDATE customer SET name = 'Somebody who came since' WHERE id = 3");
            assertThat(project.type("migrate", "upgrade"))
                    .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(1))
                    .extracting(OwnersProject.Outcome::words)
                    .asString()
                    .contains("V2__grade_customers.sql would fail: narrows-type customer.name", "(id=3)");
            database.execute("UPDATE customer SET name = 'Somebody' WHERE id = 3");
            project.type("migrate", "upgrade").isDone();
            assertThat(count(database, "customer WHERE telephone IS NOT NULL AND grade = 'C'"))
                    .isEqualTo(phones);

            assertThat(project.type("migrate", "check").isDone().words()).startsWith("Nothing to do");
            assertThat(project.type("migrate", "check", "--offline").isDone().words())
                    .startsWith("Nothing to do");
            project.type("rebuild-from-database", "--accept").isDone();
            assertThat(project.text(ADMIN)).contains("{name: telephone, label: Call}");
            project.type("rebuild-from-model", "--accept").isDone();
            assertThat(project.type("status").isDone().words()).isEqualTo("Project and database agree.\n");
            assertThat(project.type("migrate", "verify").isDone().words())
                    .contains("2 (grade customers): there and back");
            assertThat(project.type("migrate", "drift").isDone().words()).startsWith("Nothing to do");

            project.type("migrate", "downgrade", "-1", "--lossy").isDone();
            assertThat(schema(database)).isEqualTo(before);
            assertThat(count(database, "customer WHERE phone IS NOT NULL")).isEqualTo(phones);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "H2"})
    void whatAClassSaysOfItsFormerNameIsNotAsked(Engine engine) throws Exception {
        try (TestDatabase database = sample(engine)) {
            OwnersProject project = new OwnersProject(folder, database);
            project.create();
            long phones = count(database, "customer WHERE phone IS NOT NULL");
            project.edit(
                    MODEL + "Customer.java",
                    text -> text.replaceFirst("@Column\\(length = 30\\)", RENAMED_FROM + "(\"phone\") $0")
                            .replace(" phone", " telephone")
                            .replace("this.phone", "this.telephone"));
            project.edit(
                    MODEL + "Supplier.java",
                    text -> text.replaceFirst("@Entity", RENAMED_FROM + "(\"supplier\")\n@Entity")
                            .replaceFirst("(?i)@Table\\(name = \"supplier\"", "@Table(name = \"vendor\""));

            project.type("migrate", "revision", "--autogenerate", "-m", "Names").isDone();
            project.type("migrate", "upgrade").isDone();

            assertThat(project.text("src/main/resources/db/migration/V2__names.sql"))
                    .containsIgnoringCase("--   supplier=vendor\n")
                    .containsIgnoringCase("--   customer.phone=telephone\n");
            assertThat(count(database, "customer WHERE telephone IS NOT NULL")).isEqualTo(phones);
            assertThat(count(database, "vendor")).isPositive();
            assertThat(project.type("migrate", "check").isDone().words()).startsWith("Nothing to do");

            project.edit(
                    MODEL + "Customer.java",
                    text -> text.replaceFirst(
                            "(?= {4}@Column\\(length = 120\\))",
                            "    " + RENAMED_FROM + "(\"name\")\n    private @Nullable String calling;\n\n"));
            assertThat(project.type("migrate", "check"))
                    .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(1))
                    .extracting(OwnersProject.Outcome::words)
                    .asString()
                    .containsIgnoringCase(
                            "@RenamedFrom says that customer.calling was name, but the classes still have that, too.");
        }
    }

    @Test
    void whatIsDroppedIsKeptUntilItIsPurged() throws Exception {
        try (TestDatabase database = sample(Engine.H2)) {
            OwnersProject project = new OwnersProject(folder, database);
            project.create();
            long phones = count(database, "customer WHERE phone IS NOT NULL");
            project.edit(MODEL + "Customer.java", ClassesLeadTests::withoutPhone);

            assertThat(project.type("migrate", "revision", "--autogenerate", "-m", "No phones", "--keep-dropped")
                            .isDone()
                            .words())
                    .containsIgnoringCase("its values are kept in coppice_kept_2_customer");
            project.type("migrate", "upgrade").isDone();

            assertThat(project.type("migrate", "show", "2").isDone().words())
                    .containsIgnoringCase("-- Kept until purged:\n  --   coppice_kept_2_customer\n")
                    .contains("-- Undo: exact\n");
            assertThat(project.type("migrate", "drift").isDone().words()).startsWith("Nothing to do");
            assertThat(project.type("migrate", "check").isDone().words()).startsWith("Nothing to do");
            assertThat(project.type("rebuild-from-database", "--accept", "--all", "--dry-run")
                            .words())
                    .doesNotContainIgnoringCase("coppice_kept");
            project.type("migrate", "downgrade", "-1").isDone();
            assertThat(count(database, "customer WHERE phone IS NOT NULL")).isEqualTo(phones);

            project.type("migrate", "upgrade").isDone();
            assertThat(project.type("migrate", "purge", "head").isDone().words())
                    .startsWithIgnoringCase("Dropped: coppice_kept_2_customer.\n");
            assertThat(project.type("migrate", "drift").isDone().words()).startsWith("Nothing to do");
            assertThat(project.type("migrate", "downgrade", "-1").words())
                    .contains("Taking back migration 2 (no phones) loses values: what it moved aside has been purged.");
            project.type("migrate", "downgrade", "-1", "--lossy").isDone();
            assertThat(count(database, "customer WHERE phone IS NOT NULL")).isZero();
            assertThat(project.type("migrate", "purge", "head").isDone().words())
                    .startsWith("Nothing to do");
        }
    }

    @Test
    void tablesThatNoClassMapsGoOnlyWhenAsked() throws Exception {
        try (TestDatabase database = sample(Engine.H2)) {
            OwnersProject project = new OwnersProject(folder, database);
            project.create();
            database.execute("CREATE TABLE scrap (id INTEGER NOT NULL PRIMARY KEY)");
            database.execute("CREATE TABLE scraps (id INTEGER, scrap_id INTEGER REFERENCES scrap (id))");
            project.type("migrate", "drift", "--adopt", "-m", "Scraps").isDone();

            assertThat(project.type("migrate", "check").isDone().words()).startsWith("Nothing to do");
            assertThat(project.type("migrate", "check", "--all"))
                    .satisfies(asked ->
                            assertThat(asked.exitCode()).as(asked.words()).isEqualTo(2))
                    .extracting(OwnersProject.Outcome::words)
                    .asString()
                    .containsIgnoringCase("table scrap dropped\n")
                    .containsIgnoringCase("table scraps dropped\n")
                    .doesNotContainIgnoringCase("order_item");
            project.type("migrate", "revision", "--autogenerate", "--all", "-m", "Tidy")
                    .isDone();
            project.type("migrate", "upgrade").isDone();

            assertThat(schema(database).tables())
                    .noneMatch(table ->
                            table.name().name().toLowerCase(Locale.ROOT).startsWith("scrap"));
            assertThat(project.type("migrate", "check", "--all").isDone().words())
                    .startsWith("Nothing to do");
            project.type("migrate", "downgrade", "-1", "--lossy").isDone();
        }
    }

    @Test
    void aTriggerThatWouldNoLongerWorkStopsIt() throws Exception {
        try (TestDatabase database = sample(Engine.SQLITE)) {
            OwnersProject project = new OwnersProject(folder, database);
            project.create();
            database.execute("""
                    CREATE TABLE scrap (id INTEGER NOT NULL PRIMARY KEY);
                    CREATE TRIGGER noted AFTER INSERT ON customer BEGIN INSERT INTO scrap VALUES (NEW.id); END;
                    """);
            project.type("migrate", "drift", "--adopt", "-m", "Scraps").isDone();

            assertThat(project.type("migrate", "revision", "--autogenerate", "--all", "-m", "Tidy"))
                    .satisfies(stopped ->
                            assertThat(stopped.exitCode()).as(stopped.words()).isEqualTo(3))
                    .extracting(OwnersProject.Outcome::words)
                    .asString()
                    .contains("a trigger that no longer works; nothing has been written.")
                    .contains("  customer: no row can be added, because its trigger noted fails (no such table:"
                            + " main.scrap)\n");
            assertThat(project.type("migrate", "check", "--all").exitCode()).isEqualTo(3);
            assertThat(project.type("migrate", "revision", "--autogenerate", "--all", "--no-verify", "-m", "Tidy")
                            .isDone()
                            .words())
                    .contains("V3__tidy.sql");
        }
    }

    private static String withoutPhone(String text) {
        return text.replaceFirst("    @Column\\(length = 30\\)\n[^\n]*phone;\n", "")
                .replaceFirst("(?s)    [^\n]*getPhone\\(.*?\n    }\n", "")
                .replaceFirst("(?s)    public void setPhone\\(.*?\n    }\n", "");
    }

    private static OwnersProject.Outcome revise(OwnersProject project, String answers) {
        return project.answer(answers, "migrate", "revision", "--autogenerate", "-m", "Grade customers");
    }

    /** A required attribute, one of another name, one that holds less. */
    private static String changed(String text) {
        return text.replaceFirst("(?= {4}@ManyToOne)", GRADE)
                .replace(" phone", " telephone")
                .replace("this.phone", "this.telephone")
                .replace("Phone(", "Telephone(")
                .replaceFirst("@Column\\(length = 80\\)", "@Column(length = 10)");
    }

    private static long count(TestDatabase database, String rows) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            return SchemaReader.of(connection, Scope.EVERYTHING.excluding(History.TABLES.toArray(String[]::new)))
                    .schema();
        }
    }

    private static TestDatabase sample(Engine engine) throws IOException, SQLException {
        TestDatabase database = engine.create();
        try (Connection connection = database.connection()) {
            ShopDatabase.create(connection);
        }
        return database;
    }
}
