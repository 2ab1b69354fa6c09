package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Check;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresNamesTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 60", "60, 20", "63, 63", "28, 29", "29, 28"})
    void namesThatPostgresMakesUpAreNone(int ofTable, int ofColumn) throws SQLException {
        for (String letter : new String[] {"x", "ä", "語"}) {
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            String table = "t" + letter.repeat((ofTable - 1) / size);
            String column = "c" + letter.repeat((ofColumn - 1) / size);
            assertThatNothingIsNamed(table, column);
        }
    }

    private static void assertThatNothingIsNamed(String name, String column) throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE "%1$s" (
                        "%2$s" integer PRIMARY KEY CHECK ("%2$s" > 0),
                        other integer, UNIQUE ("%2$s", other),
                        FOREIGN KEY (other) REFERENCES "%1$s")
                    """.formatted(name, column));
            Table table = SchemaReader.of(connection, Scope.EVERYTHING)
                    .schema()
                    .tables()
                    .get(0);
            assertThat(table.primaryKey().map(PrimaryKey::name)).isEmpty();
            assertThat(table.checks()).extracting(Check::name).containsOnlyNulls();
            assertThat(table.uniqueConstraints()).extracting(key -> key.name()).containsOnlyNulls();
            assertThat(table.foreignKeys()).extracting(key -> key.name()).containsOnlyNulls();
        }
    }
}
