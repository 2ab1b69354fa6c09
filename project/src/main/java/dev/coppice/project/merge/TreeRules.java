package dev.coppice.project.merge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of file has to say when trees of its parts are merged.
 *
 * @param <P> the pieces of that kind of file
 */
public interface TreeRules<P extends Part<P>> {

    /** How a part is called in reports: the same for its three versions, and for no other part of the file. */
    String name(P part);

    /**
     * Whether a leaf that both sides changed is the owner's to decide, so that it stays without being a conflict.
     *
     * @param mine the leaf as the owner has it
     * @param theirs the leaf as it would be generated today
     */
    Optional<Pin> pin(P mine, P theirs);

    /**
     * The owner's decision stays.
     *
     * @param note what the owner should know about it, or null
     */
    record Pin(@Nullable String note) {}
}
