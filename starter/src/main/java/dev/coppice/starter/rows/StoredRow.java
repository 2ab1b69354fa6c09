package dev.coppice.starter.rows;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.json.ResourceRow;
import dev.coppice.jsonapi.json.RowLinkage;
import dev.coppice.starter.plan.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One resource as it was read: values stay as the engine gave them until the document asks for them. */
public final class StoredRow implements ResourceRow {

    private final Selection selection;
    private final @Nullable Object[] row;
    private final int offset;
    private final KeyValue key;
    private final String id;
    private final @Nullable String cursor;
    private @Nullable Map<String, List<String>> toMany;

    StoredRow(Selection selection, @Nullable Object[] row, int offset) {
        this(selection, row, offset, null);
    }

    StoredRow(Selection selection, @Nullable Object[] row, int offset, @Nullable String cursor) {
        this.selection = selection;
        this.row = row;
        this.offset = offset;
        this.cursor = cursor;
        key = selection.key(row, offset);
        id = ResourceId.encode(type().key(), key);
    }

    /** The type of the resource. */
    public ResourceType type() {
        return selection.type().type();
    }

    /** What identifies the resource. */
    public KeyValue key() {
        return key;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable String cursor() {
        return cursor;
    }

    /** The same resource where it is no item of a page. */
    StoredRow withoutCursor() {
        if (cursor == null) {
            return this;
        }
        StoredRow same = new StoredRow(selection, row, offset);
        same.toMany = toMany;
        return same;
    }

    @Override
    public @Nullable Object attribute(int index) {
        return selection.attribute(row, offset, index);
    }

    /** The names of attributes that are shown and whose values are none of their types. */
    public List<String> unreadable() {
        return selection.unreadable(row, offset);
    }

    @Override
    public @Nullable String version() {
        return selection.isVersioned() ? RowVersion.of(selection, row, offset) : null;
    }

    @Override
    public RowLinkage linkage(int index) {
        Relationship relationship = selection.relationship(index);
        if (relationship.isToMany()) {
            List<String> targets = toMany == null ? null : toMany.get(relationship.name());
            return targets == null ? RowLinkage.NOT_LOADED : new RowLinkage.Many(targets);
        }
        Selection.Linkage one = selection.linkage(index);
        return one == null ? RowLinkage.NOT_LOADED : RowLinkage.one(one.id(row, offset));
    }

    /** The key of the resource that a to-one relationship leads to, null if there is none. */
    @Nullable
    KeyValue toOne(Relationship relationship) {
        Selection.Linkage one = selection.linkage(relationship);
        return one == null ? null : one.key(row, offset);
    }

    void link(Relationship relationship, List<StoredRow> targets) {
        if (toMany == null) {
            toMany = new HashMap<>();
        }
        toMany.put(relationship.name(), targets.stream().map(StoredRow::id).toList());
    }
}
