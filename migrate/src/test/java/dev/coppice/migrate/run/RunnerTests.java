package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunnerTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrationsGoForthAndBack(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            assertThat(workshop.history()).isEqualTo("1 PENDING, 2 PENDING, 3 PENDING");

            workshop.upgrade("+2");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 PENDING");
            assertThat(workshop.query("SELECT phone FROM customer")).containsExactly("1815");

            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            assertThat(workshop.tables()).containsExactly("customer", "orders");

            workshop.downgrade("1");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 UNDONE, 3 UNDONE");
            assertThat(workshop.tables()).containsExactly("customer");

            workshop.upgrade("2");
            workshop.downgrade("-1");
            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");

            workshop.downgrade("base");
            assertThat(workshop.history()).isEqualTo("1 UNDONE, 2 UNDONE, 3 UNDONE");
            assertThat(workshop.tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void plainFlywayGoesOnWithTheSameFiles(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("head");
            workshop.downgrade("1");

            Flyway flyway = flyway(workshop).load();
            assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo("1");
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(2);
            flyway.validate();

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            workshop.downgrade("-1");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 UNDONE");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itGoesOnWherePlainFlywayWasAndTheOtherWayRound(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            flyway(workshop).target("2").load().migrate();
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 PENDING");

            workshop.upgrade("head");
            workshop.downgrade("1");
            Flyway flyway =
                    flyway(workshop).ignoreMigrationPatterns("*:pending").load();
            assertThat(flyway.info().pending()).hasSize(2);
            flyway.validate();
            flyway.repair();
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 UNDONE, 3 UNDONE");

            workshop.upgrade("+1");
            assertThat(flyway.migrate().migrationsExecuted).isOne();
            workshop.downgrade("base");
            assertThat(workshop.tables()).isEmpty();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(3);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            assertThat(workshop.tables()).containsExactly("customer", "orders");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAppliedFileThatWasEditedIsRefused(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("2");
            workshop.up("V1__customers.sql", "CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(60));\n");

            assertThat(workshop.history()).isEqualTo("1 EDITED, 2 APPLIED, 3 PENDING");
            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("V1__customers.sql");
            assertThat(workshop.tables()).containsExactly("customer");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOlderMigrationThatCameLaterMustBeAskedFor(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("head");
            workshop.up("V2.1__late.sql", "CREATE TABLE late (id INTEGER);\n");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 2.1 OUT_OF_ORDER, 3 APPLIED");
            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("V2.1__late.sql");

            workshop.runner().upgrade(Target.up("head"), RunOptions.USUAL.with(RunOptions.Order.OUT_OF_ORDER));
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 2.1 APPLIED, 3 APPLIED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStatementThatFailsIsNamedAndMendedAndTheRunGoesOn(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("1");
            workshop.up("V2__add_a_phone.sql", """
                    ALTER TABLE customer ADD phone VARCHAR(20);

                    INSERT INTO custommer (id) VALUES (1);
                    CREATE TABLE more (id INTEGER);
                    """);

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("src/main/resources/db/migration/V2__add_a_phone.sql fails in line 3: ");
            boolean isKept = engine == Engine.H2 || engine == Engine.MARIADB;
            assertThat(workshop.history())
                    .isEqualTo("1 APPLIED, 2 %s, 3 PENDING".formatted(isKept ? "FAILED" : "PENDING"));

            workshop.up("V2__add_a_phone.sql", """
                    ALTER TABLE customer ADD phone VARCHAR(20);

                    INSERT INTO customer (id) VALUES (1);
                    CREATE TABLE more (id INTEGER);
                    """);
            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            assertThat(workshop.query("SELECT id FROM customer")).containsExactly("1");
            assertThat(workshop.tables()).containsExactly("customer", "more", "orders");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDatabaseThatIsThereIsStampedWithItsBaseline(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.database().execute("CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(50))");

            workshop.runner().baseline(Version.of(1), RunOptions.USUAL);
            assertThat(workshop.history()).isEqualTo("1 BASELINE, 2 PENDING, 3 PENDING");

            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 BASELINE, 2 APPLIED, 3 APPLIED");
            workshop.downgrade("base");
            assertThat(workshop.history()).isEqualTo("1 BASELINE, 2 UNDONE, 3 UNDONE");
            assertThat(workshop.tables()).containsExactly("customer");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStampRecordsWithoutRunning(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            Runner runner = workshop.runner();

            runner.stamp(Target.up("2"), Stamp.Past.KEPT, RunOptions.USUAL);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 PENDING");
            runner.stamp(new Target.To(Version.of(1)), Stamp.Past.KEPT, RunOptions.USUAL);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 UNDONE, 3 PENDING");
            runner.stamp(Target.up("head"), Stamp.Past.PURGED, RunOptions.USUAL);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            runner.stamp(Target.down("base"), Stamp.Past.PURGED, RunOptions.USUAL);
            assertThat(workshop.history()).isEqualTo("1 PENDING, 2 PENDING, 3 PENDING");
            assertThat(workshop.tables()).isEmpty();

            workshop.upgrade("head");
            assertThat(workshop.tables()).containsExactly("customer", "orders");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRepairTakesTheFilesAsTheyAre(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("head");
            workshop.up("V3__orders.sql", "CREATE TABLE orders (id BIGINT PRIMARY KEY);\n");
            workshop.delete("V2__add_a_phone.sql").delete("U2__add_a_phone.sql");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 MISSING, 3 EDITED");

            Repair repair = workshop.runner().repair(RunOptions.USUAL);

            assertThat(repair).isEqualTo(new Repair(List.of(Version.of(3)), List.of(Version.of(2)), List.of()));
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 3 APPLIED");
            assertThat(workshop.runner().planRepair().isEmpty()).isTrue();
            workshop.downgrade("base");
            assertThat(workshop.tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whereAnAppliedFileWasEditedIsSaid(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("2");
            workshop.up("V2__add_a_phone.sql", """
                    -- A comment that was not there before.
                    ALTER TABLE customer ADD phone VARCHAR(20);
                    INSERT INTO customer (id, name, phone) VALUES (2, 'Ada', '1815');
                    """);

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .hasMessage("Applied already, and edited since: V2__add_a_phone.sql (statement 2, line 3)");
        }
    }

    /** As anybody else would use it. */
    private FluentConfiguration flyway(Workshop workshop) {
        TestDatabase database = workshop.database();
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("filesystem:" + folder.resolve("src/main/resources/db/migration"));
    }
}
