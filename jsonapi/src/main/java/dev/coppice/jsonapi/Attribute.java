package dev.coppice.jsonapi;

import org.jspecify.annotations.Nullable;

/**
 * One named value of a resource.
 *
 * @param description one sentence for people, as the database's comment has it
 */
public record Attribute(
        String name,
        AttributeType type,
        Presence presence,
        Access access,
        @Nullable String description) {

    /** Whether there is always a value, and who has to give it. */
    public enum Presence {
        /** May be null. */
        OPTIONAL,
        /** Never null, and given by the client when a resource is created. */
        REQUIRED,
        /** Never null, but may be left out on creation because there is a default. */
        DEFAULTED
    }

    /** When a client may write it. */
    public enum Access {
        READ_WRITE,
        /** Only while the resource is created: part of a key. */
        CREATE_ONLY,
        /** Never: generated, derived or protected. */
        READ_ONLY
    }

    public Attribute {
        MemberName.check(name);
    }

    /** An attribute that may be null and may be written. */
    public static Attribute of(String name, AttributeType type) {
        return new Attribute(name, type, Presence.OPTIONAL, Access.READ_WRITE, null);
    }

    /** The same attribute with another presence. */
    public Attribute with(Presence other) {
        return new Attribute(name, type, other, access, description);
    }

    /** The same attribute with another access. */
    public Attribute with(Access other) {
        return new Attribute(name, type, presence, other, description);
    }

    /** The same attribute with a sentence for people. */
    public Attribute describedAs(@Nullable String text) {
        return new Attribute(name, type, presence, access, text);
    }

    public boolean mayBeNull() {
        return presence == Presence.OPTIONAL;
    }
}
