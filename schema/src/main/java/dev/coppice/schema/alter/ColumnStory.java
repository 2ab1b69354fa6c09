package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a column that stays.
 *
 * @param filling what rows without a value get, in the engine's words; null where nothing is known
 * @param retyped whether it gets another type, or a type of another making
 */
record ColumnStory(ColumnPair pair, @Nullable String filling, boolean retyped, List<Change> changes) {

    Column current() {
        return pair.current();
    }

    Column wanted() {
        return pair.wanted();
    }

    boolean hadDefault() {
        return isDefault(current().value());
    }

    boolean hasDefault() {
        return isDefault(wanted().value());
    }

    private static boolean isDefault(ColumnValue value) {
        return value instanceof ColumnValue.Literal || value instanceof ColumnValue.Expression;
    }

    boolean counted() {
        return current().value() instanceof ColumnValue.Identity;
    }

    boolean counts() {
        return wanted().value() instanceof ColumnValue.Identity;
    }

    boolean wasGenerated() {
        return current().value() instanceof ColumnValue.Generated;
    }
}
