package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.StoredRows;

/**
 * Rows that a statement reads from, with the name it calls them by.
 *
 * @param joined how they are joined to those before them
 * @param on what holds between them and those before
 */
public record Rows(StoredRows rows, String alias, Joined joined, Condition on) {

    /** How rows follow others. */
    public enum Joined {
        /** They are the first. */
        FIRST,
        /** Others without them are left out. */
        INNER,
        /** They may be missing. */
        LEFT
    }
}
