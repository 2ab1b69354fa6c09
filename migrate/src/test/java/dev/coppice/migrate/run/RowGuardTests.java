package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowGuardTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsThatCameSinceStopAMigrationBeforeItBegins(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("head");
            workshop.up("V4__short_names.sql", """
                    -- short names
                    --
                    -- Found:
                    --   adds-check customer: each row must satisfy short_name; no row is concerned now
                    --     none may be in: SELECT t.id FROM customer t WHERE NOT (t.name <> 'Grace')

                    CREATE TABLE first_of_all (id INTEGER PRIMARY KEY);
                    CREATE TABLE second_of_all (id INTEGER PRIMARY KEY);
                    """);
            workshop.database().execute("INSERT INTO customer (id, name) VALUES (7, 'Grace')");

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .message()
                    .isEqualToIgnoringCase("V4__short_names.sql would fail: adds-check customer: each row must satisfy"
                            + " short_name; rows are in the way (id=7)");
            assertThat(workshop.tables()).containsExactly("customer", "orders");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED, 4 PENDING");

            workshop.database().execute("DELETE FROM customer WHERE id = 7");
            workshop.upgrade("head");
            assertThat(workshop.tables()).containsExactly("customer", "first_of_all", "orders", "second_of_all");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aQueryThatDoesNotRunHereStopsNothing(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.upgrade("head");
            workshop.up("V4__more.sql", """
                    -- Found:
                    --   adds-check customer: each row must satisfy short_name
                    --     none may be in: SELECT nothing FROM nowhere
                    CREATE TABLE more (id INTEGER PRIMARY KEY);
                    """);

            workshop.upgrade("head");

            assertThat(workshop.tables()).contains("more");
        }
    }
}
