package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that goes or comes.
 *
 * @param change the change that it belongs to; null where it stays and only makes way for a while
 */
record Move<P extends Part>(P part, @Nullable Change change) {

    List<Change> changes() {
        return change == null ? List.of() : List.of(change);
    }
}
