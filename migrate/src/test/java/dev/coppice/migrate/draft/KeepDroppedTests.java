package dev.coppice.migrate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.History;
import dev.coppice.migrate.UndoLabel;
import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.schema.Schema;
import dev.coppice.schema.alter.AlterStep;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepDroppedTests {

    private static final String AFTER = """
            CREATE TABLE customer (id int NOT NULL PRIMARY KEY, name varchar(40) NOT NULL);
            """;

    private static final String BEFORE = """
            CREATE TABLE customer (id int NOT NULL PRIMARY KEY, name varchar(40) NOT NULL, phone varchar(20),
                grade varchar(5) DEFAULT 'C', vat varchar(9) NOT NULL, mentor int,
                CONSTRAINT customer_vat UNIQUE (vat), CONSTRAINT customer_phone CHECK (phone <> ''),
                CONSTRAINT customer_mentor FOREIGN KEY (mentor) REFERENCES customer (id));
            CREATE TABLE visit (id int NOT NULL PRIMARY KEY, earlier int, customer_id int NOT NULL, note varchar(20),
                CONSTRAINT visit_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
                CONSTRAINT visit_earlier FOREIGN KEY (earlier) REFERENCES visit (id));
            CREATE TABLE remark (text varchar(20), visit_id int,
                CONSTRAINT remark_visit FOREIGN KEY (visit_id) REFERENCES visit (id));
            INSERT INTO customer (id, name, phone, grade, vat) VALUES (1, 'Anna', '1''2', 'A', 'v1'), (2, 'Bo', NULL, NULL, 'v2');
            INSERT INTO customer (id, name, phone, vat, mentor) VALUES (3, 'Cy', '3', 'v3', 2);
            INSERT INTO visit (id, customer_id, note) VALUES (1, 1, 'first'), (2, 2, NULL);
            UPDATE visit SET earlier = 2 WHERE id = 1;
            INSERT INTO remark (text, visit_id) VALUES ('same', 1), ('same', 1), (NULL, NULL);
            """;

    private static final List<String> ROWS = List.of(
            "SELECT id, name, phone, grade, vat, mentor FROM customer ORDER BY id",
            "SELECT id, earlier, customer_id, note FROM visit ORDER BY id",
            "SELECT text, visit_id FROM remark ORDER BY text, visit_id");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsMovedAsideComesBackAsItWas(Engine engine) throws SQLException {
        try (Place place = new Place(engine, BEFORE, AFTER)) {
            List<List<String>> before = place.rows();

            assertThat(place.proof()).isInstanceOf(Proof.Verdict.Proven.class);
            assertThat(place.draft.undoing()).isEqualTo(Undoing.EXACT);
            place.go(place.draft.up());
            assertThat(SchemaDiff.between(place.read(), place.demand.wanted()).words())
                    .as("places are nobody's business")
                    .isEmpty();
            place.go(place.draft.down());

            assertThat(SchemaDiff.between(place.read(), place.demand.current()).words())
                    .isEmpty();
            assertThat(place.rows()).isEqualTo(before);
            assertThat(place.everything().tables()).as("no place is left").hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRowThatCameSinceGetsTheDefault(Engine engine) throws SQLException {
        String before = BEFORE.replace("vat varchar(9) NOT NULL", "vat varchar(9)");
        try (Place place = new Place(engine, before, AFTER)) {
            place.go(place.draft.up());
            place.execute("INSERT INTO customer (id, name) VALUES (4, 'Di')");
            place.go(place.draft.down());

            assertThat(place.rows().getFirst())
                    .containsExactly(
                            "1|Anna|1'2|A|v1|null", "2|Bo|null|null|v2|null", "3|Cy|3|C|v3|2", "4|Di|null|C|null|null");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void afterAPurgeTheWayBackRunsWithoutTheValues(Engine engine) throws SQLException {
        String before = BEFORE.replace("vat varchar(9) NOT NULL", "vat varchar(9)");
        try (Place place = new Place(engine, before, AFTER)) {
            place.go(place.draft.up());
            for (var name : place.draft.places()) {
                place.execute("DROP TABLE " + Dialects.of(place.connection).name(name));
            }
            place.go(place.draft.down());

            assertThat(SchemaDiff.between(place.read(), place.demand.current()).words())
                    .isEmpty();
            assertThat(place.rows().getFirst().getFirst()).isEqualTo("1|Anna|null|C|null|null");
            assertThat(place.rows().get(1)).isEmpty();
        }
    }

    /** What comes again may have a type of its own, and a key that the engine counts in. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheEngineCountsGoesOn(Engine engine) throws SQLException {
        String before = switch (engine) {
            case SQLITE -> "CREATE TABLE visit (id INTEGER PRIMARY KEY AUTOINCREMENT, mood varchar(9) NOT NULL);";
            case H2 ->
                "CREATE DOMAIN mood AS ENUM ('good', 'bad');"
                        + "CREATE TABLE visit (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mood mood NOT NULL);";
            case POSTGRESQL ->
                "CREATE TYPE mood AS ENUM ('good', 'bad');"
                        + "CREATE TABLE visit (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mood mood NOT NULL);";
            case MARIADB ->
                "CREATE TABLE visit (id int AUTO_INCREMENT PRIMARY KEY, mood enum('good', 'bad') NOT NULL);";
        };
        String rows = before + "INSERT INTO visit (mood) VALUES ('good'), ('bad');";
        try (Place place = new Place(engine, rows, AFTER)) {
            assertThat(place.proof()).isInstanceOf(Proof.Verdict.Proven.class);
            place.go(place.draft.up());
            place.go(place.draft.down());
            place.execute("INSERT INTO visit (mood) VALUES ('bad')");

            assertThat(place.rows("SELECT id, mood FROM visit ORDER BY id"))
                    .containsExactly("1|good", "2|bad", "3|bad");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "H2")
    void withoutAKeyAColumnCannotBeKept(Engine engine) throws SQLException {
        try (Place place = new Place(
                engine,
                "CREATE TABLE remark (text varchar(20), note varchar(20));",
                "CREATE TABLE remark (text varchar(20));")) {
            assertThat(place.draft.undoing()).isEqualTo(Undoing.LOSSY);
            assertThat(place.draft.places()).isEmpty();
            assertThat(place.draft.findings().getFirst().words()).contains("they cannot be kept");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "SQLITE")
    void bothHeadsSayWhereItIs(Engine engine) throws SQLException {
        try (Place place = new Place(engine, BEFORE, AFTER)) {
            DraftText text = new DraftText(place.draft, "Fewer things", new Proof.Verdict.Proven(1));

            assertThat(Head.kept(text.up())).hasSize(3).isEqualTo(Head.kept(text.undo()));
            assertThat(Head.kept(text.up()).getFirst()).startsWithIgnoringCase("coppice_kept_2_1_");
            assertThat(UndoLabel.find(text.undo())).contains(new UndoLabel(Undoing.EXACT, ""));
            assertThat(Head.findings(text.up()))
                    .anyMatch(line -> line.contains("its rows are kept in coppice_kept_2_1_"));
        }
    }

    /** A database that is to become another, keeping what goes. */
    private static final class Place implements AutoCloseable {

        private final TestDatabase database;
        private final Connection connection;
        private final Demand demand;
        private final Draft draft;

        Place(Engine engine, String before, String after) throws SQLException {
            database = engine.create();
            database.execute(before);
            connection = database.connection();
            if (engine == Engine.SQLITE) {
                execute("PRAGMA foreign_keys = ON");
            }
            Schema current = read();
            Schema wanted;
            try (TestDatabase other = engine.create()) {
                other.execute(after);
                try (Connection there = other.connection()) {
                    wanted = SchemaReader.of(there, Scope.EVERYTHING).schema();
                }
            }
            demand = new Demand(current, wanted, SchemaDiff.between(current, wanted), List.of(), List.of());
            draft = new Drafting(connection)
                    .draft(demand, Fillings.NONE, new Departure.KeptAside(Version.parse("2.1")));
        }

        Proof.Verdict proof() {
            return new Drafting(connection).proof(demand, draft);
        }

        Schema read() {
            return SchemaReader.of(connection, Scope.EVERYTHING.excluding(History.OWN.toArray(String[]::new)))
                    .schema();
        }

        Schema everything() {
            return SchemaReader.of(connection, Scope.EVERYTHING).schema();
        }

        void go(Alteration alteration) throws SQLException {
            connection.setAutoCommit(alteration.surroundings() == Alteration.Surroundings.OWN);
            for (AlterStep step : alteration.steps()) {
                execute(step.sql());
            }
            connection.setAutoCommit(true);
        }

        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        List<List<String>> rows() throws SQLException {
            List<List<String>> all = new ArrayList<>();
            for (String sql : ROWS) {
                all.add(rows(sql));
            }
            return all;
        }

        List<String> rows(String sql) throws SQLException {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(String.join("|", values));
                }
            }
            return rows;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.close();
        }
    }
}
