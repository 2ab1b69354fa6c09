package dev.coppice.schema.read;

/** How much of a database its reader sees. */
public enum Coverage {
    /** Everything that the engine knows about its tables. */
    FULL("everything"),
    /** What plain JDBC tells of an engine that has no reader of its own. */
    TABLES_COLUMNS_AND_KEYS("tables, columns and keys only");

    private final String label;

    Coverage(String label) {
        this.label = label;
    }

    /** For people: {@code tables, columns and keys only}. */
    public String label() {
        return label;
    }
}
