package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.run.Killed.Moment;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills runs. {@code -Dcoppice.kills.all=true} kills before every call to the database, which takes a process for each; the build
 * kills before every statement.
 */
class CrashTests {

    private static final Moment MOMENT = Boolean.getBoolean("coppice.kills.all") ? Moment.CALL : Moment.STATEMENT;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anUpgradeThatWasKilledIsFinishedByTheNext(Engine engine) throws Exception {
        try (Workshop workshop = begun(engine)) {
            for (int count = 1; Killed.at(workshop, "upgrade", MOMENT, count); count++) {
                workshop.upgrade("head");

                assertThat(workshop.history()).as("killed at %d", count).isEqualTo("1 APPLIED, 2 APPLIED");
                assertThat(rows(workshop)).as("killed at %d", count).containsExactly("1815", "1906");
                assertThat(workshop.tables()).as("killed at %d", count).containsExactly("account", "customer");
                workshop.downgrade("base");
                assertThat(workshop.tables()).as("killed at %d", count).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "MARIADB"})
    void aDowngradeThatWasKilledIsFinishedByTheNext(Engine engine) throws Exception {
        try (Workshop workshop = begun(engine)) {
            workshop.upgrade("head");
            for (int count = 1; Killed.at(workshop, "downgrade", MOMENT, count); count++) {
                workshop.downgrade("1");

                assertThat(workshop.history()).as("killed at %d", count).isEqualTo("1 APPLIED, 2 UNDONE");
                assertThat(workshop.tables()).as("killed at %d", count).containsExactly("customer");
                workshop.upgrade("head");
                assertThat(rows(workshop)).as("killed at %d", count).containsExactly("1815", "1906");
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
