package dev.coppice.schema.read;

import dev.coppice.schema.SqlType;
import java.sql.JDBCType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What JDBC's own types mean; a type that only its engine knows is carried by its name. */
final class JdbcTypes {

    private JdbcTypes() {}

    static SqlType of(int code, String name, @Nullable Integer size, @Nullable Integer digits) {
        int scale = digits == null ? 0 : digits;
        return switch (type(code)) {
            case CHAR, NCHAR -> new SqlType.Text(size, true);
            case VARCHAR, NVARCHAR -> new SqlType.Text(size, false);
            case LONGVARCHAR, LONGNVARCHAR, CLOB, NCLOB, SQLXML -> new SqlType.Text(null, false);
            case TINYINT -> new SqlType.Int(8, isUnsigned(name));
            case SMALLINT -> new SqlType.Int(16, isUnsigned(name));
            case INTEGER -> new SqlType.Int(32, isUnsigned(name));
            case BIGINT -> new SqlType.Int(64, isUnsigned(name));
            case DECIMAL, NUMERIC -> new SqlType.Decimal(size == null || size == 0 ? null : size, Math.max(0, scale));
            case REAL -> new SqlType.Floating(32);
            case FLOAT, DOUBLE -> new SqlType.Floating(64);
            case BIT, BOOLEAN -> new SqlType.Bool();
            case DATE -> new SqlType.Date();
            case TIME -> new SqlType.Time(digits, false);
            case TIME_WITH_TIMEZONE -> new SqlType.Time(digits, true);
            case TIMESTAMP -> new SqlType.Timestamp(digits, false);
            case TIMESTAMP_WITH_TIMEZONE -> new SqlType.Timestamp(digits, true);
            case BINARY -> new SqlType.Binary(size, true);
            case VARBINARY -> new SqlType.Binary(size, false);
            case LONGVARBINARY, BLOB -> new SqlType.Binary(null, false);
            case NULL, OTHER, JAVA_OBJECT, DISTINCT, STRUCT, ARRAY, REF, DATALINK, ROWID, REF_CURSOR -> byName(name);
        };
    }

    private static SqlType byName(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UUID" -> new SqlType.Uuid();
            case "JSON", "JSONB" -> new SqlType.Json();
            default -> new SqlType.Opaque(name);
        };
    }

    private static JDBCType type(int code) {
        try {
            return JDBCType.valueOf(code);
        } catch (IllegalArgumentException ownNumberOfTheDriver) {
            return JDBCType.OTHER;
        }
    }

    private static boolean isUnsigned(String name) {
        return name.toUpperCase(Locale.ROOT).contains("UNSIGNED");
    }
}
