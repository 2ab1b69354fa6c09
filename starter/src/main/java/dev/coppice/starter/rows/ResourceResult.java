package dev.coppice.starter.rows;

import dev.coppice.jsonapi.query.Extent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made of.
 *
 * @param primary the resources that were asked for
 * @param included the resources that come along
 * @param extent what is known about the collection around a page
 */
public record ResourceResult(List<StoredRow> primary, List<StoredRow> included, Extent extent) {
    public ResourceResult {
        primary = List.copyOf(primary);
        included = List.copyOf(included);
    }

    /** The version of the single resource that was asked for; null if there is none. */
    public @Nullable String version() {
        return primary.size() == 1 ? primary.getFirst().version() : null;
    }

    /** At most one resource. */
    static ResourceResult single(List<StoredRow> primary, List<StoredRow> included) {
        return new ResourceResult(primary, included, Extent.only(primary.size()));
    }

    /** The same resources, with the primary ones among those that come along. */
    public ResourceResult withPrimaryIncluded() {
        List<StoredRow> all = new ArrayList<>();
        primary.forEach(row -> all.add(row.withoutCursor()));
        all.addAll(included);
        return new ResourceResult(primary, all, extent);
    }
}
