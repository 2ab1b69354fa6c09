package dev.coppice.schema;

/**
 * One thing that an index orders by.
 *
 * @param what a column's name, or an expression in the engine's own words
 * @param expression whether {@code what} is an expression
 * @param suffix what the engine says behind it apart from the direction (operator class, collation, prefix length, nulls
 *     order), verbatim and mostly empty
 */
public record IndexPart(String what, boolean expression, boolean descending, String suffix) {

    /** A column in ascending order. */
    public static IndexPart column(String name) {
        return new IndexPart(name, false, false, "");
    }
}
