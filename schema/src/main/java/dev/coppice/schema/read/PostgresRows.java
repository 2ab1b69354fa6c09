package dev.coppice.schema.read;

import dev.coppice.schema.TableName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions to PostgreSQL's catalogue about the schemas that are covered: the one parameter of each question stands for
 * them.
 */
record PostgresRows(Rows rows, Array namespaces, String defaultSchema) {

    private static final String VARYING = "'(?:[^']|'')*'::character varying(?:\\(\\d+\\))?";
    private static final Pattern ELEMENT = Pattern.compile(VARYING);
    private static final Pattern LIST =
            Pattern.compile("\\(ARRAY\\[(" + VARYING + "(?:, " + VARYING + ")*)\\]\\)::text\\[\\]");

    <T> List<T> list(String sql, Rows.Mapper<T> mapper) throws SQLException {
        return rows.list(sql, mapper, namespaces);
    }

    TableName name(String schema, String name) {
        return new TableName(schema.equals(defaultSchema) ? null : schema, name);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** An expression without the pair of parentheses around all of it, which whoever writes it adds again. */
    static String bare(String expression) {
        String sql = settled(expression);
        return sql.startsWith("(") && closing(sql) == sql.length() - 1 ? sql.substring(1, sql.length() - 1) : sql;
    }

    /**
     * PostgreSQL prints a list of texts in one way when the list was written, and in another when what it printed was
     * written again: this is how it prints it from then on.
     */
    private static String settled(String sql) {
        return LIST.matcher(sql)
                .replaceAll(list -> Matcher.quoteReplacement("ARRAY["
                        + ELEMENT.matcher(list.group(1))
                                .replaceAll(element -> Matcher.quoteReplacement("(" + element.group() + ")::text"))
                        + "]"));
    }

    /** Where the parenthesis closes that the text opens with, seen past everything quoted. */
    private static int closing(String sql) {
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '"') {
                i = sql.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
