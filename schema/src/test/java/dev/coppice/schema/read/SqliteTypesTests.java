package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.SqlType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteTypesTests {

    private static final SqlType INTEGER = new SqlType.Int(64, false);

    @ParameterizedTest(name = "{0}")
    @MethodSource("declared")
    void aDeclaredTypeMeans(String declared, SqlType type) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(type);
    }

    static Stream<Arguments> declared() {
        return Stream.of(
                Arguments.of("INTEGER", INTEGER),
                Arguments.of("int", INTEGER),
                Arguments.of("SMALLINT", INTEGER),
                Arguments.of("TINYINT", INTEGER),
                Arguments.of("TINYINT(1)", new SqlType.Bool()),
                Arguments.of("BIGINT UNSIGNED", INTEGER),
                Arguments.of("INT(11)", INTEGER),
                Arguments.of("POINT", INTEGER),
                Arguments.of("BOOLEAN", new SqlType.Bool()),
                Arguments.of("bool", new SqlType.Bool()),
                Arguments.of("NUMERIC(10,2)", new SqlType.Decimal(10, 2)),
                Arguments.of("decimal ( 10 , 2 )", new SqlType.Decimal(10, 2)),
                Arguments.of("DECIMAL(8)", new SqlType.Decimal(8, 0)),
                Arguments.of("NUMERIC", new SqlType.Decimal(null, 0)),
                Arguments.of("MONEY", new SqlType.Decimal(null, 0)),
                Arguments.of("VARCHAR(40)", new SqlType.Text(40, false)),
                Arguments.of("NVARCHAR(40)", new SqlType.Text(40, false)),
                Arguments.of("VARYING CHARACTER (40)", new SqlType.Text(40, false)),
                Arguments.of("CHAR(3)", new SqlType.Text(3, true)),
                Arguments.of("CHAR", new SqlType.Text(null, false)),
                Arguments.of("TEXT", new SqlType.Text(null, false)),
                Arguments.of("MEDIUMTEXT", new SqlType.Text(null, false)),
                Arguments.of("VARCHAR(99999999999)", new SqlType.Text(null, false)),
                Arguments.of("STRING", new SqlType.Text(null, false)),
                Arguments.of("REAL", new SqlType.Floating(64)),
                Arguments.of("FLOAT", new SqlType.Floating(64)),
                Arguments.of("DOUBLE PRECISION", new SqlType.Floating(64)),
                Arguments.of("DATE", new SqlType.Date()),
                Arguments.of("TIME(3)", new SqlType.Time(3, false)),
                Arguments.of("DATETIME", new SqlType.Timestamp(null, false)),
                Arguments.of("TIMESTAMP(6)", new SqlType.Timestamp(6, false)),
                Arguments.of("TIMESTAMP(6) WITH TIME ZONE", new SqlType.Timestamp(6, true)),
                Arguments.of("timestamp  with\ttime zone", new SqlType.Timestamp(null, true)),
                Arguments.of("YEAR", new SqlType.Year()),
                Arguments.of("BLOB", new SqlType.Binary(null, false)),
                Arguments.of("VARBINARY(16)", new SqlType.Binary(16, false)),
                Arguments.of("UUID", new SqlType.Uuid()),
                Arguments.of("uniqueidentifier", new SqlType.Uuid()),
                Arguments.of("JSON", new SqlType.Json()),
                Arguments.of("", new SqlType.Opaque("ANY")),
                Arguments.of("ANY", new SqlType.Opaque("ANY")),
                Arguments.of("GEOMETRY", new SqlType.Opaque("GEOMETRY")),
                Arguments.of("it's", new SqlType.Opaque("IT'S")));
    }
}
