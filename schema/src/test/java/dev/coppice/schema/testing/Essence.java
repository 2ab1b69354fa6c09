package dev.coppice.schema.testing;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must not get lost when a neutral schema meets an engine: a reader that overlooks something would otherwise keep
 * the law of the round trip by overlooking it twice.
 */
public record Essence(List<TableEssence> tables, List<String> views) {

    /** The part of a table that every engine can say. */
    public record TableEssence(
            String name,
            List<ColumnEssence> columns,
            List<String> key,
            Set<Reference> references,
            Set<List<String>> unique,
            Set<String> checks,
            Set<IndexEssence> indexes) {}

    /** The part of a column that every engine can say. */
    public record ColumnEssence(String name, boolean nullable, boolean counts, boolean generated) {}

    /** The part of a foreign key that every engine can say. */
    public record Reference(List<String> columns, String target, List<String> targetColumns, String onDelete) {}

    /** The part of an index that every engine can say. */
    public record IndexEssence(String name, List<IndexPart> parts, boolean unique) {}

    public static Essence of(Schema schema) {
        return new Essence(
                schema.tables().stream().map(Essence::table).toList(),
                schema.views().stream().map(View::name).map(name -> name.name()).toList());
    }

    private static TableEssence table(Table table) {
        return new TableEssence(
                table.name().name(),
                table.columns().stream().map(Essence::column).toList(),
                table.primaryKey().map(key -> key.columns()).orElse(List.of()),
                table.foreignKeys().stream().map(Essence::reference).collect(Collectors.toSet()),
                table.uniqueConstraints().stream()
                        .map(UniqueConstraint::columns)
                        .collect(Collectors.toSet()),
                table.checks().stream()
                        .map(check -> check.name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                table.indexes().stream()
                        .map(index -> new IndexEssence(index.name(), index.parts(), index.unique()))
                        .collect(Collectors.toSet()));
    }

    private static ColumnEssence column(Column column) {
        return new ColumnEssence(
                column.name(),
                column.nullable(),
                column.value() instanceof ColumnValue.Identity,
                column.value() instanceof ColumnValue.Generated);
    }

    private static Reference reference(ForeignKey key) {
        ForeignKey.Action onDelete =
                key.onDelete() == ForeignKey.Action.RESTRICT ? ForeignKey.Action.NO_ACTION : key.onDelete();
        return new Reference(key.columns(), key.target().name(), key.targetColumns(), onDelete.name());
    }
}
