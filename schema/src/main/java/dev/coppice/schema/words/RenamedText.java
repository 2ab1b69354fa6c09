package dev.coppice.schema.words;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts about the columns of one table, in an engine's own words, under other names of them. What was quoted stays so;
 * what stands in a string is no column, and neither is a word that names a function or a type.
 *
 * @param names new name by old name
 * @param spelling how a name is written that was not quoted
 */
public record RenamedText(Map<String, String> names, UnaryOperator<String> spelling) {

    public RenamedText {
        names = Map.copyOf(names);
    }

    /** As {@link #text}; none stays none. */
    public @Nullable String of(@Nullable String sql) {
        return sql == null ? null : text(sql);
    }

    /** The text with the new names; all else stays as it is, blanks and comments included. */
    public String text(String sql) {
        if (names.isEmpty()) {
            return sql;
        }
        StringBuilder text = new StringBuilder(sql.length());
        List<SqlToken> tokens = SqlToken.of(sql);
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            String now = isColumn(tokens, i) ? names.get(token.name()) : null;
            if (now != null) {
                text.append(sql, copied, token.start()).append(written(token, now));
                copied = token.end();
            }
        }
        return text.append(sql, copied, sql.length()).toString();
    }

    private static boolean isColumn(List<SqlToken> tokens, int at) {
        return switch (tokens.get(at).kind()) {
            case QUOTED_NAME -> !isType(tokens, at);
            case WORD -> !isFunction(tokens, at) && !isType(tokens, at);
            case STRING, NUMBER, SYMBOL -> false;
        };
    }

    private static boolean isFunction(List<SqlToken> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
    }

    private static boolean isType(List<SqlToken> tokens, int at) {
        return at >= 2 && tokens.get(at - 1).isSymbol(":") && tokens.get(at - 2).isSymbol(":");
    }

    private String written(SqlToken old, String name) {
        return switch (old.text().charAt(old.text().length() - 1)) {
            case '"' -> quoted('"', name, '"');
            case '`' -> quoted('`', name, '`');
            case ']' -> quoted('[', name, ']');
            default -> spelling.apply(name);
        };
    }

    private static String quoted(char open, String name, char close) {
        String quote = String.valueOf(close);
        return open + name.replace(quote, quote + quote) + close;
    }
}
