package dev.coppice.schema.read;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a constant from an expression in what the catalogue gives as a default. */
record MariaDbDefaults(SqlType type) {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("''|\\\\(.)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    /** MariaDB gives SQL. */
    ColumnValue ofSql(@Nullable String sql) {
        if (sql == null || sql.equals("NULL")) {
            return ColumnValue.GIVEN;
        }
        Matcher quoted = QUOTED.matcher(sql);
        if (quoted.matches()) {
            return new ColumnValue.Literal(unescaped(quoted.group(1)));
        }
        if (type instanceof SqlType.Bool && sql.matches("b?'?[01]'?")) {
            return new ColumnValue.Literal(Boolean.toString(sql.contains("1")));
        }
        return isNumeric() && NUMBER.matcher(sql).matches()
                ? new ColumnValue.Literal(sql)
                : new ColumnValue.Expression(sql);
    }

    /** MySQL gives a constant's text as it is, except for those bits that only SQL can say. */
    ColumnValue ofPlain(@Nullable String text) {
        boolean isSql = text != null && (text.startsWith("b'") || type instanceof SqlType.Bool);
        if (text == null || isSql) {
            return ofSql(text);
        }
        return text.startsWith("CURRENT_TIMESTAMP") && !(type instanceof SqlType.Text)
                ? new ColumnValue.Expression(text)
                : new ColumnValue.Literal(text);
    }

    private boolean isNumeric() {
        return type instanceof SqlType.Int
                || type instanceof SqlType.Decimal
                || type instanceof SqlType.Floating
                || type instanceof SqlType.Year
                || type instanceof SqlType.Bool;
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            String escaped = found.group(1) == null ? "'" : found.group(1);
            return Matcher.quoteReplacement(
                    switch (escaped) {
                        case "n" -> "\n";
                        case "r" -> "\r";
                        case "t" -> "\t";
                        case "0" -> "\0";
                        default -> escaped;
                    });
        });
    }
}
