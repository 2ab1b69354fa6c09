package dev.coppice.starter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coppice.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 where point(1, 2) = '(1,2)'::varchar | true",
                "select * from (select inet '10.0.0.1' as host) t where host = '10.0.0.1'::varchar | true",
                "select * from (select point(1, 2) as place) t order by place | true",
                "select * from (select xml '<a/>' as said) t order by said | true",
                "select nothing | false",
                "select 1 / 0 | false"
            })
    void typesWithoutOperatorsAreToldFromOtherTrouble(String sql, boolean isIncomparable) throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            SQLException refused = catchThrowableOfType(SQLException.class, () -> statement.executeQuery(sql));

            assertThat(DatabaseTrouble.isIncomparable(refused)).isEqualTo(isIncomparable);
        }
    }
}
