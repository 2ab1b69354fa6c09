package dev.coppice.starter.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that reads: a relational tree, without the words of any engine.
 *
 * @param columns what is read, in order
 * @param duplicates whether equal rows are read once
 * @param from where it is read from; the first stands alone, the others are joined
 * @param slice which of the rows are read; null for all
 */
public record Select(
        List<Term> columns,
        Duplicates duplicates,
        List<Rows> from,
        Condition where,
        List<Order> order,
        @Nullable Slice slice) {

    public Select {
        columns = List.copyOf(columns);
        from = List.copyOf(from);
        order = List.copyOf(order);
    }

    /** What becomes of equal rows. */
    public enum Duplicates {
        KEPT,
        REMOVED
    }

    /** Some of the rows, by their place in the order. */
    public record Slice(long offset, long size) {}
}
