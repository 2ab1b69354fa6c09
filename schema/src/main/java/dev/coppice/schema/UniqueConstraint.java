package dev.coppice.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that together occur only once.
 *
 * @param name the constraint's name, or null where the engine has none or invented it
 * @param nullsDistinct false where two nulls count as equal
 */
public record UniqueConstraint(
        @Nullable String name, List<String> columns, boolean nullsDistinct, ForeignKey.Deferral deferral) {

    public UniqueConstraint {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A unique constraint needs a column");
        }
    }

    /** A constraint as the standard has it: nulls are distinct, checked at once. */
    public static UniqueConstraint of(@Nullable String name, String... columns) {
        return new UniqueConstraint(name, List.of(columns), true, ForeignKey.Deferral.NOT_DEFERRABLE);
    }
}
