package dev.coppice.migrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnWordsTests {

    private static final TableName T = TableName.of("t");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsSaidInOurWordsReadsAsTheEngineWillHaveIt(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = database.connection()) {
            database.execute("CREATE TABLE \"t\" (\"id\" bigint NOT NULL PRIMARY KEY, \"n\" int)"
                    .replace('"', engine == Engine.MARIADB ? '`' : '"'));
            Schema current = read(connection);

            Schema spoken = new OwnWords(connection)
                    .of(wanted(current, connection), current)
                    .orElseThrow();
            Schema again = new OwnWords(connection)
                    .of(wanted(spoken, connection), spoken)
                    .orElseThrow();

            Table table = spoken.table(T);
            assertThat(table.columns())
                    .hasSize(4)
                    .allSatisfy(column -> assertThat(column.spelling()).isNotEmpty());
            assertThat(table.column("word").type()).isEqualTo(new SqlType.Text(30, false));
            assertThat(table.column("amount").value())
                    .isIn(new ColumnValue.Literal("0"), new ColumnValue.Literal("0.00"));
            assertThat(table.checks()).hasSize(1);
            assertThat(SchemaDiff.between(spoken, again).words())
                    .as("said twice")
                    .isEmpty();
            assertThat(places(connection)).as("left behind").noneMatch(name -> name.contains("scratch"));
            assertThat(read(connection)).isEqualTo(current);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatDoesNotChangeIsNotAskedAbout(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = database.connection()) {
            Schema strange = Schema.of(
                    Table.of(T, List.of(Column.required("x", new SqlType.Opaque("no such type"))), Constraints.NONE));

            assertThat(new OwnWords(connection).of(strange, strange)).contains(strange);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheEngineRefusesIsNotSaid(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = database.connection()) {
            Schema strange = Schema.of(Table.of(
                    T,
                    List.of(Column.required("x", new SqlType.Int(32, false))),
                    new Constraints(null, List.of(), List.of(), List.of(new Check(null, "x >")))));

            assertThat(new OwnWords(connection).of(strange, Schema.EMPTY)).isEmpty();
            assertThat(places(connection)).noneMatch(name -> name.contains("scratch"));
        }
    }

    private static Schema wanted(Schema current, Connection connection) {
        Table table = current.table(T);
        List<Column> columns = new ArrayList<>(table.columns().subList(0, 2));
        columns.add(Column.optional("word", new SqlType.Text(30, false)));
        columns.add(Column.required("amount", new SqlType.Decimal(10, 2)).withValue(new ColumnValue.Literal("0")));
        Check check = table.checks().isEmpty()
                ? new Check("positive", Dialects.of(connection).quoteIfNeeded("amount") + " >= 0")
                : table.checks().getFirst();
        return current.withTables(List.of(table.withColumns(columns)
                .withConstraints(
                        new Constraints(table.primaryKey().orElseThrow(), List.of(), List.of(), List.of(check)))));
    }

    private static Schema read(Connection connection) {
        return SchemaReader.of(connection, Scope.EVERYTHING).schema();
    }

    private static List<String> places(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                names.add(schemas.getString(1));
            }
        }
        try (ResultSet catalogs = connection.getMetaData().getCatalogs()) {
            while (catalogs.next()) {
                names.add(catalogs.getString(1));
            }
        }
        return names;
    }
}
