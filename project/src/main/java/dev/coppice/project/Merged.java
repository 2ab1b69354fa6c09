package dev.coppice.project;

import java.util.List;

/**
 * What came of merging one file.
 *
 * @param text the owner's file with everything in it that could be merged
 * @param base what the file's base is from now on: as generated today, but as it was before wherever a conflict is open
 * @param changes what differs from the owner's file, in its order
 * @param conflicts what could not be merged; the owner's version of it is in the text
 * @param attention what was merged, or left, and deserves a look
 */
public record Merged(
        String text, String base, List<PartChange> changes, List<Conflict> conflicts, List<Attention> attention) {

    public Merged {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        attention = List.copyOf(attention);
    }
}
