package dev.coppice.migrate.check;

/**
 * Asks a database for the rows that a change concerns, as it is before the change.
 *
 * @param rows a query for them, by their keys where they have one
 */
record Probe(String rows) {

    /** How many rows are shown. */
    static final int SAMPLES = 5;

    /** A query for their number. */
    String count() {
        return "SELECT count(*) FROM (" + rows + ") found";
    }

    /** A query for a few of them. */
    String sample() {
        return rows + " ORDER BY 1 LIMIT " + SAMPLES;
    }
}
