package dev.coppice.schema.words;

import dev.coppice.schema.words.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Triggers of one table, in an engine's own words, under other names of it and of its columns: what they say of {@code NEW}
 * and {@code OLD}, and which columns they watch. Where they speak of such a name elsewhere, there is no answer.
 *
 * @param table the table's name before
 * @param tableNow the table's name afterwards
 * @param columns new name by old name
 * @param spelling how a name is written that was not quoted
 */
public record RenamedTrigger(
        String table, String tableNow, Map<String, String> columns, UnaryOperator<String> spelling) {

    public RenamedTrigger {
        columns = Map.copyOf(columns);
    }

    /** The trigger under the new names; nothing where it cannot be told what is meant. */
    public Optional<String> find(String sql) {
        List<SqlToken> tokens = SqlToken.of(sql);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        int watched = head(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean isTable = !table.equals(tableNow) && names(token, table);
            Optional<String> column =
                    columns.keySet().stream().filter(name -> names(token, name)).findFirst();
            boolean isCalled = at(tokens, i + 1).isSymbol("(");
            if (isTable && i == watched) {
                text.append(sql, copied, token.start()).append(written(token, tableNow));
                copied = token.end();
            } else if (column.isPresent() && isOfRow(tokens, i, watched)) {
                text.append(sql, copied, token.start())
                        .append(written(token, columns.getOrDefault(column.get(), column.get())));
                copied = token.end();
            } else if (isTable || (column.isPresent() && !isCalled)) {
                return Optional.empty();
            }
        }
        return Optional.of(text.append(sql, copied, sql.length()).toString());
    }

    /** Where the name of the table stands, behind the first {@code ON}. */
    private static int head(List<SqlToken> tokens) {
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).isWord("ON")) {
            at++;
        }
        at++;
        while (at(tokens, at + 1).isSymbol(".")) {
            at += 2;
        }
        return at;
    }

    /** {@code NEW.name}, {@code UPDATE OF name}. */
    private static boolean isOfRow(List<SqlToken> tokens, int position, int watched) {
        String before = position < 2 ? "" : tokens.get(position - 2).name().toUpperCase(Locale.ROOT);
        boolean isOfRow = at(tokens, position - 1).isSymbol(".") && (before.equals("NEW") || before.equals("OLD"));
        boolean isWatched = position < watched
                && (at(tokens, position - 1).isWord("OF")
                        || at(tokens, position - 1).isSymbol(","));
        return isOfRow || isWatched;
    }

    private static boolean names(SqlToken token, String name) {
        return token.kind() == Kind.QUOTED_NAME
                ? token.name().equals(name)
                : token.kind() == Kind.WORD && token.name().equalsIgnoreCase(name);
    }

    private static SqlToken at(List<SqlToken> tokens, int position) {
        return position >= 0 && position < tokens.size() ? tokens.get(position) : SqlToken.END;
    }

    private String written(SqlToken old, String name) {
        return new RenamedText(Map.of(old.name(), name), spelling).text(old.text());
    }
}
