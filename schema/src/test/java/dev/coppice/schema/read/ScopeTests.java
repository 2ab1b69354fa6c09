package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ScopeTests {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName SALES_ORDERS = new TableName("sales", "orders");

    @Test
    void withoutPatternsEverythingIsCovered() {
        assertThat(Scope.EVERYTHING.covers(ORDERS)).isTrue();
    }

    @Test
    void aPatternWithoutSchemaSpeaksOfEverySchema() {
        Scope scope = Scope.EVERYTHING.including("ord*");
        assertThat(scope.covers(ORDERS)).isTrue();
        assertThat(scope.covers(SALES_ORDERS)).isTrue();
        assertThat(scope.covers(TableName.of("border"))).isFalse();
    }

    @Test
    void aPatternWithSchemaSpeaksOfThatSchema() {
        Scope scope = Scope.EVERYTHING.including("sales.*");
        assertThat(scope.covers(SALES_ORDERS)).isTrue();
        assertThat(scope.covers(ORDERS)).isFalse();
    }

    @Test
    void leavingOutIsStrongerThanTakingIn() {
        Scope scope = Scope.EVERYTHING.including("orders").excluding("sales.orders");
        assertThat(scope.covers(ORDERS)).isTrue();
        assertThat(scope.covers(SALES_ORDERS)).isFalse();
    }

    @Test
    void onlyStarAndQuestionMarkAreSpecial() {
        assertThat(Scope.EVERYTHING.including("a.b[c](d)$").covers(TableName.of("a.b[c](d)$")))
                .isTrue();
        assertThat(Scope.EVERYTHING.including("a?c").covers(TableName.of("a\nc")))
                .isTrue();
        assertThat(Scope.EVERYTHING.including("a.c").covers(TableName.of("abc")))
                .isFalse();
        assertThat(Scope.EVERYTHING.including("ORDERS").covers(ORDERS)).isTrue();
    }

    @Test
    void withoutSchemasOnlyTheDefaultOneIsRead() {
        assertThat(Scope.EVERYTHING.coversSchema("public", "public")).isTrue();
        assertThat(Scope.EVERYTHING.coversSchema("sales", "public")).isFalse();
        assertThat(Scope.ofSchemas("s*").coversSchema("sales", "public")).isTrue();
        assertThat(Scope.ofSchemas("s*").coversSchema("public", "public")).isFalse();
    }

    @Test
    void aReferenceToATableThatIsLeftOutIsLeftOutToo() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    CREATE TABLE a (id INTEGER PRIMARY KEY);
                    CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT REFERENCES a, b_id INT REFERENCES b);
                    CREATE VIEW c AS SELECT * FROM a;""");
            Schema schema = SchemaReader.of(connection, Scope.EVERYTHING.excluding("A", "c"))
                    .schema();
            assertThat(schema.views()).isEmpty();
            assertThat(schema.tables()).extracting(Table::name).containsExactly(TableName.of("b"));
            assertThat(schema.table(TableName.of("b")).foreignKeys())
                    .singleElement()
                    .satisfies(key -> assertThat(key.columns()).containsExactly("b_id"));
        }
    }
}
