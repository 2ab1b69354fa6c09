package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.StoredColumn;
import java.util.function.UnaryOperator;

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

    /** The same with other columns. */
    default Term of(UnaryOperator<Column> columns) {
        return switch (this) {
            case Column column -> columns.apply(column);
            case AsKept(Column column) -> new AsKept(columns.apply(column));
            case Span(Column column, int characters) -> new Span(columns.apply(column), characters);
            case RowCount count -> count;
            case Figure(Function function, Column column) -> new Figure(function, columns.apply(column));
        };
    }

    /** What is made of many values. */
    enum Function {
        COUNT,
        SUM,
        MIN,
        MAX
    }
}
