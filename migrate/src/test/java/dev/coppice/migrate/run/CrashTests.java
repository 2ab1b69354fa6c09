package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.run.Killed.Moment;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills runs. {@code -Dcoppice.kills.all=true} kills before every call to the database, which takes a process for each; the build
 * kills before every statement.
 */
class CrashTests {

    private static final Moment MOMENT = Boolean.getBoolean("coppice.kills.all") ? Moment.CALL : Moment.STATEMENT;

    private static final RunOptions LOSSY = RunOptions.USUAL.with(RunOptions.Losses.ACCEPTED);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anUpgradeThatWasKilledIsFinishedByTheNext(Engine engine) throws Exception {
        try (Workshop workshop = begun(engine)) {
            int count = 1;
            for (; Killed.at(workshop, "upgrade", MOMENT, count); count++) {
                workshop.upgrade("head");

                assertThat(workshop.history()).as("killed at %d", count).isEqualTo("1 APPLIED, 2 APPLIED");
                assertThat(rows(workshop)).as("killed at %d", count).containsExactly("1815", "1906");
                assertThat(workshop.tables()).as("killed at %d", count).containsExactly("account", "customer");
                workshop.downgrade("base");
                assertThat(workshop.tables()).as("killed at %d", count).isEmpty();
            }
            tell("upgrade", engine, count - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("enginesOfDowngrades")
    void aDowngradeThatWasKilledIsFinishedByTheNext(Engine engine) throws Exception {
        try (Workshop workshop = begun(engine)) {
            workshop.upgrade("head");
            int count = 1;
            for (; Killed.at(workshop, "downgrade", MOMENT, count); count++) {
                workshop.downgrade("1");

                assertThat(workshop.history()).as("killed at %d", count).isEqualTo("1 APPLIED, 2 UNDONE");
                assertThat(workshop.tables()).as("killed at %d", count).containsExactly("customer");
                assertThat(workshop.query("SELECT age FROM customer"))
                        .as("killed at %d", count)
                        .containsExactly("1814");
                // MariaDB counts columns that come and go for as long as the table lives, and then has no room for
                // more.
                workshop.downgrade("base");
                workshop.upgrade("head");
                assertThat(rows(workshop)).as("killed at %d", count).containsExactly("1815", "1906");
            }
            tell("downgrade", engine, count - 1);
        }
    }

    /** The build leaves out H2, which is as MariaDB, and PostgreSQL, which is as SQLite. */
    static List<Engine> enginesOfDowngrades() {
        return MOMENT == Moment.CALL ? List.of(Engine.values()) : List.of(Engine.SQLITE, Engine.MARIADB);
    }

    private static void tell(String command, Engine engine, int kills) {
        System.out.printf("%s on %s: killed at %d moments (%s)%n", command, engine, kills, MOMENT);
    }

    /** What a statement puts into a variable of the session is gone with it, and is asked for again. */
    @Test
    void whatAStatementRemembersForTheNextIsAskedForAgain() throws Exception {
        try (TestDatabase database = TestDatabase.mariadb();
                Workshop workshop = new Workshop(folder, database)) {
            workshop.up("V1__orders.sql", """
                            CREATE TABLE customer (id INTEGER PRIMARY KEY);
                            CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER,
                                FOREIGN KEY (customer_id) REFERENCES customer (id));
                            INSERT INTO orders (id) VALUES (41);
                            """).undo("U1__orders.sql", "DROP TABLE orders;\nDROP TABLE customer;\n");
            workshop.upgrade("1");
            String script = referenceGoesAndSequenceComes(database);
            assertThat(script).contains("SET @coppice_name", "SET @coppice_start");
            workshop.up("V2__sequence.sql", script).undo("U2__sequence.sql", """
                            DROP SEQUENCE orders_seq;
                            DELETE FROM orders WHERE id = 7;
                            ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customer (id);
                            """);
            int kills = 0;
            while (Killed.at(workshop, "upgrade", Killed.Moment.STATEMENT, kills + 1)) {
                kills++;
                workshop.upgrade("head");

                assertThat(workshop.query("SELECT NEXT VALUE FOR orders_seq"))
                        .as("killed at %d", kills)
                        .containsExactly("91");
                database.execute("INSERT INTO orders (id, customer_id) VALUES (7, 999)");
                workshop.downgrade("1");
            }
            assertThat(kills).as("statements").isGreaterThanOrEqualTo(5);
        }
    }

    private static String referenceGoesAndSequenceComes(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            Scope scope = Scope.EVERYTHING.excluding(History.OWN.toArray(String[]::new));
            Schema before = SchemaReader.of(connection, scope).schema();
            TableName name = TableName.of("orders_seq");
            Sequence sequence = new Sequence(name, 1, 50, 1, Long.MAX_VALUE - 1, false);
            Schema after = new Schema(
                    before.tables().stream()
                            .map(table -> table.withConstraints(
                                    new Constraints(table.primaryKey().orElseThrow(), List.of(), List.of(), List.of())))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(sequence),
                    List.of());
            AlterWriter writer = new AlterWriter(Dialects.of(connection));
            return writer.startingAbove(
                            writer.between(before, after, SchemaRenames.NONE, Fillings.NONE),
                            after,
                            List.of(new KeyCounter(name, TableName.of("orders"), "id")))
                    .script();
        }
    }

    /** It calls the server about a hundred times; the build tries some of the moments, {@code coppice.kills.all} each. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aRunOnAServerThatDiesBetweenTwoCallsIsFinishedByTheNext(Engine engine) throws Exception {
        int stride = MOMENT == Moment.CALL ? 1 : 13;
        try (Workshop workshop = begun(engine)) {
            boolean died = true;
            for (int count = 1; died; count += stride) {
                died = Dying.at(workshop, count, runner -> runner.upgrade(new Target.Head(), RunOptions.USUAL));
                workshop.upgrade("head");
                assertThat(workshop.history()).as("died at %d", count).isEqualTo("1 APPLIED, 2 APPLIED");
                assertThat(rows(workshop)).as("died at %d", count).containsExactly("1815", "1906");

                died |= Dying.at(workshop, count, runner -> runner.downgrade(new Target.Steps(1), LOSSY));
                workshop.downgrade("1");
                assertThat(workshop.history()).as("died at %d", count).isEqualTo("1 APPLIED, 2 UNDONE");
                assertThat(workshop.tables()).as("died at %d", count).containsExactly("customer");
                assertThat(workshop.query("SELECT age FROM customer"))
                        .as("died at %d", count)
                        .containsExactly("1814");
                workshop.downgrade("base");
            }
        }
    }

    private static List<String> rows(Workshop workshop) throws Exception {
        return workshop.query("SELECT phone FROM customer ORDER BY id");
    }

    /** Rows and tables change in turn, and each statement would be noticed if it ran twice. */
    private Workshop begun(Engine engine) throws Exception {
        return new Workshop(folder, engine.create())
                .up("V1__customers.sql", """
                        CREATE TABLE customer (id INTEGER PRIMARY KEY, age INTEGER);
                        INSERT INTO customer (id, age) VALUES (1, 1814);
                        """)
                .undo("U1__customers.sql", "DROP TABLE customer;\n")
                .up("V2__accounts.sql", """
                        UPDATE customer SET age = age + 1;
                        ALTER TABLE customer ADD phone VARCHAR(20);
                        UPDATE customer SET phone = CAST(age AS CHAR(4));
                        INSERT INTO customer (id, age, phone) VALUES (2, 1905, '1905');
                        CREATE TABLE account (id INTEGER PRIMARY KEY);
                        UPDATE customer SET phone = '1906' WHERE phone = '1905';
                        """)
                .undo("U2__accounts.sql", """
                        UPDATE customer SET age = age - 1;
                        DROP TABLE account;
                        DELETE FROM customer WHERE id = 2;
                        ALTER TABLE customer DROP COLUMN phone;
                        """);
    }
}
