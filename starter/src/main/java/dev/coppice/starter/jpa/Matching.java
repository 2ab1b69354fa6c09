package dev.coppice.starter.jpa;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;

/** How an engine is made to compare exactly what it stores loosely. */
interface Matching {

    /** The expression of a text, in a form that tells upper from lower case in patterns. */
    default String exact(String expression) {
        return expression;
    }

    /** Whether a date and time is the one of a parameter, however it is spelled in the row. */
    default String same(String moment, String parameter) {
        return moment + " = " + parameter;
    }

    static Matching of(Dialect dialect) {
        return switch (dialect) {
            case MySQLDialect mySql -> new MySql();
            case SqliteDialect sqlite -> new Sqlite();
            default -> new Matching() {};
        };
    }

    /** The cast gives each text the connection's character set, which is the one that the collation belongs to. */
    record MySql() implements Matching {
        @Override
        public String exact(String expression) {
            return "collate(cast(" + expression + " as String) as utf8mb4_bin)";
        }
    }

    /** SQLite keeps moments as whatever text it was given: with a blank or a T, or without a time. */
    record Sqlite() implements Matching {
        @Override
        public String same(String moment, String parameter) {
            return "(" + moment + " = " + parameter + " or " + canonical(moment) + " = " + canonical(parameter) + ")";
        }

        private static String canonical(String expression) {
            return "sql('strftime(''%Y-%m-%d %H:%M:%f'', ?)', " + expression + ")";
        }
    }
}
