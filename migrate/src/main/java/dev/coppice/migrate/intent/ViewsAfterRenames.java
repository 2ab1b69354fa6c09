package dev.coppice.migrate.intent;

import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.Map;

/** Knows what becomes of the queries of views when tables and columns that they read get other names. */
@FunctionalInterface
public interface ViewsAfterRenames {

    /** Knows nothing: their words have to be read. */
    ViewsAfterRenames UNKNOWN = (database, renamed, renames) -> Map.of();

    /**
     * The queries of views that are known, by the names that the views have before.
     *
     * @param renamed the database with its tables and columns under their new names
     */
    Map<TableName, String> of(Schema database, Schema renamed, SchemaRenames renames);
}
