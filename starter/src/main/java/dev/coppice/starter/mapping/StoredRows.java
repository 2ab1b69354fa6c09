package dev.coppice.starter.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What statements read the rows of a type from.
 *
 * @param name as it stands behind {@code from}
 * @param definition what the name stands for where it is no table: a query with the names of its columns, as it follows
 *     {@code with}; null for a table
 */
public record StoredRows(String name, @Nullable String definition) {

    /** The rows of a table, or of a query in parentheses. */
    public static StoredRows of(String table) {
        return new StoredRows(table, null);
    }

    /** Whether they are rows of a table as they are, and can be locked. */
    public boolean isTable() {
        return definition == null && !EntityColumns.isQuery(name);
    }

    /** The query that the name stands for. */
    public Optional<String> asDefinition() {
        return Optional.ofNullable(definition);
    }
}
