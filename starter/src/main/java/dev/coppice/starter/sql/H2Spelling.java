package dev.coppice.starter.sql;

import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.mapping.TableName.Part;
import dev.coppice.starter.plan.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Knows a comparison of its own for patterns in any case. */
record H2Spelling() implements Spelling {
    @Override
    public String order(String column, Order order) {
        return Spelling.nullsAsGreatest(column, order);
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
        return Optional.of(InformationSchema.ask("row_count_estimate", table, "current_schema", Part::inCapitals));
    }
}
