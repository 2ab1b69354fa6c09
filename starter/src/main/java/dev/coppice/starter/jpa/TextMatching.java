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
            // The cast gives each text the connection's character set, which is the one that the collation belongs to.
            return expression -> "collate(cast(" + expression + " as String) as utf8mb4_bin)";
        }
        return expression -> expression;
    }
}
