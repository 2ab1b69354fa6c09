package dev.coppice.starter.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made of.
 *
 * @param primary the resources that were asked for
 * @param included the resources that come along
 * @param total how many there are on all pages
 */
public record ResourceResult(List<StoredRow> primary, List<StoredRow> included, long total) {
    public ResourceResult {
        primary = List.copyOf(primary);
        included = List.copyOf(included);
    }

    /** The version of the single resource that was asked for; null if there is none. */
    public @Nullable String version() {
        return primary.size() == 1 ? primary.getFirst().version() : null;
    }
}
