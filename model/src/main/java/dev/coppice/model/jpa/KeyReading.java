package dev.coppice.model.jpa;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.ForeignKey.Action;
import dev.coppice.schema.ForeignKey.Deferral;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Keys, references and indexes of a table. */
final class KeyReading {

    /** What Hibernate calls a constraint that nobody named. */
    private static final Pattern MADE_UP = Pattern.compile("(?i)(FK|UK|UC|IDX)_?[0-9a-z]{20,}");

    private final StoredNames names;

    KeyReading(StoredNames names) {
        this.names = names;
    }

    List<String> columns(TableName table, List<Column> columns) {
        return columns.stream().map(column -> names.column(table, column)).toList();
    }

    List<ForeignKey> foreignKeys(Table mapped, TableName table) {
        Set<ForeignKey> keys = new LinkedHashSet<>();
        for (org.hibernate.mapping.ForeignKey key : mapped.getForeignKeyCollection()) {
            if (key.isPhysicalConstraint() && key.isCreationEnabled() && key.getReferencedTable() != null) {
                keys.add(foreignKey(key, table));
            }
        }
        return List.copyOf(keys);
    }

    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key, TableName table) {
        Table target = key.getReferencedTable();
        TableName targetName = names.table(target);
        List<Column> targetColumns =
                key.isReferenceToPrimaryKey() ? target.getPrimaryKey().getColumns() : key.getReferencedColumns();
        return new ForeignKey(
                chosen(key.getName()),
                columns(table, key.getColumns()),
                targetName,
                columns(targetName, targetColumns),
                action(key.getOnDeleteAction()),
                Action.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    List<UniqueConstraint> unique(Table mapped, TableName table) {
        List<UniqueConstraint> unique = new ArrayList<>();
        mapped.getUniqueKeys()
                .values()
                .forEach(key -> unique.add(UniqueConstraint.of(
                        key.isNameExplicit() ? key.getName() : null,
                        columns(table, key.getColumns()).toArray(String[]::new))));
        Set<List<String>> seen = new LinkedHashSet<>();
        unique.forEach(constraint -> seen.add(constraint.columns()));
        mapped.getColumns().stream()
                .filter(Column::isUnique)
                .map(column -> names.column(table, column))
                .filter(column -> seen.add(List.of(column)))
                .forEach(column -> unique.add(UniqueConstraint.of(null, column)));
        return unique;
    }

    Index index(org.hibernate.mapping.Index index, TableName table) {
        List<IndexPart> parts = index.getSelectables().stream()
                .map(part ->
                        part(part, String.valueOf(index.getSelectableOrderMap().get(part)), table))
                .toList();
        return new Index(index.getName(), parts, index.isUnique(), null, null, List.of());
    }

    private IndexPart part(Selectable part, String order, TableName table) {
        boolean descending = order.equalsIgnoreCase("desc");
        return part instanceof Column column
                ? new IndexPart(names.column(table, column), false, descending, "")
                : new IndexPart(part.getText(), true, descending, "");
    }

    private static @Nullable String chosen(@Nullable String name) {
        return name == null || MADE_UP.matcher(name).matches() ? null : name;
    }

    private static Action action(@Nullable OnDeleteAction action) {
        return switch (action) {
            case null -> Action.NO_ACTION;
            case NO_ACTION -> Action.NO_ACTION;
            case RESTRICT -> Action.RESTRICT;
            case CASCADE -> Action.CASCADE;
            case SET_NULL -> Action.SET_NULL;
            case SET_DEFAULT -> Action.SET_DEFAULT;
        };
    }
}
