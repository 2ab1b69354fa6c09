package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement on the way from one schema to another.
 *
 * @param sql without a semicolon behind it
 * @param why a comment for what is not obvious, or null
 * @param changes the changes that it serves; none where it only clears the way for others
 */
public record AlterStep(String sql, @Nullable String why, List<Change> changes) {

    public AlterStep {
        changes = List.copyOf(changes);
    }
}
