package dev.coppice.cli;

import java.util.Locale;

/** Whether two of database, entity classes and project say the same. */
enum Agreement {
    AGREES,
    DIFFERS,
    UNKNOWN;

    /** The word for programs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
