package dev.coppice.starter.jpa;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;

/** How an engine is made to tell upper from lower case in patterns, which not all of them do by themselves. */
@FunctionalInterface
interface TextMatching {

    /** The expression, in a form whose comparison is exact. */
    String exact(String expression);

    static TextMatching of(Dialect dialect) {
        if (dialect instanceof MySQLDialect) {
            return expression -> "sql('convert(? using utf8mb4) collate utf8mb4_bin', " + expression + ")";
        }
        return expression -> expression;
    }
}
