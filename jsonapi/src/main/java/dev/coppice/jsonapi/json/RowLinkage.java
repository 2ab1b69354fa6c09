package dev.coppice.jsonapi.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about the resources at the other end of a relationship; they are all of its target type. */
public sealed interface RowLinkage {

    /** Nobody asked: the relationship has links only. */
    record NotLoaded() implements RowLinkage {}

    /** The id of one resource, or null for none. */
    record One(@Nullable String id) implements RowLinkage {}

    /** The ids of any number of resources. */
    record Many(List<String> ids) implements RowLinkage {}

    RowLinkage NOT_LOADED = new NotLoaded();

    RowLinkage NONE = new One(null);

    /** One resource, or none for null. */
    static RowLinkage one(@Nullable String id) {
        return id == null ? NONE : new One(id);
    }
}
