package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.ResourceId;
import org.jspecify.annotations.Nullable;

/** One resource to be written, asked by position: what stands where is said by its {@link ResourceLayout}. */
public interface ResourceRow {

    /** As {@link ResourceId} encodes it. */
    String id();

    /** The value of an attribute, as {@link ResourceLayout#attributes()} numbers them. */
    @Nullable
    Object attribute(int index);

    /** What a relationship is linked with, as {@link ResourceLayout#relationships()} numbers them. */
    RowLinkage linkage(int index);

    /** The version for {@code meta}, or null to leave it out. */
    default @Nullable String version() {
        return null;
    }

    /** The cursor that falls on the resource, for {@code meta.page}, or null to leave it out. */
    default @Nullable String cursor() {
        return null;
    }
}
