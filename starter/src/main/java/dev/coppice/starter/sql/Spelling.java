package dev.coppice.starter.sql;

import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.jpa.SqliteDialect;
import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.plan.Order;
import java.time.Duration;
import java.util.Optional;
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

    /** A parameter of that type, whatever the driver takes it for, so that indexes of such columns are used. */
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

    /** Whether its connections can be told how long a statement may take. */
    default boolean endsStatements() {
        return true;
    }

    /** How rows are handed over bit by bit, for at most so long. */
    default Streaming streaming(Duration atMost) {
        return Streaming.byItself();
    }

    static Spelling of(Dialect dialect) {
        return switch (dialect) {
            case MySQLDialect mySql -> new MySqlSpelling();
            case SqliteDialect sqlite -> new SqliteSpelling();
            case PostgreSQLDialect postgreSql -> new PostgreSqlSpelling();
            case H2Dialect h2 -> new H2Spelling();
            default -> new StandardSpelling();
        };
    }

    /** A column in an order, where the engine has words for the place of missing values. */
    static String nullsAsGreatest(String column, Order order) {
        String sorted = column + direction(order);
        if (order.absence() == Order.Absence.IMPOSSIBLE) {
            return sorted;
        }
        return sorted + (order.direction() == Direction.ASCENDING ? " nulls last" : " nulls first");
    }

    /** What stands behind a column in an order. */
    static String direction(Order order) {
        return order.direction() == Direction.ASCENDING ? "" : " desc";
    }
}
