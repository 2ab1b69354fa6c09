package dev.coppice.migrate.run;

import dev.coppice.migrate.Version;
import dev.coppice.schema.TableName;
import java.util.List;

/**
 * What is to be dropped for good that migrations moved aside.
 *
 * @param versions the migrations that moved it aside, in their order; taking them back loses values from then on
 * @param tables the tables that hold it
 */
public record Purge(List<Version> versions, List<TableName> tables) {

    public Purge {
        versions = List.copyOf(versions);
        tables = List.copyOf(tables);
    }

    /** Whether there is nothing of the kind. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }
}
