package dev.coppice.schema.diff;

import dev.coppice.schema.TableName;
import java.util.Map;

/** One thing that may be another under a new name. Its text is how one says so: {@code customers.phone=telephone}. */
public sealed interface Rename {

    /** This one alone. */
    SchemaRenames asRenames();

    /** A table or view. */
    record OfTable(TableName old, TableName now) implements Rename {
        @Override
        public SchemaRenames asRenames() {
            return new SchemaRenames(Map.of(old, now), Map.of());
        }

        @Override
        public String toString() {
            return old + "=" + now;
        }
    }

    /**
     * A column.
     *
     * @param table the table's old name
     */
    record OfColumn(TableName table, String old, String now) implements Rename {
        @Override
        public SchemaRenames asRenames() {
            return new SchemaRenames(Map.of(), Map.of(table, Map.of(old, now)));
        }

        @Override
        public String toString() {
            return table + "." + old + "=" + now;
        }
    }
}
