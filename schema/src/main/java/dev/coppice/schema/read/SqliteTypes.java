package dev.coppice.schema.read;

import dev.coppice.schema.SqlType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a declared type means in SQLite: the name where it is a well-known one, else the affinity that SQLite derives from
 * it. Integers have 64 bits and floating-point numbers too, whatever their name, because SQLite does not mind either.
 */
final class SqliteTypes {

    private static final Pattern DECLARED = Pattern.compile(
            "\\s*([^(]*?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)\\s*(.*?))?\\s*", Pattern.DOTALL);

    private SqliteTypes() {}

    static SqlType of(String declared) {
        Matcher matcher = DECLARED.matcher(declared);
        if (!matcher.matches()) {
            return byAffinity(declared.toUpperCase(Locale.ROOT), null);
        }
        String behind = matcher.group(4) == null || matcher.group(4).isEmpty() ? "" : " " + matcher.group(4);
        String name = (matcher.group(1) + behind).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        return of(name, number(matcher.group(2)), number(matcher.group(3)));
    }

    private static SqlType of(String name, @Nullable Integer size, @Nullable Integer scale) {
        return switch (name) {
            case "", "ANY" -> new SqlType.Opaque("ANY");
            case "BOOLEAN", "BOOL", "BIT" -> new SqlType.Bool();
            case "TINYINT" -> size != null && size == 1 ? new SqlType.Bool() : integer();
            case "CHAR", "CHARACTER", "NCHAR", "NATIVE CHARACTER" -> new SqlType.Text(size, size != null);
            case "STRING", "XML" -> new SqlType.Text(size, false);
            case "NUMERIC", "DECIMAL", "NUMBER", "DEC", "NUM" -> new SqlType.Decimal(size, scale == null ? 0 : scale);
            case "MONEY", "SMALLMONEY", "CURRENCY" -> new SqlType.Decimal(null, 0);
            case "DATE" -> new SqlType.Date();
            case "TIME" -> new SqlType.Time(size, false);
            case "TIME WITH TIME ZONE", "TIMETZ" -> new SqlType.Time(size, true);
            case "DATETIME", "DATETIME2", "SMALLDATETIME", "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" ->
                new SqlType.Timestamp(size, false);
            case "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ", "DATETIMEOFFSET" -> new SqlType.Timestamp(size, true);
            case "YEAR" -> new SqlType.Year();
            case "BINARY", "VARBINARY", "BINARY VARYING", "IMAGE", "BYTEA" -> new SqlType.Binary(size, false);
            case "UUID", "GUID", "UNIQUEIDENTIFIER" -> new SqlType.Uuid();
            case "JSON", "JSONB" -> new SqlType.Json();
            default -> byAffinity(name, size);
        };
    }

    /** SQLite's own five rules, in its own order. */
    private static SqlType byAffinity(String name, @Nullable Integer size) {
        if (name.contains("INT")) {
            return integer();
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return new SqlType.Text(size, false);
        }
        if (name.contains("BLOB")) {
            return new SqlType.Binary(size, false);
        }
        if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
            return new SqlType.Floating(64);
        }
        return new SqlType.Opaque(name);
    }

    private static SqlType integer() {
        return new SqlType.Int(64, false);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.length() > 9 ? null : Integer.valueOf(digits);
    }
}
