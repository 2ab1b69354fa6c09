package dev.coppice.project.merge;

import dev.coppice.project.SameThings;
import dev.coppice.project.Side;
import java.util.Map;

/**
 * What a merge has to know beyond the three versions of its file.
 *
 * @param path of the owner's file, for notes
 * @param same what is the same thing under another name
 * @param surroundings what the rest of the owner's code has to say
 * @param settled conflicts that the owner has settled, by {@link dev.coppice.project.Conflict#part part}
 */
public record MergeContext(String path, SameThings same, Surroundings surroundings, Map<String, Side> settled) {

    public MergeContext {
        settled = Map.copyOf(settled);
    }

    /** Nothing renamed, nothing around, nothing settled. */
    public static MergeContext of(String path) {
        return new MergeContext(path, SameThings.NOTHING_RENAMED, Surroundings.NONE, Map.of());
    }
}
