package dev.coppice.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query with a name.
 *
 * @param columns as the engine reports them; nullability is the engine's guess
 * @param sql the query in the engine's own words
 * @param indexes of a materialised view
 * @param triggers that stand in for writing to it
 */
public record View(
        TableName name,
        List<Column> columns,
        String sql,
        boolean materialized,
        @Nullable String comment,
        List<Index> indexes,
        List<Trigger> triggers) {

    public View {
        columns = List.copyOf(columns);
        indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
        triggers = triggers.stream().sorted(Comparator.comparing(Trigger::name)).toList();
    }

    /** A view without indexes and triggers. */
    public View(TableName name, List<Column> columns, String sql, boolean materialized, @Nullable String comment) {
        this(name, columns, sql, materialized, comment, List.of(), List.of());
    }

    /** The same view with other columns. */
    public View withColumns(List<Column> newColumns) {
        return new View(name, newColumns, sql, materialized, comment, indexes, triggers);
    }

    /** The same view of another query. */
    public View withQuery(String newSql) {
        return new View(name, columns, newSql, materialized, comment, indexes, triggers);
    }
}
