package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftTests {

    private static final String UP = "src/main/resources/db/migration/";
    private static final String UNDO = "src/main/resources/db/undo/";

    private static final String TABLES = """
            CREATE TABLE customer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);
            CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL,
                total DECIMAL(10, 2) NOT NULL CHECK (total >= 0),
                CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE);
            CREATE INDEX orders_of ON orders (customer_id, total);
            """;

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasChangedByHandIsToldAndAdopted(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            create(database);
            database.execute("CREATE TABLE coppice_idempotency_keys (id INTEGER NOT NULL PRIMARY KEY)");
            assertThat(type(database, 0, "drift")).startsWith("Nothing to do");
            assertThat(type(database, 0, "current"))
                    .isEqualTo("The database has what migration 1 (baseline) builds, which the next upgrade records;"
                            + " nothing is pending.\n");
            database.execute("ALTER TABLE customer ADD nickname VARCHAR(40)");

            assertThat(type(database, 5, "drift"))
                    .startsWith("The database was changed, and no migration says so.\n")
                    .containsIgnoringCase("  column customer.nickname added\n");
            assertThat(type(database, 5, "check")).containsIgnoringCase("  column customer.nickname added\n");
            assertThat(type(database, 5, "drift", "--revert"))
                    .containsIgnoringCase("alter table customer drop column nickname;");

            assertThat(type(database, 0, "drift", "--adopt", "-m", "Nicknames")).contains(UP + "V2__nicknames.sql");

            assertThat(project.resolve(UP + "V2__nicknames.sql"))
                    .content()
                    .contains("-- Proven there and back")
                    .containsIgnoringCase("nickname");
            assertThat(type(database, 0, "drift")).startsWith("Nothing to do");
            assertThat(type(database, 0, "check")).startsWith("Nothing to do");
            assertThat(type(database, 0, "current")).startsWith("Version 2 (nicknames); nothing is pending.");

            database.execute(
                    engine == Engine.H2
                            ? "ALTER TABLE customer ALTER COLUMN nickname RENAME TO byname"
                            : "ALTER TABLE customer RENAME COLUMN nickname TO byname");
            String renamed = engine == Engine.H2 ? "CUSTOMER.NICKNAME=BYNAME" : "customer.nickname=byname";
            assertThat(type(database, 0, "drift", "--adopt", "--dry-run", "--rename", renamed))
                    .startsWith("What the database has would be a migration:\n")
                    .containsIgnoringCase("  column customer.nickname renamed to byname\n")
                    .endsWith("Nothing has been written. Run again without --dry-run.\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void allMigrationsAreTriedOutWithRows(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            create(database);
            write(UP + "V2__mark.sql", "ALTER TABLE customer ADD mark VARCHAR(9) DEFAULT 'new';\n");
            write(UNDO + "U2__mark.sql", "-- Undo: exact\nALTER TABLE customer DROP COLUMN mark;\n");
            write(UP + "V3__unmark.sql", "ALTER TABLE customer DROP COLUMN mark;\n");
            assertThat(type(database, 0, "verify")).isEqualTo("""
                    All migrations do what they should.

                      1 (baseline): there
                      2 (mark): there and back over 8 rows
                      3 (unmark): there over 16 rows; nothing takes it back

                    They lead to what the project is made for.
                    """);

            write(UNDO + "U3__unmark.sql", "-- Undo: exact\nALTER TABLE customer ADD mark VARCHAR(9) DEFAULT 'new';\n");
            assertThat(type(database, 2, "verify"))
                    .contains("3 (unmark): wrong\n")
                    .containsIgnoringCase("its undo calls itself exact, but the rows of customer are not the same");

            write(UNDO + "U3__unmark.sql", "-- Undo: lossy, the marks are gone\nSELECT 1;\n");
            assertThat(type(database, 2, "verify"))
                    .containsIgnoringCase("after its undo, column customer.mark dropped");

            write(UNDO + "U3__unmark.sql", "-- Undo: lossy\nALTER TABLE customer ADD mark VARCHAR(9) DEFAULT 'new';\n");
            write(UP + "V4__wrong.sql", "ALTER TABLE nothing ADD mark VARCHAR(9);\n");
            assertThat(type(database, 2, "verify"))
                    .contains("4 (wrong): wrong\n")
                    .contains("it does not run: ");
            assertThat(type(database, 0, "current")).startsWith("The database has what migration 1 (baseline) builds");
        }
    }

    /** Triggers of H2 are Java classes. */
    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void aTriggerThatNoLongerWorksIsFoundInWhatIsWrittenByHand(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            database.execute("CREATE TABLE log (id INTEGER NOT NULL PRIMARY KEY);");
            create(database);
            String head = "CREATE TRIGGER noted AFTER INSERT ON customer FOR EACH ROW ";
            write(
                    UP + "V2__noted.sql",
                    switch (engine) {
                        case POSTGRESQL -> """
                        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN INSERT INTO log VALUES (NEW.id); RETURN NEW; END $$;
                        """ + head + "EXECUTE FUNCTION note();\n";
                        case MARIADB -> head + "INSERT INTO log VALUES (NEW.id);\n";
                        default -> head + "BEGIN\n    INSERT INTO log VALUES (NEW.id);\nEND;\n";
                    });
            write(UP + "V3__unlogged.sql", "DROP TABLE log;\n");
            write(UNDO + "U3__unlogged.sql", "-- Undo: lossy\nCREATE TABLE log (id INTEGER NOT NULL PRIMARY KEY);\n");

            assertThat(type(database, 2, "verify"))
                    .contains("  2 (noted): there over ")
                    .contains("  3 (unlogged): wrong\n    after it, customer: no row can be added, because its trigger"
                            + " noted fails (");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrationsWrittenByHandAreSeenThrough(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            create(database);
            assertThat(type(database, 0, "lint")).isEqualTo("Nothing found in 1 migration.\n");
            write(UP + "V2__shorter.sql", "ALTER TABLE orders DROP COLUMN " + droppable(engine) + ";\n");

            assertThat(type(database, 2, "lint", "--pending"))
                    .startsWith("2 things found in 2 migrations.\n\n" + UP + "V2__shorter.sql\n")
                    .containsIgnoringCase("  drops-column    orders.note: the column and its values are gone\n")
                    .endsWith("  has-no-undo     2: nothing is written that takes it back\n");

            database.execute("INSERT INTO customer VALUES (1, 'Ada')");
            database.execute("INSERT INTO orders (id, customer_id, total) VALUES (1, 1, 9)");
            boolean isCopied = engine == Engine.SQLITE || engine == Engine.H2;
            assertThat(type(database, 2, "lint")
                            .toLowerCase(Locale.ROOT)
                            .contains("  copies-table    orders: all rows"))
                    .as("with rows, a table that is copied is told")
                    .isEqualTo(isCopied);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAnotherBranchBroughtRunsIfTheOrderDoesNotMatter(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            create(database);
            write(UP + "V2__mine.sql", "ALTER TABLE customer ADD mine VARCHAR(9);\n");
            write(UP + "V3__fill.sql", "UPDATE customer SET name = 'somebody' WHERE id = 2;\n");
            type(database, 0, "upgrade");
            write(UP + "V1.1__theirs.sql", "ALTER TABLE customer ADD theirs VARCHAR(9);\n");

            assertThat(type(database, 0, "upgrade")).contains("1.1 (theirs)");
            assertThat(type(database, 0, "drift")).startsWith("Nothing to do");

            write(UP + "V1.2__fill.sql", "UPDATE customer SET name = 'nobody' WHERE id = 2;\n");
            assertThat(type(database, 1, "upgrade")).isEqualTo("""
                    Not applied, although newer ones are, and the order matters: 1.2 (fill) (the rows are not the same afterwards).
                    Give the file the next free version, in its name and in that of its undo; or add --out-of-order if you know better.
                    """);

            write(UP + "V1.2__fill.sql", "ALTER TABLE customer ADD mine INTEGER;\n");
            assertThat(type(database, 1, "upgrade"))
                    .contains("the order matters: 1.2 (fill) (migration 2 (mine) fails: ");
        }
    }

    private static String droppable(Engine engine) {
        return engine == Engine.H2 ? "NOTE" : "note";
    }

    /** A project that was made from the database, and works on it where it is. */
    private void create(TestDatabase database) throws Exception {
        database.execute(TABLES);
        database.execute("ALTER TABLE orders ADD note VARCHAR(20)");
        TestConsole console = console(database, folder);
        int ended = console.coppice("create", "shop", "--link", "--quiet", "--db-url", database.shortUrl());
        assertThat(ended).as(console.err()).isZero();
        project = folder.resolve("shop");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private String type(TestDatabase database, int exitCode, String... words) {
        List<String> command = new ArrayList<>(List.of("migrate"));
        command.addAll(List.of(words));
        command.add("--quiet");
        TestConsole console = console(database, project);
        int ended = console.coppice(command.toArray(String[]::new));
        assertThat(ended).as(console.out() + console.err()).isEqualTo(exitCode);
        return console.out() + console.err();
    }

    private static TestConsole console(TestDatabase database, Path place) {
        return new TestConsole(
                place, Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()));
    }
}
