package dev.coppice.project.rebuild;

import dev.coppice.schema.Schema;
import java.util.SortedMap;

/** What the database dropped and the project has all the same: whole tables, and keys of others. */
record Kept(KeptTables tables, KeptKeys keys) {

    /** What a project remembers. */
    static Kept of(ProjectState state) {
        return new Kept(KeptTables.of(state), KeptKeys.of(state));
    }

    /** Whether the database dropped nothing that is still there. */
    boolean isEmpty() {
        return tables.schema().equals(Schema.EMPTY) && keys.all().isEmpty();
    }

    /** A schema as if it were still there. */
    Schema in(Schema current) {
        return keys.in(tables.in(current));
    }

    /** Writes down what is to be remembered. */
    void addTo(SortedMap<String, String> facts) {
        tables.addTo(facts);
        keys.addTo(facts);
    }
}
