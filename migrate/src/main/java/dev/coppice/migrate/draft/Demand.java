package dev.coppice.migrate.draft;

import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.List;

/**
 * What entity classes ask of a database.
 *
 * @param current what it has
 * @param wanted what it is to become
 * @param diff what lies between
 * @param counters sequences that come, and the keys that are there and take their numbers from them
 * @param leftOut what they ask for and has to be written by hand, in sentences without a full stop
 */
public record Demand(Schema current, Schema wanted, SchemaDiff diff, List<KeyCounter> counters, List<String> leftOut) {

    public Demand {
        counters = List.copyOf(counters);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether they ask for nothing that the database does not have. */
    public boolean isNothing() {
        return diff.isEmpty();
    }
}
