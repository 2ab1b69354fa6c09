package dev.coppice.model.infer;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns an attribute holds, and which an association holds alone.
 *
 * <p>An association can hold a column alone only if nothing else needs it: not the key, not another foreign key, not a
 * foreign key elsewhere that refers to it, and not the database, which computes it. All columns of one foreign key are
 * held the same way.
 */
final class Holdings {

    private final Map<TableName, Set<String>> held = new HashMap<>();
    private final Types types;

    Holdings(List<Draft> drafts, List<Reference> references, Types types) {
        this.types = types;
        drafts.forEach(draft -> held.put(draft.table(), ownColumns(draft)));
        Map<TableName, Set<String>> referring = new HashMap<>();
        for (Reference reference : references) {
            Set<String> seen = referring.computeIfAbsent(reference.table(), table -> new HashSet<>());
            reference.columns().stream().filter(column -> !seen.add(column)).forEach(held(reference.table())::add);
        }
        drafts.forEach(draft -> holdWhatNothingRefersWith(draft, referring.getOrDefault(draft.table(), Set.of())));
        Map<TableName, Draft> byTable = new HashMap<>();
        drafts.forEach(draft -> byTable.put(draft.table(), draft));
        references.forEach(reference -> holdTarget(reference, byTable));
        references.forEach(this::holdAllOrNone);
    }

    /** Whether the column has an attribute of its own. */
    boolean holds(TableName table, String column) {
        return held(table).contains(column);
    }

    /** Whether attributes hold the columns of the association too. */
    boolean isShared(Reference reference) {
        return holds(reference.table(), reference.columns().getFirst());
    }

    private Set<String> ownColumns(Draft draft) {
        Set<String> own = new HashSet<>(draft.keyColumns());
        draft.source().columns().stream()
                .filter(column -> column.value() instanceof ColumnValue.Generated || types.isCarried(column))
                .map(Column::name)
                .forEach(own::add);
        return own;
    }

    private void holdWhatNothingRefersWith(Draft draft, Set<String> referring) {
        draft.source().columns().stream()
                .map(Column::name)
                .filter(column -> !referring.contains(column))
                .forEach(held(draft.table())::add);
    }

    /** The target of a reference to something else than the key must be there to be joined. */
    private void holdTarget(Reference reference, Map<TableName, Draft> drafts) {
        List<String> columns = reference.foreignKey().targetColumns();
        Draft target = drafts.get(reference.target());
        if (target != null && !new HashSet<>(columns).equals(new HashSet<>(target.keyColumns()))) {
            held(reference.target()).addAll(columns);
        }
    }

    private void holdAllOrNone(Reference reference) {
        boolean anyHeld = reference.columns().stream().anyMatch(column -> holds(reference.table(), column));
        if (anyHeld) {
            held(reference.table()).addAll(reference.columns());
        }
    }

    private Set<String> held(TableName table) {
        Set<String> columns = held.get(table);
        if (columns == null) {
            throw new IllegalArgumentException("There is no draft of " + table);
        }
        return columns;
    }
}
