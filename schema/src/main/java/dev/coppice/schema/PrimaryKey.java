package dev.coppice.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a row.
 *
 * @param name the constraint's name, or null where the engine has none or invented it
 * @param columns in the order of the key, at least one
 */
public record PrimaryKey(@Nullable String name, List<String> columns) {

    public PrimaryKey {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A primary key needs a column");
        }
    }
}
