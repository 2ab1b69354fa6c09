package dev.coppice.jsonapi;

import java.util.List;

/** What identifies a resource of a type: one part, or several in a fixed order. */
public record Key(List<Part> parts, Origin origin) {

    /** One component of a key. */
    public record Part(String name, AttributeType type) {}

    /** Where the values of a key come from. */
    public enum Origin {
        /** The database gives it; a client's own id is refused. */
        GENERATED,
        /** The client gives it, in {@code id}. */
        ASSIGNED,
        /** There is no key: all comparable values of the row stand for it, and some may be null. */
        WHOLE_ROW
    }

    public Key {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A key has at least one part");
        }
    }

    public static Key generated(AttributeType type) {
        return new Key(List.of(new Part("id", type)), Origin.GENERATED);
    }

    public static Key assigned(AttributeType type) {
        return new Key(List.of(new Part("id", type)), Origin.ASSIGNED);
    }

    public static Key assigned(Part... parts) {
        return new Key(List.of(parts), Origin.ASSIGNED);
    }

    public boolean isComposite() {
        return parts.size() > 1;
    }
}
