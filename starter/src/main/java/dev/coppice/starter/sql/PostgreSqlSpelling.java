package dev.coppice.starter.sql;

import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.plan.Order;
import dev.coppice.starter.plan.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Missing values are the greatest by themselves; said in words, they would keep indexes from being used. */
record PostgreSqlSpelling() implements Spelling {
    @Override
    public String order(String column, Order order) {
        return column + Spelling.direction(order);
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
