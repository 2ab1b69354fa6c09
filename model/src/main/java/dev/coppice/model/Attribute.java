package dev.coppice.model;

import dev.coppice.schema.Column;

/**
 * A basic attribute of an entity.
 *
 * @param name the Java name, unique in the entity
 * @param column the column as read, with its type, nullability, default and comment
 * @param type the Java type
 * @param write whether a client may write it
 */
public record Attribute(String name, Column column, JavaType type, Write write) {

    /** Who writes an attribute. */
    public enum Write {
        /** Clients do. */
        CLIENT,
        /** The database does, when the row is inserted: an identity, or a single key with a default expression. */
        DATABASE_ON_INSERT,
        /** The database does, always (generated column). */
        DATABASE_ALWAYS,
        /** Nobody: the type is only carried through. */
        NOBODY,
        /**
         * The association that shares the column does and the attribute follows; clearing the association clears it if
         * it is optional.
         */
        ASSOCIATION
    }
}
