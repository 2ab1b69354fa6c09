package dev.coppice.migrate.intent;

import dev.coppice.schema.Change;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;

/**
 * What happened to entity classes since they agreed with the database.
 *
 * @param before the schema that they described then
 * @param after the schema that they describe now
 * @param renames what of the one is the same under another name in the other
 */
public record ClassChanges(Schema before, Schema after, SchemaRenames renames) {

    /** What changed beside names, told in the names of now. */
    List<Change> changes() {
        SchemaRenames real = renames.between(before, after);
        return SchemaDiff.between(DueRenames.applied(before, real), after).changes();
    }
}
