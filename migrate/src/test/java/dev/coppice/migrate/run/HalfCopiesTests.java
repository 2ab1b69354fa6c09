package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Version;
import dev.coppice.migrate.run.Journal.Row;
import dev.coppice.migrate.run.Journal.State;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seen in files of H2 that were taken while it altered or made a table. */
class HalfCopiesTests {

    private static final String COPY =
            "CREATE TABLE customer_copy_3_0 (id INTEGER PRIMARY KEY, name VARCHAR(50), phone VARCHAR(20))";

    private static final String WHOLE =
            "id INTEGER PRIMARY KEY, customer_id INTEGER, FOREIGN KEY (customer_id) REFERENCES customer (id)";

    @TempDir
    private Path folder;

    @Test
    void aCopyBesideItsOriginalIsDroppedAndTheStatementRunsAgain() throws Exception {
        try (Workshop workshop = interrupted()) {
            workshop.database().execute(COPY);

            workshop.upgrade("head");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            assertThat(workshop.tables()).containsExactly("customer", "orders");
            assertThat(workshop.query("SELECT phone FROM customer")).containsExactly("1815");
        }
    }

    @Test
    void aTableOfSuchANameThatWasThereBeforeStays() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.h2()).withThree()) {
            workshop.upgrade("1");
            workshop.database().execute(COPY);
            interrupt(workshop);

            workshop.upgrade("head");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
            assertThat(workshop.tables()).containsExactly("customer", "customer_copy_3_0", "orders");
        }
    }

    @Test
    void aCopyWhoseOriginalIsGoneIsNamed() throws Exception {
        try (Workshop workshop = interrupted()) {
            workshop.database().execute(COPY);
            workshop.database().execute("DROP TABLE customer");

            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOf(Problem.class)
                    .hasMessage(
                            "V2__add_a_phone.sql was interrupted in statement 1 of 2 (line 1), and only half of that"
                                    + " is done: the table is called CUSTOMER_COPY_3_0 now");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id INTEGER, customer_id INTEGER", WHOLE})
    void aNewTableThatIsEmptyIsMadeAgainBecauseNobodySeesWhetherItIsWhole(String columns) throws Exception {
        try (Workshop workshop = creating()) {
            workshop.database().execute("CREATE TABLE invoice (" + columns + ")");

            workshop.upgrade("head");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED");
            assertThatThrownBy(() -> workshop.database().execute("INSERT INTO invoice (id) VALUES (7), (7)"))
                    .as("it has its key")
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () -> workshop.database().execute("INSERT INTO invoice (id, customer_id) VALUES (8, 99)"))
                    .as("it has its reference")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aNewTableWithRowsIsTakenAsDone() throws Exception {
        try (Workshop workshop = creating()) {
            workshop.database().execute("CREATE TABLE invoice (" + WHOLE + ")");
            workshop.database().execute("INSERT INTO invoice (id) VALUES (7)");

            workshop.upgrade("head");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED");
            assertThat(workshop.query("SELECT id FROM invoice")).containsExactly("7");
        }
    }

    /** A run that died in the one statement of a migration, which makes a table. */
    private Workshop creating() throws Exception {
        Workshop workshop = new Workshop(folder, TestDatabase.h2())
                .up("V1__customers.sql", "CREATE TABLE customer (id INTEGER PRIMARY KEY);\n")
                .up("V2__invoices.sql", "CREATE TABLE invoice (" + WHOLE + ");\n");
        workshop.upgrade("1");
        interrupt(workshop, "CREATE TABLE invoice (" + WHOLE + ")");
        return workshop;
    }

    private Workshop interrupted() throws Exception {
        Workshop workshop = new Workshop(folder, TestDatabase.h2()).withThree();
        workshop.upgrade("1");
        interrupt(workshop);
        return workshop;
    }

    /** As a run leaves it that died after it recorded that the first statement begins. */
    private static void interrupt(Workshop workshop) throws Exception {
        interrupt(workshop, "ALTER TABLE customer ADD phone VARCHAR(20)");
    }

    private static void interrupt(Workshop workshop, String statement) throws Exception {
        try (Connection connection = workshop.database().connection()) {
            Journal journal = new Journal(connection);
            journal.create();
            String hash = new Step(1, statement, true).hash();
            Row started = new Row(1, hash, State.STARTED, Fingerprint.of(connection));
            journal.put(Direction.UP.key(Version.parse("2")), started);
        }
    }
}
