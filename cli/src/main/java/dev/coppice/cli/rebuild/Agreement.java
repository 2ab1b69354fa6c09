package dev.coppice.cli.rebuild;

import java.util.Locale;

/** Whether two of database, entity classes and project say the same. */
public enum Agreement {
    AGREES,
    DIFFERS,
    UNKNOWN;

    /** The word for programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
