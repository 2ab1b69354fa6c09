package dev.coppice.project;

/**
 * What a merge does to one part of a file: a member of a class, an entry of a list, a dependency.
 *
 * @param part its name in the words of the file: {@code phone}, {@code customers.phone}
 * @param detail what about it, in few words: {@code length 40 → 60}; empty where the kind says it all
 */
public record PartChange(Kind kind, String part, String detail) {

    /** How the detail of a change begins that gives a member another name. */
    public static final String NOW_CALLED = "now called ";

    /** What happens to the part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
