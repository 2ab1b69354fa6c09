package dev.coppice.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShopDatabaseTests {

    static Stream<Supplier<TestDatabase>> engines() {
        return Stream.of(TestDatabase::sqlite, TestDatabase::h2, TestDatabase::postgresql, TestDatabase::mariadb);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void readBackItIsWhatWasDeclared(Supplier<TestDatabase> engine) throws SQLException {
        try (TestDatabase database = engine.get();
                Connection connection = database.connection()) {
            ShopDatabase.create(connection);

            Schema read = SchemaReader.of(connection, Scope.EVERYTHING).schema();

            Schema declared = ShopDatabase.schema();
            assertThat(names(read.tables(), Table::name)).isEqualTo(names(declared.tables(), Table::name));
            assertThat(names(read.views(), View::name)).isEqualTo(names(declared.views(), View::name));
            for (Table table : declared.tables()) {
                Table found = tableNamed(read, table.name());
                assertThat(facts(found)).isEqualTo(facts(table));
                assertThat(found.checks())
                        .hasSizeGreaterThanOrEqualTo(table.checks().size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyTableHoldsTheRowsOfTheGenerator(Supplier<TestDatabase> engine) throws SQLException {
        try (TestDatabase database = engine.get();
                Connection connection = database.connection()) {
            ShopDatabase.create(connection);

            for (TableRows rows : ShopRows.all()) {
                assertThat(number(connection, "select count(*) from " + rows.table()))
                        .as(rows.table())
                        .isEqualTo(rows.rows().size());
            }
            assertThat(number(connection, "select count(*) from order_summary"))
                    .isEqualTo(number(connection, "select count(*) from orders"));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void invoicesAddUpTheGeneratedAmounts(Supplier<TestDatabase> engine) throws SQLException {
        try (TestDatabase database = engine.get();
                Connection connection = database.connection()) {
            ShopDatabase.create(connection);

            assertThat(number(connection, """
                            select count(*) from invoice v
                            where abs(v.total - (select sum(i.amount) from order_item i where i.order_id = v.order_id))
                                > 0.001""")).isZero();
        }
    }

    @Test
    void sqliteFileIsTheSameToTheLastByteEachTime(@TempDir Path folder) throws Exception {
        ShopDatabase.createFile(folder.resolve("one.sqlite"));
        ShopDatabase.createFile(folder.resolve("two.sqlite"));

        assertThat(Files.readAllBytes(folder.resolve("one.sqlite")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two.sqlite")));
    }

    @Test
    void sqliteFileIsSoundAndKeepsItsReferences(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("shop.sqlite");

        ShopDatabase.createFile(file);

        try (Connection connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            try (ResultSet verdict = statement.executeQuery("pragma integrity_check")) {
                assertThat(verdict.getString(1)).isEqualTo("ok");
            }
            try (ResultSet orphans = statement.executeQuery("pragma foreign_key_check")) {
                assertThat(orphans.next()).isFalse();
            }
        }
    }

    @Test
    void rowsAreAFewThousand() {
        int rows =
                ShopRows.all().stream().mapToInt(table -> table.rows().size()).sum();

        assertThat(rows).isBetween(3_000, 6_000);
    }

    /** What every engine keeps of a table, whatever it calls its types. */
    private record Facts(
            List<String> columns, List<String> primaryKey, List<List<String>> uniques, List<String> references) {}

    private static Facts facts(Table table) {
        return new Facts(
                table.columns().stream().map(ShopDatabaseTests::fact).toList(),
                table.primaryKey().map(key -> lower(key.columns())).orElse(List.of()),
                table.uniqueConstraints().stream()
                        .map(UniqueConstraint::columns)
                        .map(ShopDatabaseTests::lower)
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList(),
                table.foreignKeys().stream()
                        .map(ShopDatabaseTests::fact)
                        .sorted()
                        .toList());
    }

    private static String fact(Column column) {
        String origin = switch (column.value()) {
            case ColumnValue.Identity identity -> " counts";
            case ColumnValue.Generated generated -> " generated";
            case ColumnValue.Given given -> "";
            case ColumnValue.Literal literal -> " default";
            case ColumnValue.Expression expression -> " default";
        };
        return column.name().toLowerCase(Locale.ROOT) + (column.nullable() ? " optional" : "") + origin;
    }

    private static String fact(ForeignKey key) {
        return (lower(key.columns()) + " to " + key.target().name() + lower(key.targetColumns()) + " " + key.onDelete())
                .toLowerCase(Locale.ROOT)
                .replace("restrict", "no_action");
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static Table tableNamed(Schema schema, TableName name) {
        return schema.tables().stream()
                .filter(table -> table.name().name().equalsIgnoreCase(name.name()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<String> names(List<T> things, Function<T, TableName> name) {
        return things.stream()
                .map(thing -> name.apply(thing).name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
