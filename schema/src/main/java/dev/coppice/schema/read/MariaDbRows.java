package dev.coppice.schema.read;

import dev.coppice.schema.TableName;
import java.sql.SQLException;
import java.util.List;

/** Questions about one schema of MariaDB or MySQL: the one parameter of each question stands for its name. */
record MariaDbRows(Rows rows, String schema, String defaultSchema) {

    <T> List<T> list(String sql, Rows.Mapper<T> mapper) throws SQLException {
        return rows.list(sql, mapper, schema);
    }

    TableName name(String name) {
        return name(schema, name);
    }

    TableName name(String ofSchema, String name) {
        return new TableName(ofSchema.equals(defaultSchema) ? null : ofSchema, name);
    }

    boolean isMySql() throws SQLException {
        return rows.connection().getMetaData().getDatabaseProductName().equals("MySQL");
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A text without the name of the schema in front of the names in it, which only holds where it was written. */
    String unqualified(String sql) {
        String prefix = quoted(schema) + ".";
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < sql.length()) {
            if (sql.startsWith(prefix, i)) {
                i += prefix.length();
                continue;
            }
            int end = sql.charAt(i) == '`' || sql.charAt(i) == '\'' ? endOfQuoted(sql, i) : i + 1;
            text.append(sql, i, end);
            i = end;
        }
        return text.toString();
    }

    /** A doubled quote ends one piece and begins the next, which comes to the same. */
    private static int endOfQuoted(String sql, int start) {
        char quote = sql.charAt(start);
        int i = start + 1;
        while (i < sql.length() && sql.charAt(i) != quote) {
            i += sql.charAt(i) == '\\' && quote == '\'' ? 2 : 1;
        }
        return Math.min(i + 1, sql.length());
    }
}
