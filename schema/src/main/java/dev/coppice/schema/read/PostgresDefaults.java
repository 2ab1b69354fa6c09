package dev.coppice.schema.read;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a constant from an expression in the text that PostgreSQL gives of a default. */
record PostgresDefaults(SqlType type, String castName) {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'(?:::(.+))?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\(?(-?\\d+(?:\\.\\d+)?)\\)?");

    ColumnValue value(String sql) {
        if (sql.equals("NULL") || sql.startsWith("NULL::")) {
            return ColumnValue.GIVEN;
        }
        Matcher quoted = QUOTED.matcher(sql);
        if (quoted.matches() && castName.equals(quoted.group(2))) {
            return new ColumnValue.Literal(quoted.group(1).replace("''", "'"));
        }
        Matcher number = NUMBER.matcher(sql);
        if (isNumeric() && number.matches()) {
            return new ColumnValue.Literal(number.group(1));
        }
        boolean isTruth = type instanceof SqlType.Bool && (sql.equals("true") || sql.equals("false"));
        return isTruth ? new ColumnValue.Literal(sql) : new ColumnValue.Expression(sql);
    }

    private boolean isNumeric() {
        return type instanceof SqlType.Int || type instanceof SqlType.Decimal || type instanceof SqlType.Floating;
    }
}
