package dev.coppice.schema;

/** Where a column's value comes from when the client gives none. */
public sealed interface ColumnValue {

    /** Nowhere: it is given, or null. */
    ColumnValue GIVEN = new Given();

    /** Nowhere: it is given, or null. */
    record Given() implements ColumnValue {}

    /**
     * A constant.
     *
     * @param text the value itself as text, unquoted: {@code open}, {@code 0}, {@code true}
     */
    record Literal(String text) implements ColumnValue {}

    /**
     * The database works it out when the row is inserted.
     *
     * @param sql the expression in the engine's own words
     */
    record Expression(String sql) implements ColumnValue {}

    /** The database counts: identity, serial, auto increment, SQLite's row id. */
    record Identity(Mode mode) implements ColumnValue {
        /** Whether a client may give a value all the same, and how the engine says it. */
        public enum Mode {
            ALWAYS,
            BY_DEFAULT,
            AUTO_INCREMENT,
            ROW_ID,
            SEQUENCE
        }
    }

    /**
     * The database works it out from the other columns, always.
     *
     * @param sql the expression in the engine's own words
     * @param stored whether the value is kept with the row
     */
    record Generated(String sql, boolean stored) implements ColumnValue {}
}
