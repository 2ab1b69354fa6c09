package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class H2TypesTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("declared")
    void aDeclaredTypeMeans(String declared, SqlType type, String spelling) throws SQLException {
        assertThat(read(declared).type()).isEqualTo(type);
        assertThat(read(declared).spelling()).isEqualTo(spelling);
    }

    static Stream<Arguments> declared() {
        return Stream.of(
                Arguments.of("TINYINT", new SqlType.Int(8, false), "TINYINT"),
                Arguments.of("SMALLINT", new SqlType.Int(16, false), "SMALLINT"),
                Arguments.of("INT", new SqlType.Int(32, false), "INTEGER"),
                Arguments.of("BIGINT", new SqlType.Int(64, false), "BIGINT"),
                Arguments.of("DECIMAL(10, 2)", new SqlType.Decimal(10, 2), "DECIMAL(10, 2)"),
                Arguments.of("NUMERIC(5)", new SqlType.Decimal(5, 0), "NUMERIC(5)"),
                Arguments.of("DECFLOAT", new SqlType.Decimal(null, 0), "DECFLOAT"),
                Arguments.of("REAL", new SqlType.Floating(32), "REAL"),
                Arguments.of("DOUBLE PRECISION", new SqlType.Floating(64), "DOUBLE PRECISION"),
                Arguments.of("BOOLEAN", new SqlType.Bool(), "BOOLEAN"),
                Arguments.of("CHAR", new SqlType.Text(1, true), "CHARACTER"),
                Arguments.of("CHAR(3)", new SqlType.Text(3, true), "CHARACTER(3)"),
                Arguments.of("VARCHAR(40)", new SqlType.Text(40, false), "CHARACTER VARYING(40)"),
                Arguments.of("VARCHAR", new SqlType.Text(null, false), "CHARACTER VARYING"),
                Arguments.of("CLOB", new SqlType.Text(null, false), "CHARACTER LARGE OBJECT"),
                Arguments.of("VARCHAR_IGNORECASE(9)", new SqlType.Text(9, false), "VARCHAR_IGNORECASE(9)"),
                Arguments.of("BINARY(4)", new SqlType.Binary(4, true), "BINARY(4)"),
                Arguments.of("VARBINARY(4)", new SqlType.Binary(4, false), "BINARY VARYING(4)"),
                Arguments.of("BLOB", new SqlType.Binary(null, false), "BINARY LARGE OBJECT"),
                Arguments.of("DATE", new SqlType.Date(), "DATE"),
                Arguments.of("TIME", new SqlType.Time(0, false), "TIME"),
                Arguments.of("TIME(3) WITH TIME ZONE", new SqlType.Time(3, true), "TIME(3) WITH TIME ZONE"),
                Arguments.of("TIMESTAMP", new SqlType.Timestamp(6, false), "TIMESTAMP"),
                Arguments.of(
                        "TIMESTAMP(3) WITH TIME ZONE", new SqlType.Timestamp(3, true), "TIMESTAMP(3) WITH TIME ZONE"),
                Arguments.of("UUID", new SqlType.Uuid(), "UUID"),
                Arguments.of("JSON", new SqlType.Json(), "JSON"),
                Arguments.of("ENUM('a', 'it''s')", new SqlType.Choice(List.of("a", "it's")), "ENUM('a', 'it''s')"),
                Arguments.of("INT ARRAY", new SqlType.Array(new SqlType.Int(32, false)), "INTEGER ARRAY"),
                Arguments.of(
                        "VARCHAR(9) ARRAY[5]",
                        new SqlType.Array(new SqlType.Text(9, false)),
                        "CHARACTER VARYING(9) ARRAY[5]"),
                Arguments.of("INTERVAL YEAR", new SqlType.Opaque("INTERVAL YEAR"), "INTERVAL YEAR"),
                Arguments.of("GEOMETRY", new SqlType.Opaque("GEOMETRY"), "GEOMETRY"));
    }

    private static Column read(String declared) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (c " + declared + ")");
            Schema schema = SchemaReader.of(connection, Scope.EVERYTHING).schema();
            return schema.table(TableName.of("T")).column("C");
        }
    }
}
