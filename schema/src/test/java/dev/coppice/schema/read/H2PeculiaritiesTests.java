package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.testing.RoundTrip;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only some databases of H2 have: other rules for names, arrays of arrays. */
class H2PeculiaritiesTests {

    @Test
    void namesSurviveWhereH2DoesNotFoldThem() throws SQLException {
        String url = "jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE";
        Schema read = lawHolds(
                url,
                "CREATE TABLE Customer (Id INT PRIMARY KEY, NAME VARCHAR(9), email VARCHAR(9), CHECK (NAME <> email))");
        assertThat(read.table(TableName.of("Customer")).findColumn("NAME")).isPresent();
        assertThat(read.table(TableName.of("Customer")).findColumn("email")).isPresent();
    }

    @Test
    void namesSurviveWhereH2FoldsThemDown() throws SQLException {
        String url = "jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Schema read = lawHolds(
                url,
                "CREATE TABLE Customer (Id INT PRIMARY KEY, \"UP\" INT); CREATE INDEX i ON customer (\"UP\" DESC)");
        assertThat(read.table(TableName.of("customer")).findColumn("UP")).isPresent();
    }

    @Test
    void arraysOfArraysAndOfWordsAreKept() throws SQLException {
        Schema read = lawHolds("jdbc:h2:mem:", "CREATE TABLE t (a INT ARRAY ARRAY, b ENUM('x', 'y') ARRAY)");
        assertThat(read.table(TableName.of("T")).columns())
                .extracting(Column::type)
                .containsExactly(
                        new SqlType.Array(new SqlType.Array(new SqlType.Int(32, false))),
                        new SqlType.Array(new SqlType.Choice(List.of("x", "y"))));
    }

    private static Schema lawHolds(String url, String script) throws SQLException {
        try (Connection full = DriverManager.getConnection(url);
                Connection empty = DriverManager.getConnection(url);
                Statement statement = full.createStatement()) {
            statement.execute(script);
            return RoundTrip.holds(full, empty, Scope.EVERYTHING);
        }
    }
}
