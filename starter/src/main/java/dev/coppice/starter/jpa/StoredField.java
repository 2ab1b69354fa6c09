package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a field of a resource is found in the mapping. */
sealed interface StoredField {

    /**
     * A single value of the row.
     *
     * @param path the attribute's path in a query, below the entity's alias
     */
    record Value(Attribute attribute, String path, String column, ValueCoding coding, Member member)
            implements StoredField {

        boolean mayBeNull() {
            return attribute.mayBeNull();
        }
    }

    /**
     * A relationship to at most one row.
     *
     * @param path the association's path in a query, below the entity's alias
     * @param linkage how the target's key is found
     */
    record ToOne(Relationship relationship, String path, List<String> columns, Linkage linkage, Member member)
            implements StoredField {

        /** Whether the target's key is stored in the row itself. */
        enum Linkage {
            /** The row's own columns are the target's key. */
            OWN_COLUMNS,
            /** The row's own columns are another unique key of the target, which has to be joined. */
            OTHER_KEY,
            /** The target points here. */
            INVERSE
        }
    }

    /**
     * A relationship to any number of rows.
     *
     * @param path the collection's path in a query, below the entity's alias
     * @param inverse the path of the association that points back, below the target's alias; null if there is none
     */
    record ToMany(
            Relationship relationship,
            String path,
            @Nullable String inverse,
            Member member) implements StoredField {

        ToMany with(Attribute.Access access) {
            return new ToMany(relationship.with(access), path, inverse, member);
        }
    }
}
