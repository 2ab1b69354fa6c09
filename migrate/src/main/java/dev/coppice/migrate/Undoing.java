package dev.coppice.migrate;

/** How much of what was there before comes back when a migration is taken back. */
public enum Undoing {
    /** Everything: schema and rows are as before. */
    EXACT,
    /** The schema is as before, but values are gone or changed. */
    LOSSY,
    /** There is no way back. */
    IMPOSSIBLE
}
