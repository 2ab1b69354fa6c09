package dev.coppice.starter.sql;

import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.mapping.TableName.Part;
import dev.coppice.starter.plan.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cast gives each text the connection's character set, which is the one that the collation belongs to. */
record MySqlSpelling() implements Spelling {
    @Override
    public String order(String column, Order order) {
        String sorted = column + Spelling.direction(order);
        return order.absence() == Order.Absence.IMPOSSIBLE
                ? sorted
                : column + " is null" + Spelling.direction(order) + ", " + sorted;
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
        return Optional.of(InformationSchema.ask("table_rows", table, "database()", Part::text));
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
