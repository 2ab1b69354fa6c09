package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a field of a resource is found in the mapping. */
public sealed interface StoredField {

    /**
     * A single value of the row.
     *
     * @param path the attribute's path in a query of entities
     */
    record Value(Attribute attribute, String path, StoredColumn column, ValueCoding coding, Member member)
            implements StoredField {

        /** Whether it is worked out while the row is read, such as a formula over other rows. */
        public boolean isComputed() {
            return column.isExpression() && attribute.access() == Attribute.Access.READ_ONLY;
        }
    }

    /**
     * A relationship to at most one row.
     *
     * @param path the association's path in a query of entities
     * @param on columns of this row and those of the target that are equal to them
     * @param linkage how the target's key is found
     */
    record ToOne(Relationship relationship, String path, List<ColumnPair> on, Linkage linkage, Member member)
            implements StoredField {

        public ToOne {
            on = List.copyOf(on);
        }

        /** Whether the target's key is stored in the row itself. */
        public enum Linkage {
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
     * @param path the collection's path in a query of entities
     * @param inverse the path of the association that points back; null if there is none
     */
    record ToMany(
            Relationship relationship,
            String path,
            @Nullable String inverse,
            Way way,
            Member member) implements StoredField {

        /** How rows lead to many others. */
        public sealed interface Way {

            /** The others have columns that are equal to columns of this row. */
            record Direct(List<ColumnPair> on) implements Way {
                public Direct {
                    on = List.copyOf(on);
                }
            }

            /**
             * A table between the two holds columns of both.
             *
             * @param near columns of this row and those of the table between
             * @param far columns of the table between and those of the others
             */
            record Across(String table, List<ColumnPair> near, List<ColumnPair> far) implements Way {
                public Across {
                    near = List.copyOf(near);
                    far = List.copyOf(far);
                }
            }
        }

        ToMany with(Attribute.Access access) {
            return new ToMany(relationship.with(access), path, inverse, way, member);
        }
    }
}
