package dev.coppice.schema.alter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.Trials;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the way from one schema to another says about itself, and where there is none. */
class AlterWriterTests {

    private static final Table ITEM = Table.of(
            TableName.of("item"),
            List.of(
                    Column.required("id", new SqlType.Int(32, false)),
                    Column.optional("name", new SqlType.Text(20, false))),
            Constraints.key("id"));

    static List<Dialect> dialects() {
        return List.of(Dialects.sqlite(), Dialects.h2(), Dialects.postgresql(), Dialects.mariadb());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void betweenEqualSchemasThereIsNothingToDo(Dialect dialect) {
        assertThat(between(dialect, Schema.of(ITEM), Schema.of(ITEM))).isEqualTo(Alteration.NONE);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void theOrderOfColumnsIsLeftAsItIs(Dialect dialect) {
        Schema reversed = Schema.of(ITEM.withColumns(ITEM.columns().reversed()));

        assertThat(between(dialect, Schema.of(ITEM), reversed).steps()).isEmpty();
    }

    /** On engines that can say everything in which such schemas differ. */
    @Test
    void eachChangeIsServedByAStep() {
        eachChangeIsServedByAStep(Dialects.h2());
        eachChangeIsServedByAStep(Dialects.postgresql());
    }

    private static void eachChangeIsServedByAStep(Dialect dialect) {
        RandomSchemas schemas = new RandomSchemas(dialect, name -> true);
        Trials.of(200).each(seed -> {
            Schema current = schemas.schema(seed);
            RandomEdits.Edited edited = RandomEdits.of(current, seed, 4, dialect);
            DdlWriter ddl = new DdlWriter(dialect);
            SchemaDiff diff =
                    SchemaDiff.between(ddl.translate(current), ddl.translate(edited.schema()), edited.renames());
            Alteration way =
                    new AlterWriter(dialect).between(current, edited.schema(), edited.renames(), Fillings.NONE);

            List<Object> served = way.steps().stream()
                    .flatMap(step -> step.changes().stream())
                    .collect(Collectors.toList());
            assertThat(served)
                    .containsAll(diff.changes().stream()
                            .filter(change -> !AlterationCase.isOfOrder(change))
                            .toList());
        });
    }

    @Test
    void anEngineWithoutAWayOfItsOwnIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> between(Dialects.forUrl("jdbc:oracle:thin:x"), Schema.EMPTY, Schema.of(ITEM)))
                .withMessageContaining("There is no way yet to alter a schema of oracle");
    }

    @Test
    void aTableThatIsDividedInAnotherWayIsLeftToItsOwner() {
        Schema divided = Schema.of(divided(new Partitioning("RANGE (id)", List.of())));

        for (Dialect dialect : List.of(Dialects.postgresql(), Dialects.mariadb())) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> between(dialect, Schema.of(ITEM), divided))
                    .withMessage("Table item would be divided in another way")
                    .satisfies(problem -> assertThat(problem.remedy()).contains("by hand"));
        }
    }

    private static Table divided(@Nullable Partitioning partitioning) {
        return new Table(ITEM.name(), ITEM.columns(), ITEM.constraints(), List.of(), List.of(), partitioning, null);
    }

    @Test
    void aTableThatMovesToAnotherSchemaIsLeftToItsOwner() {
        TableName elsewhere = new TableName("other", "item");
        Schema moved = Schema.of(Table.of(elsewhere, ITEM.columns(), ITEM.constraints()));
        SchemaRenames renames = new SchemaRenames(Map.of(ITEM.name(), elsewhere), Map.of());

        for (Dialect dialect : List.of(Dialects.postgresql(), Dialects.h2())) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> new AlterWriter(dialect).between(Schema.of(ITEM), moved, renames, Fillings.NONE))
                    .withMessage("Table item would move to another schema as other.item");
        }
    }

    @Test
    void aCommentStandsBeforeItsStatement() {
        Alteration way = new Alteration(
                List.of(
                        new AlterStep("DROP VIEW v", "one\ntwo", List.of()),
                        new AlterStep("SELECT 1", null, List.of())),
                Alteration.Surroundings.TRANSACTION);

        assertThat(way.script()).isEqualTo("-- one\n-- two\nDROP VIEW v;\n\nSELECT 1;\n");
    }

    /** Rows that came to refer to nothing while references were switched off. */
    @Test
    void aNewReferenceOverRowsThatReferToNothingFailsOnSqliteAndChangesNothing() throws SQLException {
        try (TestDatabase database = TestDatabase.sqlite()) {
            database.execute("""
                    CREATE TABLE parent (id INTEGER PRIMARY KEY);
                    CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER);
                    INSERT INTO parent VALUES (1);
                    INSERT INTO child VALUES (10, 1), (11, 99);
                    """);
            try (Connection connection = database.connection()) {
                Schema before = SchemaReader.of(connection, Scope.EVERYTHING).schema();
                Schema after = before.withTables(before.tables().stream()
                        .map(AlterWriterTests::withReference)
                        .toList());
                Alteration way = between(Dialects.sqlite(), before, after);

                assertThat(way.surroundings()).isEqualTo(Alteration.Surroundings.OWN);
                assertThatThrownBy(() -> AlterationCase.run(connection, way))
                        .hasMessageContaining("rows refer to rows that are not there");
                try (Statement statement = connection.createStatement()) {
                    statement.execute("ROLLBACK");
                    assertThat(SchemaReader.of(connection, Scope.EVERYTHING).schema())
                            .isEqualTo(before);
                    ResultSet count = statement.executeQuery("SELECT count(*) FROM child");
                    assertThat(count.getInt(1)).isEqualTo(2);
                }
            }
        }
    }

    private static Table withReference(Table table) {
        ForeignKey key = ForeignKey.of("f", List.of("parent_id"), TableName.of("parent"), List.of("id"));
        return table.name().name().equals("child")
                ? table.withConstraints(
                        new Constraints(table.primaryKey().orElse(null), List.of(key), List.of(), List.of()))
                : table;
    }

    private static Alteration between(Dialect dialect, Schema current, Schema wanted) {
        return new AlterWriter(dialect).between(current, wanted, SchemaRenames.NONE, Fillings.NONE);
    }
}
