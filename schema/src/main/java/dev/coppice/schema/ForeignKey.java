package dev.coppice.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference from the columns of one table to a key of another, or of the same.
 *
 * @param name the constraint's name, or null where the engine has none or invented it
 * @param columns the referring columns, in the order of the target's key
 * @param targetColumns the columns of the primary or another unique key of the target, pairwise
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        Action onDelete,
        Action onUpdate,
        Deferral deferral) {

    /** Those with a name first, before an engine makes it up for one of the others. */
    public static final Comparator<ForeignKey> NAMED_FIRST = Comparator.comparing(key -> key.name() == null);

    /** What happens to the referring rows when the row they refer to is deleted or its key changes. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /** When the reference is checked. */
    public enum Deferral {
        NOT_DEFERRABLE,
        INITIALLY_IMMEDIATE,
        INITIALLY_DEFERRED
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("A foreign key pairs each of its columns with one of the target");
        }
    }

    /** A reference that the engine enforces at once and that refuses to orphan a row. */
    public static ForeignKey of(String name, List<String> columns, TableName target, List<String> targetColumns) {
        return new ForeignKey(
                name, columns, target, targetColumns, Action.NO_ACTION, Action.NO_ACTION, Deferral.NOT_DEFERRABLE);
    }
}
