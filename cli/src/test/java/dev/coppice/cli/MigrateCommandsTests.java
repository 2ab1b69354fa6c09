package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrateCommandsTests {

    private static final String UP = "src/main/resources/db/migration/";
    private static final String UNDO = "src/main/resources/db/undo/";

    @TempDir
    private Path project;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMigrationIsWrittenAppliedAndTakenBack(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            begin(database);
            database.execute("CREATE TABLE once (id INTEGER)");
            database.execute("DROP TABLE once");

            assertThat(migrate(database, "revision", "-m", "Add a phone")).isEqualTo("""
                    Migration 2 is yours to fill.

                      src/main/resources/db/migration/V2__add_a_phone.sql
                      src/main/resources/db/undo/U2__add_a_phone.sql

                    Then apply it with: coppice migrate upgrade
                    """);
            write(UP + "V2__add_a_phone.sql", "ALTER TABLE customer ADD phone VARCHAR(20);\n");
            write(UNDO + "U2__add_a_phone.sql", """
                    -- Undo: lossy, the phone numbers are gone
                    ALTER TABLE customer DROP COLUMN phone;
                    """);

            assertThat(migrate(database, "upgrade", "--dry-run")).isEqualTo("""
                    2 migrations would be applied.

                      1 (baseline)
                      2 (add a phone)

                    Nothing has been changed. Run again without --dry-run.
                    """);
            assertThat(migrate(database, "current")).isEqualTo("No migration is applied; 2 migrations are pending.\n");
            assertThat(migrate(database, "upgrade")).endsWith("""
                    2 migrations applied.

                      1 (baseline)
                      2 (add a phone)

                    The database is at version 2.
                    """);
            assertThat(migrate(database, "upgrade")).isEqualTo("Nothing to do: the database is at version 2.\n");
            assertThat(migrate(database, "current")).isEqualTo("Version 2 (add a phone); nothing is pending.\n");

            assertThat(type(database, 1, "downgrade", "-1")).isEqualTo("""
                    Taking back migration 2 (add a phone) loses values: the phone numbers are gone.
                    If that is meant, add --lossy.
                    """);
            assertThat(migrate(database, "downgrade", "-1", "--lossy")).endsWith("The database is at version 1.\n");
            assertThat(migrate(database, "history"))
                    .startsWith("1  baseline     applied ")
                    .contains("\n2  add a phone  pending, was taken back ")
                    .endsWith("undo lossy\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theRecordIsStampedAndRepaired(Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            begin(database);
            database.execute("CREATE TABLE customer (id INTEGER PRIMARY KEY)");

            assertThat(type(database, 1, "upgrade")).isEqualTo("""
                    The database has tables, but no record of migrations.
                    If it is as migration 1 leaves it, say 'coppice migrate stamp 1', then upgrade.
                    """);
            assertThat(migrate(database, "stamp", "1")).isEqualTo("Recorded as applied: 1.\n");
            assertThat(migrate(database, "stamp", "1")).isEqualTo("Nothing to do: the record says so already.\n");
            assertThat(migrate(database, "stamp", "base", "--output", "json")).isEqualTo("""
                            {
                              "outcome": "done",
                              "applied": [],
                              "notApplied": [
                                "1"
                              ]
                            }
                            """);
            migrate(database, "stamp", "head", "--purge");
            write(UP + "V1__baseline.sql", "CREATE TABLE customer (id BIGINT PRIMARY KEY);\n");
            assertThat(type(database, 1, "upgrade")).startsWith("Applied already, and edited since: V1__baseline.sql");
            assertThat(migrate(database, "repair", "--dry-run")).startsWith("Would be taken as they are now: 1.\n");
            assertThat(migrate(database, "repair")).isEqualTo("Taken as they are now: 1.\n");
            assertThat(migrate(database, "upgrade")).isEqualTo("Nothing to do: the database is at version 1.\n");
        }
    }

    @Test
    void scriptsArePrintedInBothDirections() throws Exception {
        try (TestDatabase database = TestDatabase.sqlite()) {
            begin(database);
            write(UP + "V2__more.sql", "CREATE TABLE more (id INTEGER);");
            write(UNDO + "U2__more.sql", "-- Undo: exact\nDROP TABLE more;\n");

            assertThat(migrate(database, "sql", "1:head")).isEqualTo("""
                    -- src/main/resources/db/migration/V2__more.sql
                    CREATE TABLE more (id INTEGER);

                    -- Afterwards: coppice migrate stamp 2
                    """);
            assertThat(migrate(database, "sql", "2:1")).isEqualTo("""
                    -- src/main/resources/db/undo/U2__more.sql
                    -- Undo: exact
                    DROP TABLE more;

                    -- Afterwards: coppice migrate stamp 1
                    """);
            assertThat(migrate(database, "show", "2")).isEqualTo("""
                    Version 2 (more)

                    src/main/resources/db/migration/V2__more.sql

                      CREATE TABLE more (id INTEGER);

                    src/main/resources/db/undo/U2__more.sql

                      -- Undo: exact
                      DROP TABLE more;
                    """);
            assertThat(type(database, 1, "sql", "2:7")).startsWith("There is no migration 7 in src/");
        }
    }

    @Test
    void whoeverSitsThereIsAskedBeforeValuesGo() throws Exception {
        try (TestDatabase database = TestDatabase.sqlite()) {
            begin(database);
            database.execute("CREATE TABLE once (id INTEGER)");
            database.execute("DROP TABLE once");
            write(UP + "V2__no_phone.sql", """
                    -- no phone
                    --
                    -- Found:
                    --   drops-column customer.phone: 96 rows have values there
                    CREATE TABLE done (id INTEGER);
                    """);

            assertThat(answer(database, 3, "n\n", "upgrade"))
                    .startsWith("Nothing has been changed.\n")
                    .contains("  2 (no phone): drops-column customer.phone: 96 rows have values there\n");
            assertThat(migrate(database, "current")).startsWith("No migration is applied");
            assertThat(answer(database, 0, "y\n", "upgrade", "1")).doesNotContain("[y/n]");
            assertThat(answer(database, 0, "y\n", "upgrade", "--dry-run")).doesNotContain("[y/n]");
            assertThat(answer(database, 0, "y\n", "upgrade")).contains("Go on? [y/n]");
            assertThat(migrate(database, "current")).startsWith("Version 2 (no phone)");
        }
    }

    @Test
    void whoSaysYesBeforehandIsNotAsked() throws Exception {
        try (TestDatabase database = TestDatabase.sqlite()) {
            begin(database);
            database.execute("CREATE TABLE once (id INTEGER)");
            database.execute("DROP TABLE once");
            write(UP + "V2__no_phone.sql", """
                    -- Found:
                    --   drops-table phone: 96 rows go with it
                    CREATE TABLE done (id INTEGER);
                    """);

            assertThat(answer(database, 0, "", "upgrade", "--yes")).doesNotContain("[y/n]");
        }
    }

    /** SQLite lets nobody read while a large transaction is written. */
    @Test
    void anUpgradeWaitsForTheOtherRunBeforeItReads() throws Exception {
        try (TestDatabase database = TestDatabase.sqlite()) {
            begin(database);
            try (Connection other = database.connection();
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");

                assertThat(type(database, 1, "upgrade", "--lock-timeout", "1")).endsWith("""
                                Another program, perhaps another run, is writing to this database, and has not ended within 1 seconds.
                                Wait for it, or look who runs it; --lock-timeout says how long to wait.
                                """);
            }
        }
    }

    private void begin(TestDatabase database) throws IOException {
        write("pom.xml", "<project/>\n");
        Files.createDirectories(project.resolve("src/main/java"));
        write(
                "src/main/resources/application.yaml",
                "spring:\n  datasource:\n    url: \"${COPPICE_DB_URL:%s}\"\n".formatted(database.url()));
        write(UP + "V1__baseline.sql", "CREATE TABLE customer (id INTEGER PRIMARY KEY);\n");
        write(UNDO + "U1__baseline.sql", "DROP TABLE customer;\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private String migrate(TestDatabase database, String... words) {
        return type(database, 0, words);
    }

    private String type(TestDatabase database, int exitCode, String... words) {
        return type(console(database), exitCode, words);
    }

    private String answer(TestDatabase database, int exitCode, String answers, String... words) {
        return type(console(database).answering(answers), exitCode, words);
    }

    private TestConsole console(TestDatabase database) {
        return new TestConsole(
                project, Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()));
    }

    private static String type(TestConsole console, int exitCode, String... words) {
        List<String> command = new ArrayList<>(List.of("migrate"));
        command.addAll(List.of(words));
        command.add("--quiet");
        int ended = console.coppice(command.toArray(String[]::new));
        assertThat(ended).as(console.out() + console.err()).isEqualTo(exitCode);
        return console.out() + console.err();
    }
}
