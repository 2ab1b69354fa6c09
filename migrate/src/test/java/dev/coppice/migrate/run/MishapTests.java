package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Target;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What neither the script nor we can help: connections break, disks are full. */
class MishapTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aRunWhoseConnectionBrokeIsFinishedByTheNext(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("1");
            Runner runner = workshop.runner(new RunListener() {
                @Override
                public void runs(String script, int statement) {
                    if (statement == 2) {
                        endAllSessions(workshop);
                    }
                }
            });

            assertThatThrownBy(() -> runner.upgrade(new Target.Head(), RunOptions.USUAL))
                    .isInstanceOf(Problem.class)
                    .hasMessage("The connection was lost in line 2 of"
                            + " src/main/resources/db/migration/V2__add_a_phone.sql");

            workshop.upgrade("head");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            assertThat(workshop.query("SELECT phone FROM customer")).containsExactly("1815");
        }
    }

    @Test
    void aFullDiskLeavesTheDatabaseAsItWas() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            workshop.upgrade("1");
            workshop.up("V2__add_a_phone.sql", """
                    ALTER TABLE customer ADD phone VARCHAR(20);
                    CREATE TABLE large (text TEXT);
                    INSERT INTO large VALUES (hex(zeroblob(1000000)));
                    """);
            Runner runner = new Runner(() -> full(workshop), folder, RunListener.NOBODY);

            assertThatThrownBy(() -> runner.upgrade(new Target.Head(), RunOptions.USUAL))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("V2__add_a_phone.sql fails in line 3: ")
                    .hasMessageContaining("full");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 PENDING, 3 PENDING");
            assertThat(workshop.tables()).containsExactly("customer");
            workshop.upgrade("head");
            assertThat(workshop.tables()).containsExactly("customer", "large", "orders");
        }
    }

    /** A connection to a database that may not grow by much. */
    private static Connection full(Workshop workshop) throws SQLException {
        Connection connection = workshop.database().connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 40");
        }
        return connection;
    }

    private static void endAllSessions(Workshop workshop) {
        String sessions = workshop.database().engine() == Engine.POSTGRESQL
                ? "SELECT 'SELECT pg_terminate_backend(' || pid || ')' FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                : "SELECT CONCAT('KILL ', id) FROM information_schema.processlist"
                        + " WHERE db = DATABASE() AND id <> CONNECTION_ID()";
        try {
            for (String sql : workshop.query(sessions)) {
                workshop.database().execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
