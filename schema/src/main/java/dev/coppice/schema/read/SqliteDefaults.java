package dev.coppice.schema.read;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.words.SqlToken;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a default in SQLite's catalogue means. */
final class SqliteDefaults {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");

    private SqliteDefaults() {}

    static ColumnValue of(String sql, SqlType type) {
        Optional<SqlToken> single = new SqlCursor(sql).single();
        if (NUMBER.matcher(sql).matches()) {
            return number(sql, type);
        }
        return single.map(token -> token(token, type)).orElseGet(() -> new ColumnValue.Expression(sql));
    }

    private static ColumnValue token(SqlToken token, SqlType type) {
        boolean isBlob = token.kind() == SqlToken.Kind.STRING && !token.text().startsWith("'");
        if (isBlob) {
            return new ColumnValue.Expression(token.text());
        }
        return switch (token.kind()) {
            case STRING -> text(token.name(), type);
            case QUOTED_NAME -> text(token.name(), type);
            case WORD -> word(token.text(), type);
            case NUMBER, SYMBOL -> new ColumnValue.Expression(token.text());
        };
    }

    /** A word that is none of the language stands for itself, as if it were quoted. */
    private static ColumnValue word(String word, SqlType type) {
        String upper = word.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "NULL" -> ColumnValue.GIVEN;
            case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME" -> new ColumnValue.Expression(upper);
            case "TRUE", "FALSE" ->
                type instanceof SqlType.Bool
                        ? new ColumnValue.Literal(upper.toLowerCase(Locale.ROOT))
                        : new ColumnValue.Expression(upper);
            default -> text(word, type);
        };
    }

    /** A quoted number is a number where the column makes it one; elsewhere the quotes stay. */
    private static ColumnValue text(String text, SqlType type) {
        if (type instanceof SqlType.Bool) {
            return new ColumnValue.Expression("'" + text.replace("'", "''") + "'");
        }
        boolean looksLikeNumber = NUMBER.matcher(text).matches();
        return looksLikeNumber && isNumeric(type) ? number(text, type) : new ColumnValue.Literal(text);
    }

    private static ColumnValue number(String number, SqlType type) {
        String plain = number.startsWith("+") ? number.substring(1) : number;
        if (type instanceof SqlType.Bool) {
            return switch (plain) {
                case "0" -> new ColumnValue.Literal("false");
                case "1" -> new ColumnValue.Literal("true");
                default -> new ColumnValue.Expression(plain);
            };
        }
        boolean canStandBare = !plain.endsWith(".") && isNumeric(type);
        boolean becomesText =
                type instanceof SqlType.Text && WHOLE.matcher(plain).matches();
        return canStandBare || becomesText ? new ColumnValue.Literal(plain) : new ColumnValue.Expression(plain);
    }

    private static boolean isNumeric(SqlType type) {
        return type instanceof SqlType.Int
                || type instanceof SqlType.Decimal
                || type instanceof SqlType.Floating
                || type instanceof SqlType.Year;
    }
}
