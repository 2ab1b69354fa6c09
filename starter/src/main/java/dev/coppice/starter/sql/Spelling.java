package dev.coppice.starter.sql;

import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.jpa.SqliteDialect;
import dev.coppice.starter.plan.Order;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** What engines spell in different words. Missing values are the greatest, and patterns tell upper from lower case. */
interface Spelling {

    /** One key of an order, from its column. */
    String order(String column, Order order);

    /** The column of a text, in a form that tells upper from lower case in patterns. */
    default String exact(String column) {
        return column;
    }

    /** A comparison with a pattern that does not tell upper from lower case, without the escape character. */
    default String likeInAnyCase(String column, String pattern) {
        return "lower(%s) like lower(%s)".formatted(column, pattern);
    }

    /** Whether a date and time is that of a parameter, however it is spelled in the row; may use the parameter twice. */
    default String sameMoment(String column) {
        return column + " = ?";
    }

    /** How often {@link #sameMoment} uses its parameter. */
    default int usesOfMoment() {
        return 1;
    }

    /** Behind a statement, what keeps others from changing the rows that it reads. */
    default String lock() {
        return " for update";
    }

    static Spelling of(Dialect dialect) {
        return switch (dialect) {
            case MySQLDialect mySql -> new MySql();
            case SqliteDialect sqlite -> new Sqlite();
            case PostgreSQLDialect postgreSql -> new PostgreSql();
            case H2Dialect h2 -> new H2();
            default -> new Standard();
        };
    }

    /** As the standard has it. */
    record Standard() implements Spelling {
        @Override
        public String order(String column, Order order) {
            return nullsAsGreatest(column, order);
        }
    }

    /** Knows a comparison of its own for patterns in any case. */
    record H2() implements Spelling {
        @Override
        public String order(String column, Order order) {
            return nullsAsGreatest(column, order);
        }

        @Override
        public String likeInAnyCase(String column, String pattern) {
            return column + " ilike " + pattern;
        }
    }

    /** Missing values are the greatest by themselves; said in words, they would keep indexes from being used. */
    record PostgreSql() implements Spelling {
        @Override
        public String order(String column, Order order) {
            return column + direction(order);
        }

        @Override
        public String likeInAnyCase(String column, String pattern) {
            return column + " ilike " + pattern;
        }
    }

    /** The cast gives each text the connection's character set, which is the one that the collation belongs to. */
    record MySql() implements Spelling {
        @Override
        public String order(String column, Order order) {
            String sorted = column + direction(order);
            return order.absence() == Order.Absence.IMPOSSIBLE
                    ? sorted
                    : column + " is null" + direction(order) + ", " + sorted;
        }

        @Override
        public String exact(String column) {
            return "cast(" + column + " as char) collate utf8mb4_bin";
        }
    }

    /** SQLite keeps moments as whatever text it was given: with a blank or a T, or without a time. */
    record Sqlite() implements Spelling {
        @Override
        public String order(String column, Order order) {
            return nullsAsGreatest(column, order);
        }

        @Override
        public String sameMoment(String column) {
            return "(%s = ? or %s = %s)".formatted(column, canonical(column), canonical("?"));
        }

        @Override
        public int usesOfMoment() {
            return 2;
        }

        /** Who has read, keeps all others from writing: or fails to write, and begins again. */
        @Override
        public String lock() {
            return "";
        }

        private static String canonical(String expression) {
            return "strftime('%Y-%m-%d %H:%M:%f', " + expression + ")";
        }
    }

    private static String nullsAsGreatest(String column, Order order) {
        String sorted = column + direction(order);
        if (order.absence() == Order.Absence.IMPOSSIBLE) {
            return sorted;
        }
        return sorted + (order.direction() == Direction.ASCENDING ? " nulls last" : " nulls first");
    }

    private static String direction(Order order) {
        return order.direction() == Direction.ASCENDING ? "" : " desc";
    }
}
