package dev.coppice.migrate.check;

/**
 * Asks a database for the rows that a change concerns, as it is before the change.
 *
 * @param count a query for one number
 * @param sample a query for a few of the rows, by their keys where they have one
 */
record Probe(String count, String sample) {

    /** How many rows are shown. */
    static final int SAMPLES = 5;
}
