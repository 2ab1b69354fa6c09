package dev.coppice.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query with a name.
 *
 * @param columns as the engine reports them; nullability is the engine's guess
 * @param sql the query in the engine's own words
 */
public record View(
        TableName name,
        List<Column> columns,
        String sql,
        boolean materialized,
        @Nullable String comment) {

    public View {
        columns = List.copyOf(columns);
    }
}
