package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Target;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTests {

    private static final String BROKEN = """
            ALTER TABLE customer ADD phone VARCHAR(20);
            CREATE TABLE more (id INTEGER);
            CREATE TABLE more (id INTEGER);
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "MARIADB"})
    void aStatementThatRanAndWasEditedIsRefused(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("1");
            workshop.up("V2__add_a_phone.sql", BROKEN);
            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.remedy())
                                    .startsWith("Its first 2 statements took effect and stay."));
            workshop.up("V2__add_a_phone.sql", BROKEN.replace("VARCHAR(20)", "VARCHAR(30)"));

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessage("V2__add_a_phone.sql was interrupted, and its statement 1 (line 1), which ran already,"
                            + " has been edited since");
            assertThatThrownBy(() -> workshop.downgrade("-1"))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Migration 2 was interrupted");

            workshop.database().execute("DROP TABLE more");
            workshop.database().execute("ALTER TABLE customer DROP COLUMN phone");
            workshop.runner().repair(RunOptions.USUAL);
            workshop.up("V2__add_a_phone.sql", "ALTER TABLE customer ADD phone VARCHAR(30);\n");
            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "MARIADB"})
    void anUndoThatBrokeOffIsFinishedFirst(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("2");
            workshop.undo("U2__add_a_phone.sql", "ALTER TABLE customer DROP COLUMN phone;\nDROP TABLE nothing;\n");
            assertThatThrownBy(() -> workshop.downgrade("-1"))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("src/main/resources/db/undo/U2__add_a_phone.sql fails in line 2: ");

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Taking back migration 2 was interrupted");

            workshop.undo("U2__add_a_phone.sql", "ALTER TABLE customer DROP COLUMN phone;\nDELETE FROM customer;\n");
            workshop.downgrade("-1");
            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
        }
    }

    @Test
    void aFailureOfPlainFlywayIsNotGoneOnWith() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.mariadb()).withThree()) {
            workshop.up("V2__add_a_phone.sql", BROKEN);
            TestDatabase database = workshop.database();
            Flyway flyway = Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("filesystem:" + folder.resolve("src/main/resources/db/migration"))
                    .load();
            assertThatThrownBy(flyway::migrate).isNotNull();

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessage(
                            "Migration 2 (add a phone) failed outside of Coppice, and it is not known how far it came");
            workshop.runner().repair(RunOptions.USUAL);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 PENDING, 3 PENDING");
        }
    }

    @Test
    void anIndexIsBuiltBesideOthersWork() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.postgresql()).withThree()) {
            workshop.up("V2__add_a_phone.sql", "CREATE INDEX CONCURRENTLY name_index ON customer (name);\n");
            workshop.undo("U2__add_a_phone.sql", "DROP INDEX CONCURRENTLY name_index;\n");

            workshop.upgrade("2");
            assertThat(workshop.query("SELECT indexname FROM pg_indexes WHERE indexname = 'name_index'"))
                    .hasSize(1);
            workshop.downgrade("1");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 UNDONE, 3 PENDING");
        }
    }

    @Test
    void losingValuesMustBeAskedFor() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            workshop.upgrade("head");

            assertThatThrownBy(() -> workshop.runner().downgrade(Target.down("1"), RunOptions.USUAL))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Taking back migration 2 (add a phone) loses values: the phone numbers are gone");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
        }
    }

    @Test
    void whatCannotBeTakenBackIsSaidBeforeAnythingRuns() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            workshop.upgrade("head");
            workshop.undo("U1__customers.sql", "-- Undo: impossible, nobody knows them\n");

            assertThatThrownBy(() -> workshop.downgrade("base"))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Migration 1 (customers) cannot be taken back: nobody knows them");
            workshop.delete("U2__add_a_phone.sql");
            assertThatThrownBy(() -> workshop.downgrade("1"))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Nothing is written to take back migration 2 (add a phone)");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "+2", "9"})
    void aTargetThatCannotBeReachedIsRefused(String target) throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            workshop.upgrade("2");

            assertThatThrownBy(() -> workshop.upgrade(target)).isInstanceOf(Problem.class);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 PENDING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-3", "9"})
    void aTargetThatCannotBeGoneBackToIsRefused(String target) throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            workshop.upgrade("2");

            assertThatThrownBy(() -> workshop.downgrade(target)).isInstanceOf(Problem.class);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 PENDING");
        }
    }
}
