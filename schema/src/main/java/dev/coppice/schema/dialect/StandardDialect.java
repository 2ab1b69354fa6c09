package dev.coppice.schema.dialect;

import dev.coppice.schema.SqlType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Standard SQL, for an engine that has no dialect of its own here. */
record StandardDialect(String product) implements Dialect {

    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public int identifierLimit() {
        return 63;
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case ADD_FOREIGN_KEY_LATER, KEYS_ARE_NEVER_NULL, SCHEMAS, SEQUENCES, WIDTHS_OF_INTEGERS -> true;
            case ROLL_BACK_DDL,
                    ENUM_TYPES,
                    ENUM_COLUMNS,
                    DOMAINS,
                    COMMENT_STATEMENTS,
                    COMMENT_CLAUSES,
                    RENAMES_IN_VIEWS -> false;
        };
    }

    @Override
    public boolean needsQuotes(String identifier) {
        return !PLAIN.matcher(identifier).matches() || ReservedWords.STANDARD.contains(identifier);
    }

    @Override
    public String spell(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) ->
                length == null ? "CLOB" : (fixed ? "CHAR(" : "VARCHAR(") + length + ")";
            case SqlType.Int(int bits, boolean unsigned) -> integer(unsigned ? bits + 1 : bits);
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "DECIMAL(38, 10)" : "DECIMAL(" + precision + ", " + scale + ")";
            case SqlType.Floating(int bits) -> bits <= 32 ? "REAL" : "DOUBLE PRECISION";
            case SqlType.Bool b -> "BOOLEAN";
            case SqlType.Date d -> "DATE";
            case SqlType.Time(Integer precision, boolean zone) -> "TIME" + digits(precision) + zone(zone);
            case SqlType.Timestamp(Integer precision, boolean zone) -> "TIMESTAMP" + digits(precision) + zone(zone);
            case SqlType.Year y -> "SMALLINT";
            case SqlType.Binary(Integer length, boolean fixed) ->
                length == null ? "BLOB" : (fixed ? "BINARY(" : "VARBINARY(") + length + ")";
            case SqlType.Uuid u -> "CHAR(36)";
            case SqlType.Json j -> "CLOB";
            case SqlType.Choice c -> "VARCHAR(255)";
            case SqlType.Named(var name) -> name(name);
            case SqlType.Array(SqlType element) -> spell(element) + " ARRAY";
            case SqlType.Opaque(String name) -> name;
        };
    }

    private static String integer(int bits) {
        if (bits <= 16) {
            return "SMALLINT";
        }
        if (bits <= 32) {
            return "INTEGER";
        }
        return bits <= 64 ? "BIGINT" : "DECIMAL(20, 0)";
    }

    private static String digits(@Nullable Integer precision) {
        return precision == null ? "" : "(" + precision + ")";
    }

    private static String zone(boolean zone) {
        return zone ? " WITH TIME ZONE" : "";
    }
}
