package dev.coppice.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void twoDatabasesOfAnEngineKnowNothingOfEachOther(TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase one = engine.create();
                TestDatabase other = engine.create()) {
            one.execute("CREATE TABLE a (id INT PRIMARY KEY); INSERT INTO a VALUES (1)");
            other.execute("CREATE TABLE a (id INT PRIMARY KEY)");
            assertThat(countOfA(one)).isEqualTo(1);
            assertThat(countOfA(other)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void aScriptThatFailsAtItsEndFails(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.create()) {
            assertThatThrownBy(() -> database.execute("CREATE TABLE a (id INT); INSERT INTO nowhere VALUES (1)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aServerRefusesAWrongPassword(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.create()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void anAddressOutsideKeepsItsOptionsAndHidesItsPassword() {
        ServerAddress address = ServerAddress.of("jdbc:mariadb://db:3306/?user=me&sslMode=disable&password=a%26b");
        assertThat(address).isEqualTo(new ServerAddress("jdbc:mariadb://db:3306/?sslMode=disable", "me", "a&b"));
        assertThat(address.database("shop").url()).isEqualTo("jdbc:mariadb://db:3306/shop?sslMode=disable");
        assertThat(ServerAddress.of(address.withCredentials())).isEqualTo(address);
        assertThat(address.toString()).doesNotContain("a&b");
    }

    private static int countOfA(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM a")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
