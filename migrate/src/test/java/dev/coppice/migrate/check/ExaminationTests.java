package dev.coppice.migrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.Finding.Code;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationTests {

    private static final String ROWS = """
            CREATE TABLE parent (id int NOT NULL PRIMARY KEY);
            CREATE TABLE child (id int NOT NULL PRIMARY KEY, pid int, name varchar(80), code int);
            INSERT INTO parent VALUES (1);
            INSERT INTO parent VALUES (2);
            INSERT INTO child VALUES (1, 1, 'short', 7);
            INSERT INTO child VALUES (2, 9, 'a name of more than ten letters', 7);
            INSERT INTO child VALUES (3, NULL, NULL, 70000);
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewRequiredColumnStandsInTheWayOfTheRowsThatAreThere(Engine engine) throws SQLException {
        Column state = Column.required("state", new SqlType.Text(10, false));

        assertThat(examined(engine, table -> adding(table, state), Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.REQUIRES_VALUE);
                    assertThat(found.blocking()).isTrue();
                    assertThat(found.rows()).isEqualTo(3);
                    assertThat(found.samples()).hasSize(3).allMatch(key -> key.matches("(?i)id=[123]"));
                    assertThat(found.remedy()).contains("--default").contains("state=VALUE");
                });
    }

    /** The other engines refuse it, or keep it as it is. */
    @Test
    void aDefaultThatIsNoNumberStandsInTheWayOfTheRowsOfH2() throws SQLException {
        Column number = Column.optional("number", new SqlType.Int(32, false));

        assertThat(examined(
                        Engine.H2,
                        table -> adding(table, number.withValue(new ColumnValue.Literal("none"))),
                        Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.CONVERTS_TYPE);
                    assertThat(found.blocking()).isTrue();
                    assertThat(found.words())
                            .startsWith("rows that are there would get the default 'none', which is no number");
                });
        assertThat(examined(
                        Engine.H2,
                        table -> adding(table, number.withValue(new ColumnValue.Literal("-7"))),
                        Fillings.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aValueForTheRowsClearsTheWay(Engine engine) throws SQLException {
        Column state = Column.required("state", new SqlType.Text(10, false));
        Column open = state.withValue(new ColumnValue.Literal("open"));

        assertThat(examined(engine, table -> adding(table, open), Fillings.NONE))
                .isEmpty();
        assertThat(examined(
                        engine,
                        table -> adding(table, state),
                        new Fillings(Map.of(name(engine, "child"), Map.of("state", "'open'")))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.blocking()).isFalse();
                    assertThat(found.words())
                            .isEqualTo(
                                    "rows that are there get 'open'; 3 rows are concerned now (%1$s=1; %1$s=2; %1$s=3)"
                                            .formatted(engine == Engine.H2 ? "ID" : "id"));
                });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void valuesThatAreTooLongAreCounted(Engine engine) throws SQLException {
        assertThat(examined(
                        engine,
                        table -> changing(table, "name", column -> typed(column, new SqlType.Text(10, false))),
                        Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.NARROWS_TYPE);
                    assertThat(found.blocking()).isTrue();
                    assertThat(found.rows()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void numbersThatAreTooLargeAreCounted(Engine engine) throws SQLException {
        assertThat(examined(
                        engine,
                        table -> changing(table, "code", column -> typed(column, new SqlType.Int(16, false))),
                        Fillings.NONE))
                .singleElement()
                .satisfies(found -> assertThat(found.rows()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void textThatIsNoNumberStandsInTheWayOfNumbers(Engine engine) throws SQLException {
        assertThat(examined(
                        engine,
                        table -> changing(table, "name", column -> typed(column, new SqlType.Int(32, false))),
                        Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.CONVERTS_TYPE);
                    assertThat(found.blocking()).isTrue();
                    assertThat(found.rows()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsWithoutAValueAreCountedWhereOneIsRequiredNow(Engine engine) throws SQLException {
        assertThat(examined(
                        engine,
                        table -> changing(table, "name", column -> Column.required(column.name(), column.type())),
                        Fillings.NONE))
                .filteredOn(found -> found.finding().code() == Code.REQUIRES_VALUE)
                .singleElement()
                .satisfies(found -> assertThat(found.rows()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void valuesThatOccurTwiceStandInTheWayOfAUniqueConstraint(Engine engine) throws SQLException {
        String code = name(engine, "code").name();

        assertThat(examined(
                        engine,
                        table -> with(
                                table,
                                new Constraints(
                                        table.constraints().primaryKey(),
                                        List.of(),
                                        List.of(UniqueConstraint.of("uq", code)),
                                        List.of())),
                        Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.ADDS_UNIQUE);
                    assertThat(found.rows()).isEqualTo(1);
                    assertThat(found.samples()).containsExactly(code + "=7");
                });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void valuesThatLeadNowhereStandInTheWayOfAReference(Engine engine) throws SQLException {
        ForeignKey key = ForeignKey.of(
                "fk",
                List.of(name(engine, "pid").name()),
                name(engine, "parent"),
                List.of(name(engine, "id").name()));

        assertThat(examined(
                        engine,
                        table -> with(
                                table,
                                new Constraints(table.constraints().primaryKey(), List.of(key), List.of(), List.of())),
                        Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.ADDS_REFERENCE);
                    assertThat(found.rows()).isEqualTo(1);
                    assertThat(found.samples()).allMatch(sample -> sample.endsWith("=2"));
                });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReferenceToAnotherColumnOfItsTargetIsLookedAtAsANewOne(Engine engine) throws SQLException {
        TableName parent = name(engine, "parent");
        String column = name(engine, "pid").name();
        try (TestDatabase database = engine.create()) {
            database.execute("""
                    CREATE TABLE parent (id INT NOT NULL PRIMARY KEY, code INT NOT NULL, CONSTRAINT codes UNIQUE (code));
                    CREATE TABLE child (id INT NOT NULL PRIMARY KEY, pid INT,
                        CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id));
                    INSERT INTO parent VALUES (1, 2), (2, 7);
                    INSERT INTO child VALUES (10, 1), (11, 2), (12, NULL);
                    """);
            try (Connection connection = database.connection()) {
                Schema current = SchemaReader.of(connection, Scope.EVERYTHING).schema();
                Table child = current.table(name(engine, "child"));
                ForeignKey old = child.foreignKeys().getFirst();
                ForeignKey key = ForeignKey.of(
                        Objects.requireNonNull(old.name()),
                        List.of(column),
                        parent,
                        List.of(name(engine, "code").name()));
                Schema wanted = current.withTables(List.of(
                        current.table(parent),
                        with(
                                child,
                                new Constraints(
                                        child.constraints().primaryKey(), List.of(key), List.of(), List.of()))));

                assertThat(new Examination(connection)
                                .of(current, SchemaDiff.between(current, wanted, SchemaRenames.NONE), Fillings.NONE))
                        .singleElement()
                        .satisfies(found -> {
                            assertThat(found.finding().code()).isEqualTo(Code.ADDS_REFERENCE);
                            assertThat(found.rows()).isEqualTo(1);
                            assertThat(found.blocking()).isTrue();
                        });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatADroppedColumnHoldsIsToldAndStandsInNobodysWay(Engine engine) throws SQLException {
        assertThat(examined(engine, table -> table.withColumns(table.columns().subList(0, 3)), Fillings.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().code()).isEqualTo(Code.DROPS_COLUMN);
                    assertThat(found.rows()).isEqualTo(3);
                    assertThat(found.blocking()).isFalse();
                });
    }

    private static List<Examined> examined(Engine engine, UnaryOperator<Table> change, Fillings fillings)
            throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute(ROWS);
            try (Connection connection = database.connection()) {
                Schema current = SchemaReader.of(connection, Scope.EVERYTHING).schema();
                Table child = current.table(name(engine, "child"));
                Schema wanted = current.withTables(List.of(current.table(name(engine, "parent")), change.apply(child)));
                return new Examination(connection)
                        .of(current, SchemaDiff.between(current, wanted, SchemaRenames.NONE), fillings);
            }
        }
    }

    private static TableName name(Engine engine, String name) {
        return TableName.of(engine == Engine.H2 ? name.toUpperCase(Locale.ROOT) : name);
    }

    private static Table adding(Table table, Column column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return table.withColumns(columns);
    }

    private static Table changing(Table table, String name, UnaryOperator<Column> change) {
        return table.withColumns(table.columns().stream()
                .map(column -> column.name().equalsIgnoreCase(name) ? change.apply(column) : column)
                .toList());
    }

    private static Column typed(Column column, SqlType type) {
        return new Column(column.name(), type, null, column.nullable(), column.value(), null, null);
    }

    private static Table with(Table table, Constraints constraints) {
        return table.withConstraints(constraints);
    }
}
