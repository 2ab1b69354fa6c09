package dev.coppice.project.merge;

import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;

/**
 * A way to merge one kind of file. Pure: the same texts and context give the same result.
 *
 * <p>It holds for every merge: what the owner changed, added, removed, reordered or reformatted stays; lines that no
 * change concerns keep their bytes; where both sides changed the same part differently, the owner's stays and a conflict
 * says so; merging the result once more, with the new base, changes nothing.
 */
public interface Merge {

    /**
     * Merges three versions of a file.
     *
     * @throws Unreadable if one of them cannot be read as what it should be
     */
    Merged merge(ThreeTexts texts, MergeContext context);
}
