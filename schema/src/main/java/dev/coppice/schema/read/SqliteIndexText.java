package dev.coppice.schema.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of an index tells and SQLite's pragmas do not.
 *
 * @param parts what each part says, without its direction
 * @param predicate the condition of a partial index
 */
record SqliteIndexText(List<Part> parts, @Nullable String predicate) {

    /** An expression, and the collation behind it in {@code COLLATE …} if it is just a column. */
    record Part(String expression, String suffix) {}

    static SqliteIndexText of(String sql) {
        SqlCursor cursor = new SqlCursor(sql);
        cursor.moveTo("(");
        List<Part> parts = parts(cursor.group());
        return new SqliteIndexText(parts, cursor.accept("WHERE") ? cursor.rest() : null);
    }

    private static List<Part> parts(String list) {
        SqlCursor cursor = new SqlCursor(list);
        List<Part> parts = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            parts.add(part(cursor));
            cursor.accept(",");
        }
        return parts;
    }

    private static Part part(SqlCursor cursor) {
        int start = cursor.position();
        String suffix = "";
        while (!cursor.isAtEnd() && !cursor.isAt(",") && !isDirection(cursor)) {
            boolean behindOneToken = cursor.position() == start + 1;
            if (behindOneToken && cursor.isAt("COLLATE")) {
                int collate = cursor.position();
                cursor.next();
                cursor.next();
                suffix = cursor.between(collate, cursor.position());
            } else {
                cursor.skip();
            }
        }
        String expression = withoutParentheses(cursor.between(start, cursor.position()));
        if (isDirection(cursor)) {
            cursor.next();
        }
        return new Part(expression, suffix);
    }

    private static boolean isDirection(SqlCursor cursor) {
        return cursor.isAt("ASC") || cursor.isAt("DESC");
    }

    private static String withoutParentheses(String expression) {
        SqlCursor cursor = new SqlCursor(expression);
        if (!cursor.isAt("(")) {
            return expression;
        }
        String inside = cursor.group();
        return cursor.isAtEnd() ? withoutParentheses(inside) : expression;
    }
}
