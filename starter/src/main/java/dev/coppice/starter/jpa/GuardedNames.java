package dev.coppice.starter.jpa;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Takes the guards off names that stand between quotes or blanks of their own, such as a table that is called {@code [x]}.
 *
 * <p>Hibernate takes those quotes for its own and refuses the name, and it cuts the blanks. So a created mapping puts a
 * character of the private use area at both ends, inside of the real quotes, and they are gone before the database sees
 * the statement.
 */
public final class GuardedNames implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final char GUARD = '\uE000';

    @Override
    public String inspect(String sql) {
        if (sql.indexOf(GUARD) < 0) {
            return sql;
        }
        return sql.replace("\"" + GUARD, "\"")
                .replace(GUARD + "\"", "\"")
                .replace("`" + GUARD, "`")
                .replace(GUARD + "`", "`");
    }
}
