package dev.coppice.starter.sql;

import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.jpa.SqliteDialect;
import dev.coppice.starter.plan.Order;
import dev.coppice.starter.plan.Parameter;
import dev.coppice.starter.sql.TableName.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** What engines spell in different words. Missing values are the greatest, and patterns tell upper from lower case. */
interface Spelling {

    /** One key of an order, from its column. */
    String order(String column, Order order);

    /** What rows are sorted by, from the column of a key. */
    default String sorted(String column, Order order) {
        return column;
    }

    /** The value of a date or time as the engine has it. */
    default String asKept(String column) {
        return column;
    }

    /** So many characters of a date as ISO 8601 has it. */
    default String beginning(String column, int characters) {
        return "substring(cast(%s as varchar(40)) from 1 for %d)".formatted(column, characters);
    }

    /** Whether {@link #asKept} gives a text. */
    default boolean keepsTimesAsText() {
        return false;
    }

    /** The question to the engine's statistics how many rows a table has; empty where it has none. */
    default Optional<SqlText> estimate(TableName table) {
        return Optional.empty();
    }

    /** The column of a text, in a form that tells upper from lower case in patterns. */
    default String exact(String column) {
        return column;
    }

    /** Whether collations of columns take different texts for equal, so that {@link #sameText} has to be asked as well. */
    default boolean collatesTexts() {
        return false;
    }

    /** A text from a column or parameter, in a form in which only the same texts are equal. */
    default String sameText(String text) {
        return text;
    }

    /** Whether texts of a fixed length are a type of their own, filled up with blanks that do not count. */
    default boolean padsTexts() {
        return false;
    }

    /** A parameter of that type, so that indexes of such columns are used. */
    default String padded(String parameter) {
        return parameter;
    }

    /** Such a column as a text without the blanks, which is equal to the same text only. */
    default String unpadded(String column) {
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

    /** How rows are handed over bit by bit, for at most so long. */
    default Streaming streaming(Duration atMost) {
        return Streaming.byItself();
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

        /**
         * A result of many rows goes to a temporary file by itself. Its lazy execution would not: but whoever reads slowly by
         * it loses the row ({@code Chunk not found}) when the file is compacted meanwhile.
         */
        @Override
        public Streaming streaming(Duration atMost) {
            return new Streaming(List.of(), Streaming.Timing.OF_CONNECTION);
        }

        @Override
        public Optional<SqlText> estimate(TableName table) {
            return Optional.of(fromInformationSchema("row_count_estimate", table, "current_schema", Part::inCapitals));
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

        @Override
        public boolean padsTexts() {
            return true;
        }

        @Override
        public String padded(String parameter) {
            return "cast(" + parameter + " as bpchar)";
        }

        @Override
        public String unpadded(String column) {
            return "cast(" + column + " as text)";
        }

        /** Until the transaction ends. */
        @Override
        public Streaming streaming(Duration atMost) {
            return new Streaming(List.of("set local statement_timeout = " + atMost.toMillis()), Streaming.Timing.NONE);
        }

        /** A table that was never looked at has no statistics. */
        @Override
        public Optional<SqlText> estimate(TableName table) {
            return Optional.of(new SqlText(
                    "select cast(reltuples as bigint) from pg_class where oid = to_regclass(cast(? as text))"
                            + " and relkind in ('r', 'm', 'p') and reltuples > 0",
                    List.of(new Parameter.Text(table.spelled()))));
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

        /** By letters, not by their places in the list, which comparisons would not follow. */
        @Override
        public String sorted(String column, Order order) {
            boolean word = order.isByWord()
                    && !order.column().column().values().getJdbcType().isNumber();
            return word ? "cast(" + column + " as char)" : column;
        }

        @Override
        public String beginning(String column, int characters) {
            return "substring(cast(%s as char), 1, %d)".formatted(column, characters);
        }

        @Override
        public Streaming streaming(Duration atMost) {
            return new Streaming(List.of(), Streaming.Timing.OF_STATEMENT);
        }

        @Override
        public Optional<SqlText> estimate(TableName table) {
            return Optional.of(fromInformationSchema("table_rows", table, "database()", Part::text));
        }

        @Override
        public String exact(String column) {
            return "cast(" + column + " as char) collate utf8mb4_bin";
        }

        @Override
        public String likeInAnyCase(String column, String pattern) {
            return "lower(%s) like lower(%s)".formatted(exact(column), pattern);
        }

        @Override
        public boolean collatesTexts() {
            return true;
        }

        /** Bytes, because the collations of most columns take no notice of blanks at the end either. */
        @Override
        public String sameText(String text) {
            return "cast(cast(" + text + " as char) as binary)";
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

        @Override
        public String asKept(String column) {
            return "cast(" + column + " as text)";
        }

        @Override
        public String beginning(String column, int characters) {
            return "substr(cast(%s as text), 1, %d)".formatted(column, characters);
        }

        @Override
        public boolean keepsTimesAsText() {
            return true;
        }

        private static String canonical(String expression) {
            return "strftime('%Y-%m-%d %H:%M:%f', " + expression + ")";
        }
    }

    private static SqlText fromInformationSchema(
            String column, TableName table, String ownSchema, Function<Part, String> folded) {
        List<Parameter> parameters = new ArrayList<>();
        String schema = ownSchema;
        if (table.schema() != null) {
            schema = "?";
            parameters.add(new Parameter.Text(folded.apply(table.schema())));
        }
        parameters.add(new Parameter.Text(folded.apply(table.table())));
        String sql = "select " + column + " from information_schema.tables where table_schema = " + schema
                + " and table_name = ? and table_type = 'BASE TABLE'";
        return new SqlText(sql, parameters);
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
