package dev.coppice.project.merge;

import org.jspecify.annotations.Nullable;

/**
 * One edit of a tree of parts, not yet of its text.
 *
 * @param <P> the pieces of one kind of file
 */
public sealed interface TreeStep<P extends Part<P>> {

    /**
     * Puts a part into another one. Several behind the same part follow each other in the order of the steps.
     *
     * @param into a part of the tree that is edited
     * @param part a part of another tree
     * @param after the part behind which it goes, or null for the first place
     */
    record Add<P extends Part<P>>(P into, P part, @Nullable P after) implements TreeStep<P> {}

    /** Takes a part away, with its comments. */
    record Remove<P extends Part<P>>(P part) implements TreeStep<P> {}

    /**
     * Gives a part the content of another one; its key, its place and its comments stay.
     *
     * @param part a part of the tree that is edited
     * @param wanted a part of another tree
     */
    record Take<P extends Part<P>>(P part, P wanted) implements TreeStep<P> {}
}
