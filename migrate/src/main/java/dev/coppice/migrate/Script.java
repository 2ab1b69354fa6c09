package dev.coppice.migrate;

/**
 * A file of SQL in a project.
 *
 * @param path from the project's root, with slashes
 * @param mode how it is run, as the file of settings beside it says
 */
public record Script(String path, String text, Mode mode) {

    /** What is behind the name of a script in the name of the file of settings beside it. */
    public static final String SETTINGS_SUFFIX = ".conf";

    /** Whether a transaction is opened around all statements. */
    public enum Mode {
        /** Yes, as usual. */
        IN_TRANSACTION,
        /** No: it holds what cannot be in one, or opens one of its own. */
        ON_ITS_OWN;

        /** What the file of settings says; nothing where none is needed. */
        public String settings() {
            return this == IN_TRANSACTION ? "" : "executeInTransaction=false\n";
        }
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
