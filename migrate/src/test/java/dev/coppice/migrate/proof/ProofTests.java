package dev.coppice.migrate.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.scratch.OwnWords;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.alter.AlterStep;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofTests {

    private static final String TABLES = """
            CREATE TABLE parent (id int NOT NULL PRIMARY KEY, name varchar(80) NOT NULL);
            CREATE TABLE child (id int NOT NULL PRIMARY KEY, note varchar(20), pid int NOT NULL,
                state varchar(9) NOT NULL CHECK (state IN ('new', 'paid')),
                CONSTRAINT child_parent FOREIGN KEY (pid) REFERENCES parent (id) ON DELETE CASCADE);
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAddedColumnIsProvenOverRows(Engine engine) throws SQLException {
        Proof.Verdict verdict = verdict(engine, (up, down) -> new Ways(up, down));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Proof.Verdict.Proven.class,
                        proven -> assertThat(proven.rows()).isEqualTo(8));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anUndoThatDoesNotLeadBackIsRefuted(Engine engine) throws SQLException {
        Proof.Verdict verdict = verdict(engine, (up, down) -> new Ways(up, Alteration.NONE));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Proof.Verdict.Refuted.class,
                        refuted -> assertThat(refuted.words())
                                .singleElement()
                                .asString()
                                .startsWith("after its undo, column")
                                .contains("phone"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsThatAreLostOnTheWayRefute(Engine engine) throws SQLException {
        Proof.Verdict verdict = verdict(engine, (up, down) -> new Ways(with(up, "DELETE FROM parent"), down));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Proof.Verdict.Refuted.class,
                        refuted -> assertThat(refuted.words())
                                .asString()
                                .containsIgnoringCase("parent had 4 rows and has 0 afterwards"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStatementThatFailsRefutes(Engine engine) throws SQLException {
        Proof.Verdict verdict =
                verdict(engine, (up, down) -> new Ways(with(up, "DROP TABLE nothing_of_that_name"), down));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Proof.Verdict.Refuted.class,
                        refuted -> assertThat(refuted.words()).asString().contains("a statement fails"));
    }

    /** Triggers of H2 are Java classes. */
    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void aTriggerThatWouldNoLongerWorkIsTold(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute(TABLES + "CREATE TABLE log (id INTEGER);");
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        TestTrigger.of(engine, "noted", "AFTER INSERT ON parent", "INSERT INTO log VALUES (NEW.id);"));
                Schema before = read(connection);
                Schema after = before.withTables(before.tables().stream()
                        .filter(table -> !table.name().name().equals("log"))
                        .toList());
                AlterWriter writer = new AlterWriter(Dialects.of(connection));

                Proof.Verdict verdict = new Proof(connection)
                        .of(new Proof.Claim(
                                before,
                                after,
                                SchemaRenames.NONE,
                                writer.between(before, after, SchemaRenames.NONE, Fillings.NONE),
                                writer.between(after, before, SchemaRenames.NONE, Fillings.NONE),
                                Undoing.LOSSY,
                                Set.of()));

                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Proof.Verdict.Breaking.class,
                                breaking -> assertThat(breaking.words())
                                        .singleElement()
                                        .asString()
                                        .startsWith("parent: no row can be added, because its trigger noted fails ("));
                assertThat(read(connection)).as("the database itself").isEqualTo(before);
            }
        }
    }

    private record Ways(Alteration up, Alteration down) {}

    private interface Change {
        Ways of(Alteration up, Alteration down);
    }

    private static Proof.Verdict verdict(Engine engine, Change change) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute(TABLES);
            try (Connection connection = database.connection()) {
                Schema before = read(connection);
                Schema after =
                        new OwnWords(connection).of(adding(before), before).orElseThrow();
                AlterWriter writer = new AlterWriter(Dialects.of(connection));
                Ways ways = change.of(
                        writer.between(before, after, SchemaRenames.NONE, Fillings.NONE),
                        writer.between(after, before, SchemaRenames.NONE, Fillings.NONE));
                Proof.Verdict verdict = new Proof(connection)
                        .of(new Proof.Claim(
                                before, after, SchemaRenames.NONE, ways.up(), ways.down(), Undoing.EXACT, Set.of()));
                assertThat(read(connection)).as("the database itself").isEqualTo(before);
                return verdict;
            }
        }
    }

    private static Schema read(Connection connection) {
        return SchemaReader.of(connection, Scope.EVERYTHING).schema();
    }

    private static Schema adding(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.name().name().equalsIgnoreCase("parent") ? adding(table) : table)
                .toList());
    }

    private static Table adding(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.optional("phone", new SqlType.Text(30, false)));
        return table.withColumns(columns);
    }

    private static Alteration with(Alteration alteration, String sql) {
        List<AlterStep> steps = new ArrayList<>(alteration.steps());
        steps.add(new AlterStep(sql, null, List.of()));
        return new Alteration(steps, alteration.surroundings());
    }
}
