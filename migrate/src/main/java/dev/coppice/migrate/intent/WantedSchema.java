package dev.coppice.migrate.intent;

import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;

/**
 * What a database is to become.
 *
 * @param schema the database's schema, changed in nothing but what the classes ask for
 * @param renames what of the database is the same under another name in it
 * @param leftOut what the classes ask for and no migration can do by itself, in sentences without a full stop
 */
public record WantedSchema(Schema schema, SchemaRenames renames, List<String> leftOut) {

    public WantedSchema {
        leftOut = List.copyOf(leftOut);
    }
}
