package dev.coppice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an entity.
 *
 * @param members names of the attributes that carry {@code @Id}, in key order; where such a column is also part of a
 *     foreign key, the attribute holds it and the association is mapped read-only
 * @param className the simple name of the record class that holds a composite key, or null for a single attribute
 */
public record Key(
        Origin origin, List<String> members, @Nullable String className) {

    /** Where the key was found. */
    public enum Origin {
        /** The table's primary key. */
        PRIMARY_KEY,
        /** A unique constraint over required columns, for want of a primary key. */
        UNIQUE,
        /** Named by the owner, mostly for a view. */
        CHOSEN,
        /** All comparable columns together: rows that nothing identifies. */
        WHOLE_ROW
    }

    public Key {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A key needs a member");
        }
    }

    public boolean composite() {
        return className != null;
    }
}
