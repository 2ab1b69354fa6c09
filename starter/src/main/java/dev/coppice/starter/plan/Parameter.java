package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.StoredColumn;
import org.hibernate.metamodel.mapping.JdbcMapping;

/** A value that a statement is given; it never becomes part of the statement's text. */
public sealed interface Parameter {

    /** Whether it is a text that the database reads as a value of a type which only it knows. */
    default boolean isUntyped() {
        return this instanceof Value(JdbcMapping values, Object value) && StoredColumn.isUntyped(values);
    }

    /** A value of a column. */
    record Value(JdbcMapping values, Object value) implements Parameter {}

    /** A pattern. */
    record Text(String text) implements Parameter {}

    /** What a column holds, as the database tells it: a date that the engine keeps as a text, a value of no type. */
    record Kept(String text) implements Parameter {}

    /** How many rows. */
    record Amount(long amount) implements Parameter {}
}
