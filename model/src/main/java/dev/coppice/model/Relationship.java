package dev.coppice.model;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.util.List;

/** One side of a foreign key. */
public sealed interface Relationship {

    /** The Java name, unique in the entity. */
    String name();

    /** The class name of the entity on the other side. */
    String target();

    /** The name of the other side's relationship; empty where the owner's classes have none. */
    String inverse();

    /**
     * The side that holds the columns.
     *
     * @param foreignKey as read
     * @param required whether all columns must be given
     * @param unique whether at most one row refers to the same target: one-to-one
     * @param attributes the names of the attributes that hold the columns too, pairwise with the foreign key's columns;
     *     empty where the association holds them alone. Where they do, the association is mapped read-only and its
     *     setter keeps both in step.
     */
    record ToOne(
            String name,
            String target,
            String inverse,
            ForeignKey foreignKey,
            boolean required,
            boolean unique,
            List<String> attributes)
            implements Relationship {
        public ToOne {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * The side that is referred to.
     *
     * @param table the referring table
     * @param cascade whether deleting the parent deletes the child: required and cascading in the database
     * @param single whether there is at most one: the inverse of a one-to-one
     */
    record ToMany(String name, String target, String inverse, TableName table, boolean cascade, boolean single)
            implements Relationship {}
}
