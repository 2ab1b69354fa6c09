package dev.coppice.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view.
 *
 * @param type what values it holds, in terms that all engines share
 * @param spelling the type in the engine's own words, as read; null in a schema that no engine has spoken yet
 * @param value where a value comes from that a client does not give
 * @param collation the collation, where it differs from the default of the table
 */
public record Column(
        String name,
        SqlType type,
        @Nullable String spelling,
        boolean nullable,
        ColumnValue value,
        @Nullable String collation,
        @Nullable String comment) {

    /** A column that must be given, spelled by whichever engine it meets. */
    public static Column required(String name, SqlType type) {
        return new Column(name, type, null, false, ColumnValue.GIVEN, null, null);
    }

    /** A column that may stay empty, spelled by whichever engine it meets. */
    public static Column optional(String name, SqlType type) {
        return new Column(name, type, null, true, ColumnValue.GIVEN, null, null);
    }

    /** The same column, spelled by whichever engine it meets. */
    public Column unspelled() {
        return new Column(name, type, null, nullable, value, collation, comment);
    }

    public Column withValue(ColumnValue newValue) {
        return new Column(name, type, spelling, nullable, newValue, collation, comment);
    }

    public Column withComment(@Nullable String newComment) {
        return new Column(name, type, spelling, nullable, value, collation, newComment);
    }
}
