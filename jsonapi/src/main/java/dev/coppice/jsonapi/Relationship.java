package dev.coppice.jsonapi;

import org.jspecify.annotations.Nullable;

/**
 * A named way from a resource to others of one type.
 *
 * @param target the type name at the other end
 * @param presence whether a to-one relationship may be empty; to-many ones are always {@code OPTIONAL}
 */
public record Relationship(
        String name,
        String target,
        Cardinality cardinality,
        Attribute.Presence presence,
        Attribute.Access access,
        @Nullable String description) {

    /** How many resources a relationship may lead to. */
    public enum Cardinality {
        TO_ONE,
        TO_MANY
    }

    public Relationship {
        MemberName.check(name);
    }

    /** A relationship to at most one resource, which may be written. */
    public static Relationship toOne(String name, String target) {
        return new Relationship(
                name, target, Cardinality.TO_ONE, Attribute.Presence.OPTIONAL, Attribute.Access.READ_WRITE, null);
    }

    /** A relationship to any number of resources, which may be written. */
    public static Relationship toMany(String name, String target) {
        return new Relationship(
                name, target, Cardinality.TO_MANY, Attribute.Presence.OPTIONAL, Attribute.Access.READ_WRITE, null);
    }

    /** The same relationship with another presence. */
    public Relationship with(Attribute.Presence other) {
        return new Relationship(name, target, cardinality, other, access, description);
    }

    /** The same relationship with another access. */
    public Relationship with(Attribute.Access other) {
        return new Relationship(name, target, cardinality, presence, other, description);
    }

    public boolean isToMany() {
        return cardinality == Cardinality.TO_MANY;
    }

    public boolean mayBeEmpty() {
        return presence == Attribute.Presence.OPTIONAL;
    }
}
