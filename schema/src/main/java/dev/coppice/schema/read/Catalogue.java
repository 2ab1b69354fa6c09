package dev.coppice.schema.read;

import dev.coppice.schema.Schema;
import java.sql.SQLException;

/** Reads one engine's catalogue with a number of queries that does not depend on the number of tables. */
interface Catalogue {

    /** All that the scope's schemas hold, normalised; tables that are not covered may still be in it. */
    Schema read(Scope scope) throws SQLException;

    default Coverage coverage() {
        return Coverage.FULL;
    }
}
