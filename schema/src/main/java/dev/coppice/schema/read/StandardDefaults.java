package dev.coppice.schema.read;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a default in standard SQL means, and which text a literal stands for. */
final class StandardDefaults {

    private static final Pattern LITERAL = Pattern.compile(
            "(?:(U&)|(?:DATE|TIME|TIMESTAMP|TIME WITH TIME ZONE|TIMESTAMP WITH TIME ZONE|UUID|JSON) )?'((?:[^']|'')*)'",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))");

    private StandardDefaults() {}

    static ColumnValue of(String sql, SqlType type) {
        Optional<String> text = text(sql);
        if (text.isPresent()) {
            return new ColumnValue.Literal(text.get());
        }
        boolean isTruth = sql.equals("TRUE") || sql.equals("FALSE");
        if (isTruth && type instanceof SqlType.Bool) {
            return new ColumnValue.Literal(sql.toLowerCase(Locale.ROOT));
        }
        boolean isNumber = NUMBER.matcher(sql).matches() && isNumeric(type);
        if (isNumber) {
            return new ColumnValue.Literal(sql);
        }
        return sql.equals("NULL") ? ColumnValue.GIVEN : new ColumnValue.Expression(sql);
    }

    /** The text that a literal stands for; empty for anything else. */
    private static Optional<String> text(String sql) {
        Matcher matcher = LITERAL.matcher(sql);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(2).replace("''", "'");
        return Optional.of(matcher.group(1) == null ? text : unescaped(text));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(java.util.regex.MatchResult escape) {
        String six = escape.group(1);
        String four = escape.group(2);
        if (six == null && four == null) {
            return "\\";
        }
        return Character.toString(Integer.parseInt(six == null ? String.valueOf(four) : six, 16));
    }

    private static boolean isNumeric(SqlType type) {
        return type instanceof SqlType.Int || type instanceof SqlType.Decimal || type instanceof SqlType.Floating;
    }
}
