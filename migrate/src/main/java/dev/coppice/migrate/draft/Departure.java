package dev.coppice.migrate.draft;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;

/** What becomes of the values in columns and tables that go. */
public sealed interface Departure {

    /** They are gone, too. */
    record Gone() implements Departure {}

    /**
     * They are moved aside, into tables of their own.
     *
     * @param by the migration that does it
     */
    record KeptAside(Version by) implements Departure {

        /** What the names of these tables begin with: {@code coppice_kept_3_}. */
        String prefix() {
            return History.KEPT + by.toString().replace('.', '_') + "_";
        }
    }
}
