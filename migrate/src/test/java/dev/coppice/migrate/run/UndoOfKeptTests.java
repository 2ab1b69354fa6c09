package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.draft.Demand;
import dev.coppice.migrate.draft.Departure;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.DraftText;
import dev.coppice.migrate.draft.Drafting;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may have happened since something was moved aside, so that it cannot come back as it was. */
class UndoOfKeptTests {

    private static final String AFTER = "CREATE TABLE customer (id int NOT NULL PRIMARY KEY);";
    private static final String BEFORE = """
            CREATE TABLE customer (id int NOT NULL PRIMARY KEY, vat varchar(9) NOT NULL, mentor int,
                CONSTRAINT customer_mentor FOREIGN KEY (mentor) REFERENCES customer (id));
            CREATE TABLE visit (id int NOT NULL PRIMARY KEY, earlier int, customer_id int,
                CONSTRAINT visit_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
                CONSTRAINT visit_earlier FOREIGN KEY (earlier) REFERENCES visit (id));
            INSERT INTO customer (id, vat) VALUES (1, 'v1'), (2, 'v2');
            INSERT INTO customer (id, vat, mentor) VALUES (3, 'v3', 2);
            INSERT INTO visit (id, customer_id) VALUES (1, 1), (2, NULL), (3, 3);
            UPDATE visit SET earlier = 2 WHERE id = 3;
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void parentsThatAreGoneAreNamedBeforeAnythingIsDone(Engine engine) throws Exception {
        try (Workshop workshop = keptAside(engine)) {
            workshop.database().execute("DELETE FROM customer WHERE id = 1");

            assertRefused(
                    workshop,
                    "U2__fewer.sql would fail: adds-reference visit.customer_id: every value that is kept in"
                            + " coppice_kept_2_visit must be found in customer; rows are in the way (id=1)",
                    "Add again what they refer to, or correct or delete them where they are kept, then say"
                            + " 'coppice migrate downgrade' again");

            workshop.database().execute("INSERT INTO customer (id) VALUES (1)");
            workshop.database().execute("DELETE FROM customer WHERE id = 2");
            assertRefused(
                    workshop,
                    "U2__fewer.sql would fail: adds-reference customer.mentor: every value that is kept in"
                            + " coppice_kept_2_customer must be found in customer; rows are in the way (id=3)",
                    "Add again what they refer to");

            workshop.database().execute("INSERT INTO customer (id) VALUES (2)");
            workshop.downgrade("1");
            assertThat(workshop.query("SELECT customer_id FROM visit ORDER BY id"))
                    .containsExactly("1", null, "3");
            assertThat(workshop.query("SELECT mentor FROM customer ORDER BY id"))
                    .containsExactly(null, null, "2");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRowThatCameSinceAndHasNoValueIsNamedBeforeAnythingIsDone(Engine engine) throws Exception {
        try (Workshop workshop = keptAside(engine)) {
            workshop.database().execute("INSERT INTO customer (id) VALUES (4)");

            assertRefused(
                    workshop,
                    "U2__fewer.sql would fail: requires-value customer.vat: rows that came since have no value for it in"
                            + " coppice_kept_2_customer; rows are in the way (id=4)",
                    "Insert a value there for each of them, or delete them, then say 'coppice migrate downgrade' again");

            workshop.database().execute("INSERT INTO coppice_kept_2_customer (kept_id, vat) VALUES (4, 'v4')");
            workshop.downgrade("1");
            assertThat(workshop.query("SELECT vat FROM customer ORDER BY id")).containsExactly("v1", "v2", "v3", "v4");
        }
    }

    /** A row that lost its parent and is gone itself is in nobody's way. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWentTogetherStopsNothing(Engine engine) throws Exception {
        try (Workshop workshop = keptAside(engine)) {
            workshop.database().execute("DELETE FROM customer WHERE id IN (2, 3)");
            workshop.database().execute("UPDATE coppice_kept_2_visit SET customer_id = NULL WHERE id = 3");

            workshop.downgrade("1");

            assertThat(workshop.query("SELECT id FROM visit ORDER BY id")).containsExactly("1", "2", "3");
            assertThat(workshop.query("SELECT vat FROM customer")).containsExactly("v1");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRESQL"})
    void rowsAgainstAConstraintThatComesBackAreNamedBeforeAnythingIsDone(Engine engine) throws Exception {
        String table = "CREATE TABLE customer (id int NOT NULL PRIMARY KEY, vat varchar(9)%s);";
        try (Workshop workshop = drafted(
                engine,
                table.formatted(", CONSTRAINT one_vat UNIQUE (vat)")
                        + "CREATE TABLE visit (id int NOT NULL PRIMARY KEY);",
                table.formatted("") + "CREATE TABLE visit (id int NOT NULL PRIMARY KEY);")) {
            workshop.database().execute("INSERT INTO customer VALUES (1, 'v1'), (2, 'v1')");

            assertRefused(
                    workshop,
                    "U2__fewer.sql would fail: adds-unique customer: (vat) must be unique; rows are in the way (vat=v1)",
                    "Correct or delete them, then say 'coppice migrate downgrade' again");

            workshop.database().execute("DELETE FROM customer WHERE id = 2");
            workshop.downgrade("1");
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 UNDONE");
        }
    }

    private static void assertRefused(Workshop workshop, String happened, String wayOut) throws Exception {
        List<String> before = workshop.tables();
        assertThatThrownBy(() -> workshop.downgrade("1")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getMessage()).isEqualToIgnoringCase(happened);
            assertThat(problem.remedy()).startsWith(wayOut).contains("nothing of it was done");
        });
        assertThat(workshop.tables()).isEqualTo(before);
        assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED");
    }

    /** A database from which a table and two columns went, and are kept. */
    private Workshop keptAside(Engine engine) throws Exception {
        return drafted(engine, BEFORE, AFTER);
    }

    private Workshop drafted(Engine engine, String before, String after) throws Exception {
        Workshop workshop = new Workshop(folder, engine.create());
        workshop.up("V1__beginning.sql", before).undo("U1__beginning.sql", "DROP TABLE visit;\nDROP TABLE customer;\n");
        workshop.upgrade("1");
        DraftText text =
                new DraftText(draft(workshop.database(), wanted(engine, after)), "Fewer", new Proof.Verdict.Proven(1));
        workshop.up("V2__fewer.sql", text.up()).undo("U2__fewer.sql", text.undo());
        if (text.draft().up().surroundings() == dev.coppice.schema.alter.Alteration.Surroundings.OWN) {
            workshop.up("V2__fewer.sql.conf", "executeInTransaction=false\n")
                    .undo("U2__fewer.sql.conf", "executeInTransaction=false\n");
        }
        workshop.upgrade("2");
        return workshop;
    }

    private static Draft draft(TestDatabase database, Schema wanted) throws Exception {
        try (Connection connection = database.connection()) {
            Schema current = read(connection);
            Demand demand = new Demand(current, wanted, SchemaDiff.between(current, wanted), List.of(), List.of());
            return new Drafting(connection).draft(demand, Fillings.NONE, new Departure.KeptAside(Version.parse("2")));
        }
    }

    private static Schema wanted(Engine engine, String after) throws Exception {
        try (TestDatabase other = engine.create()) {
            other.execute(after);
            try (Connection there = other.connection()) {
                return read(there);
            }
        }
    }

    private static Schema read(Connection connection) {
        return SchemaReader.of(connection, Scope.EVERYTHING.excluding(History.OWN.toArray(String[]::new)))
                .schema();
    }
}
