package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.StoredColumn;

/** Something that a statement reads or compares. */
public sealed interface Term {

    /** A column of the rows that are known by an alias. */
    record Column(String alias, StoredColumn column) implements Term {}

    /**
     * The value of a column as the engine itself has it: where it keeps dates and times as texts of several forms, such a
     * text.
     */
    record AsKept(Column column) implements Term {}

    /** The beginning of a date in ISO 8601. */
    record Span(Column column, int characters) implements Term {}

    /** How many rows there are. */
    record RowCount() implements Term {}

    /** A figure of a column's values; missing ones do not count. */
    record Figure(Function function, Column column) implements Term {}

    /** What is made of many values. */
    enum Function {
        COUNT,
        SUM,
        MIN,
        MAX
    }
}
